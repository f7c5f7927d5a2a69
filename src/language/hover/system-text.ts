/** What is known of a system, as Markdown: each fact with its source, as far as sources state them. */
import type { System } from '../../knowledge/systems.ts';
import { countSourcePorts, describePortRange } from '../../model/port-range.ts';

export function systemText(system: System): string {
  const { lpr, timeWaitSeconds } = system;
  const facts: string[] = [];
  if (lpr.sourcePorts) {
    const source = lpr.source ? ` (${lpr.source})` : '';
    facts.push(
      `- sends LPR from source ports ${describePortRange(lpr.sourcePorts)}, ${countSourcePorts(lpr.sourcePorts)} ports${source}`,
    );
  }
  if (lpr.settable) facts.push(`- ${settable[lpr.settable]}`);
  if (lpr.hangsWithEvent2004)
    facts.push(
      `- jobs to a strict LPD hang and log event 2004 (Q249017)${lpr.fixedBy ? `; fixed by \`${lpr.fixedBy}\`` : ''}`,
    );
  if (timeWaitSeconds !== undefined)
    facts.push(`- a closed connection keeps its source port for ${timeWaitSeconds} s by default`);
  if (system.family === 'windows')
    facts.push(`- ${system.hasStandardTcpIp ? 'has' : 'has no'} Standard TCP/IP port monitor`);
  if (facts.length === 0) facts.push('- nothing is known of its LPR client; rules that need it stay silent');
  return `**${system.title}**\n\n${facts.join('\n')}`;
}

const settable = {
  nothing: 'cannot be set to other source ports',
  'two-ranges': 'can be set to 721-731 or 1024 and up, nothing else',
  'reserve-option': 'can be set to 721-731, 512-1023 or 1024 and up, by `reserve=` in the device URI',
  'any-range': 'can be set to any range of source ports',
} as const;

/** A TIME_WAIT that Windows cannot be set to: TcpTimedWaitDelay takes 30 to 300 seconds (Q149532). */
import { findSystem, type System } from '../../knowledge/systems.ts';
import { placeOf } from '../../model/span.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'time-wait-out-of-range',
  severity: 'warning',
  on: 'servers',
  where: 'timeWaitSeconds',
  check(server, { report }) {
    const system = findSystem(server.system?.value);
    const range = system && rangeOf(system);
    const seconds = server.timeWaitSeconds.value;
    if (!range || (seconds >= range.min && seconds <= range.max)) return;
    const nearest = seconds < range.min ? range.min : range.max;
    report({
      span: placeOf(server, server.timeWaitSeconds),
      message: `TcpTimedWaitDelay takes ${range.min} to ${range.max} seconds, not ${seconds}${range.isKnown ? '' : ` (documented for Windows until 2003, by experience on ${system.title})`}.`,
      ...(!range.isKnown && { severity: 'hint' }),
      fixes: {
        title: `Write ${nearest} seconds`,
        safe: false,
        edits: [{ kind: 'set', path: ['servers', server.id, 'timeWaitSeconds'], value: nearest }],
      },
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A TIME_WAIT on Windows outside what TcpTimedWaitDelay takes.',
  why: `On Windows \`timeWaitSeconds\` is \`TcpTimedWaitDelay\` in the registry, from 30 to 300 seconds (Q149532); Microsoft's page of
Server 2003 says 0 to 300. For later systems none of our sources states it: there it is a hint. With a value that the server does not use,
the jobs an hour that Platen counts are wrong, too.`,
  sources: ['Q149532', 'TechNet cc938217', 'TechNet cc757512'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-2000", "timeWaitSeconds": 10 } }
}`,
  good: `{
  "servers": {
    "PRINT01": { "system": "windows-2000", "timeWaitSeconds": 30 },
    "PRINT02": { "system": "windows-server-2003", "timeWaitSeconds": 0 },
    "spool1": { "system": "cups-2.4", "timeWaitSeconds": 1 }
  }
}`,
};

interface SettableRange {
  readonly min: number;
  readonly max: number;
  /** Whether a source says so of this system. */
  readonly isKnown: boolean;
}

/** Undefined off Windows, and before NT 3.51 SP5, which first had the setting (Q149532). */
function rangeOf({ family, id, timeWaitSeconds }: System): SettableRange | undefined {
  if (family !== 'windows' || timeWaitSeconds === undefined) return undefined;
  if (id.startsWith('windows-server-2003')) return { min: 0, max: 300, isKnown: true };
  return { min: 30, max: 300, isKnown: /^windows-(?:nt-|2000|xp)/.test(id) };
}

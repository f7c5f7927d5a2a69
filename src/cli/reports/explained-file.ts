/** What a file says and what of it is wrong, for people: where its printers print to, each kind of finding once with its reason. */
import { explainFinding } from '../../language/hover/explanation.ts';
import { printableText } from '../../model/printable-text.ts';
import { planPrint } from '../../site/print-plan/plan-print.ts';
import { describeDevice } from '../../site/print-plan/print-settings.ts';
import type { WholeSite } from '../../site/site.ts';
import type { ConfigFile } from '../input/config-files.ts';
import { columns } from '../output/columns.ts';
import type { FileReport } from './lint-report.ts';
import { findingBlocks } from './text-report.ts';

/** A site has thousands of printers; whoever asks about a file wants to know what kind of thing stands in it. */
const maxPrinterCount = 20;
const maxFindingsOfRule = 5;

export interface ExplainedFile {
  readonly file: ConfigFile;
  readonly site: WholeSite;
  readonly report: FileReport;
}

export function explainedFile({ file, site, report }: ExplainedFile, hasColor: boolean): string {
  const { findings } = report;
  const ruleIds = [...new Set(findings.map(({ rule }) => rule))];
  const sections = ruleIds.map((id) => {
    const found = findings.filter(({ rule }) => rule === id);
    const shown = { ...report, findings: found.slice(0, maxFindingsOfRule) };
    const more = moreLine(found.length - maxFindingsOfRule, 'findings of this kind');
    return `${explainFinding({ id })}\n\n${findingBlocks([shown], hasColor).join('\n')}${more}`;
  });
  const nothing = findings.length === 0 ? ['Nothing in it is known to be wrong.\n'] : [];
  const title = `# ${printableText(file.shownPath)}\n\nThis is ${file.format.title}.\n`;
  return [title, printersOf(site), ...nothing, ...sections].filter((part) => part !== '').join('\n');
}

function printersOf(site: WholeSite): string {
  const ids = [...site.config.printers.keys()];
  if (ids.length === 0) return '';
  const rows = ids.slice(0, maxPrinterCount).map((id) => [printableText(id), printableText(wayOf(site, id))]);
  return `${columns(rows)}${moreLine(ids.length - maxPrinterCount, 'printers')}`;
}

/** Where a test print would go, or the sentence why there is none. */
function wayOf(site: WholeSite, id: string): string {
  const planned = planPrint(site, id, false);
  return 'problem' in planned ? planned.problem : `prints to ${describeDevice(planned)}`;
}

function moreLine(count: number, what: string): string {
  return count > 0 ? `... and ${count} more ${what}.\n` : '';
}

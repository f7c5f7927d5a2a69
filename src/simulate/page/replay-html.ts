/**
 * A replay as one page: what it comes to, a chart of the jobs that wait, the assumption it was run with and the other case beside it, the
 * finding, and the text below. All but the chart is there without its script; nothing is loaded from anywhere.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { explain } from '../../language/hover/explanation.ts';
import { clockText } from '../clock-text.ts';
import type { IncidentRun } from '../incident.ts';
import type { Replay } from '../replay.ts';
import { replayText } from '../replay-text.ts';
import { escapedHtml } from './escaped-html.ts';
import { explanationHtml } from './explanation-html.ts';
import {
  type ChartRun,
  type ReplayChart,
  type ReplayCharts,
  replayDataId,
  waitingAt,
} from './replay-chart-data.ts';
import { replayStyles } from './replay-styles.ts';
import { replayVerdict } from './replay-verdict.ts';

/** The script that draws: within the page, or beside it with the nonce of the page and where it may come from. */
export type PageScript =
  | { readonly kind: 'inline'; readonly code: string }
  | { readonly kind: 'file'; readonly uri: string; readonly nonce: string };

export function replayHtml(replay: Replay, script: PageScript): string {
  const { incident, subject, asWritten, fixed } = replay;
  const cases = casesOf(replay);
  const charts: ReplayCharts = { charts: cases.map(({ chart }) => chart) };
  const verdict = replayVerdict(asWritten, fixed?.run);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapedHtml(`${incident.title}: ${verdict}`)}</title>
<style${nonceOf(script)}>${replayStyles}</style>
</head>
<body>
<main>
<h1>${escapedHtml(verdict)}</h1>
<p class="subject">${escapedHtml(incident.title)}, with <strong>${escapedHtml(subject)}</strong></p>
${findingHtml(replay)}
${script.kind === 'file' ? '<p><button type="button" id="open-text">Open as Text</button></p>' : ''}
${openHtml(replay)}
<div class="cases">
${cases.map(caseHtml).join('\n')}
</div>
${explanationOf(replay)}
<h2 id="text-title">The run as text</h2>
<pre tabindex="0" role="region" aria-labelledby="text-title">${escapedHtml(replayText(replay))}</pre>
</main>
<script type="application/json" id="${replayDataId}">${scriptData(charts)}</script>
${script.kind === 'inline' ? `<script type="module">${safeCode(script.code)}</script>` : `<script type="module"${nonceOf(script)} src="${escapedHtml(script.uri)}"></script>`}
</body>
</html>
`;
}

interface PageCase {
  readonly title: string;
  /** Undefined where it is that of the page. */
  readonly verdict: string | undefined;
  readonly chart: ReplayChart;
}

function casesOf({ asWritten, fixed, open }: Replay): PageCase[] {
  const cases = open?.cases ?? [{ assumption: undefined, asWritten, fixed: fixed?.run }];
  return cases.map((one, index) => ({
    title: one.assumption?.title ?? 'Jobs that wait',
    verdict: open && replayVerdict(one.asWritten, one.fixed),
    chart: { id: `chart-${index + 1}`, runs: runsOf(one.asWritten, one.fixed) },
  }));
}

function runsOf(asWritten: IncidentRun, fixed: IncidentRun | undefined): ChartRun[] {
  return [
    { name: 'as the file says', progress: asWritten.progress },
    ...(fixed ? [{ name: 'with the fix', progress: fixed.progress }] : []),
  ];
}

function findingHtml({ finding, fixed }: Replay): string {
  if (!finding) return '<p>The rules of this incident find nothing wrong with it.</p>';
  const fix = fixed ? `<p>The fix: ${escapedHtml(fixed.fix.title)}</p>` : '';
  const link = `<a href="#finding">${escapedHtml(finding.rule)}</a>`;
  return `<p>${link}: ${escapedHtml(finding.message)}</p>${fix}`;
}

/** Whoever gets the page has no other documentation at hand. */
function explanationOf({ finding }: Replay): string {
  const explanation = finding && explain(finding.rule);
  if (!explanation) return '';
  return `<details id="finding"><summary>Why ${escapedHtml(finding.rule)} matters, and what to do</summary>
${explanationHtml(explanation, 3)}
</details>`;
}

function openHtml({ open }: Replay): string {
  if (!open) return '';
  const [first] = open.cases;
  return `<p class="assumption">The file does not say ${escapedHtml(open.fact)}. The heading is of this case: <strong>${escapedHtml(first?.assumption.title ?? '')}</strong>. Beside it stands what happens otherwise.</p>`;
}

function caseHtml({ title, verdict, chart }: PageCase): string {
  const { id, runs } = chart;
  return `<section aria-labelledby="${id}-title">
<h2 id="${id}-title">${escapedHtml(title)}</h2>
${verdict === undefined ? '' : `<p class="verdict">${escapedHtml(verdict)}</p>`}
<ul class="legend">${runs.map(({ name }, index) => `<li class="run-${index + 1}"><span class="line" aria-hidden="true"></span>${escapedHtml(name)}</li>`).join('')}<li class="mark"><span class="line" aria-hidden="true"></span>events</li></ul>
<div class="chart" id="${id}" role="img" aria-label="${escapedHtml(`Jobs that wait, over time: ${describeRuns(runs)}. The table below has the numbers.`)}"></div>
<div class="moment" hidden><label>Moment <input type="range" min="0" max="1000" value="1000" step="1"></label> <output></output></div>
<details><summary>The numbers of the chart</summary>
${tableHtml(title, runs)}
</details>
</section>`;
}

function describeRuns(runs: readonly ChartRun[]): string {
  return runs
    .map(({ name, progress }) => {
      const most = Math.max(0, ...progress.waiting.map(({ jobCount }) => jobCount));
      return `${name} at most ${most}, at the end ${waitingAt(progress, progress.endSeconds)}`;
    })
    .join('; ');
}

/** As many as fit on a screen without scrolling far. */
const rowCount = 24;

function tableHtml(title: string, runs: readonly ChartRun[]): string {
  const endSeconds = Math.max(0, ...runs.map(({ progress }) => progress.endSeconds));
  const times = Array.from({ length: rowCount + 1 }, (_, index) =>
    Math.round((endSeconds * index) / rowCount),
  );
  const head = runs.map(({ name }) => `<th scope="col">${escapedHtml(name)}</th>`).join('');
  const rows = [...new Set(times)].map((time, index, all) => {
    const from = index === 0 ? Number.NEGATIVE_INFINITY : (all[index - 1] ?? 0);
    const cells = runs.map(({ progress }) => `<td>${waitingAt(progress, time)}</td>`).join('');
    return `<tr><th scope="row">${clockText(time)}</th>${cells}<td>${escapedHtml(eventsBetween(runs, from, time))}</td></tr>`;
  });
  return `<table><caption>Jobs that wait: ${escapedHtml(title)}</caption><thead><tr><th scope="col">Time</th>${head}<th scope="col">Events since the row above</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

function eventsBetween(runs: readonly ChartRun[], from: number, to: number): string {
  return runs
    .flatMap(({ name, progress }) => {
      const counts = new Map<string, number>();
      for (const mark of progress.marks)
        if (mark.atSeconds > from && mark.atSeconds <= to)
          counts.set(mark.name, (counts.get(mark.name) ?? 0) + mark.count);
      return [...counts].map(([event, count]) => `${name}: ${event}, ${count} times`);
    })
    .join('; ');
}

function policyOf(script: PageScript): string {
  const code = script.kind === 'inline' ? sourceOf(safeCode(script.code)) : `'nonce-${script.nonce}'`;
  const style = script.kind === 'inline' ? sourceOf(replayStyles) : `'nonce-${script.nonce}'`;
  return `default-src 'none'; script-src ${code}; style-src ${style}`;
}

/** W3C CSP3 §2.3: the digest of what stands between the tags. */
function sourceOf(text: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}'`;
}

function nonceOf(script: PageScript): string {
  return script.kind === 'inline' ? '' : ` nonce="${escapedHtml(script.nonce)}"`;
}

/** In a string of the script, which would end the element; the meaning is the same. */
function safeCode(code: string): string {
  return code
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--');
}

function scriptData(data: ReplayCharts): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}

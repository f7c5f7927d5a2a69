/** What the rules say of the port of a print that failed: advice that leaves no finding behind when it is followed. */

import type { ConfigFormat } from '../../format/config-format.ts';
import type { Port } from '../../model/config.ts';
import type { Finding, Fix } from '../../model/finding.ts';
import type { Settings } from '../../model/settings.ts';
import { placeOf, type Span } from '../../model/span.ts';
import type { WholeSite } from '../../site/site.ts';
import type { LiveDiagnosis } from '../diagnosis/live-diagnosis.ts';
import { fixesThatHold } from '../fixes/fix-all.ts';

export interface PrintAdvice {
  readonly finding: Finding;
  /** Preferred ones first; following one of them brings no new finding. */
  readonly fixes: readonly Fix[];
}

export interface AdviceQuestion {
  readonly text: string;
  readonly settings: Settings;
  readonly site: WholeSite;
  /** All that the text has. */
  readonly findings: readonly Finding[];
  /** Follows this very text, so that less has to be analysed. */
  readonly live?: LiveDiagnosis | undefined;
  /** Of the text; by default our own. */
  readonly format?: ConfigFormat;
}

/** Errors and warnings on the port and on the device it leads to, errors first. Ignored findings are no advice. */
export function printAdvice(question: AdviceQuestion, portId: string): PrintAdvice[] {
  const { text, settings, site, findings, ...triedIn } = question;
  const port = site.config.ports.get(portId);
  if (!port) return [];
  const spans = spansOf(site, port);
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .filter(({ span }) => spans.some(({ start, end }) => span.start >= start && span.end <= end))
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
    .map((finding) => ({ finding, fixes: fixesThatHold(text, settings, finding, triedIn) }));
}

function spansOf(site: WholeSite, port: Port): Span[] {
  const holder = site.device(port)?.holder;
  return [port, ...(holder && holder !== port ? [holder] : [])].map((entry) => ({
    start: placeOf(entry).start,
    end: entry.start + entry.end,
  }));
}

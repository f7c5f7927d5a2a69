/** A text of another program's format that is being edited, with its findings: the same as `diagnose`, and at once where its parts can be read by themselves. */
import type { ConfigFormat } from '../../format/config-format.ts';
import { LiveParts } from '../../format/live-parts.ts';
import type { TextChange } from '../../format/text/chunked-text.ts';
import type { Finding } from '../../model/finding.ts';
import type { Settings } from '../../model/settings.ts';
import { Tracker } from '../../site/recording/dependencies.ts';
import { createSite } from '../../site/site.ts';
import { Reading } from '../reading.ts';
import { conclude, DEFAULT_MAX_FINDINGS, type Diagnosis, withWritableFixes } from './diagnose.ts';
import type { LiveDiagnosis } from './live-diagnosis.ts';
import { LiveFindings } from './live-findings.ts';

export function openForeignDiagnosis(
  first: string,
  settings: Settings,
  format: ConfigFormat,
  maxFindings = DEFAULT_MAX_FINDINGS,
): LiveDiagnosis {
  const live = new LiveParts(format, first);
  // Of the text as it is; undefined where it has to be read first.
  let found: LiveFindings | undefined;
  let reading: Reading | undefined;
  let diagnosis: Diagnosis | undefined;
  return {
    format,
    get text() {
      return live.text;
    },
    get length() {
      return live.length;
    },
    get reading() {
      return currentReading();
    },
    edit(changes) {
      reading = diagnosis = undefined;
      for (const change of changes) follow(change);
      return found && settle();
    },
    settle,
    allFindings: () => concluded(Number.MAX_SAFE_INTEGER).findings,
    findingsAfter: () => undefined,
  };

  function follow(change: TextChange): void {
    const read = live.edit(change);
    if (!read || !found?.exchange(read, read.config)) found = undefined;
  }

  function settle(): Diagnosis {
    diagnosis ??= concluded(maxFindings);
    return diagnosis;
  }

  function concluded(limit: number): Diagnosis {
    const { site } = currentFindings();
    const all = conclude(site, currentFindings().all(), settings, limit);
    // Megabytes are put together only where a fix asks for them.
    let whole: string | undefined;
    const textFor = ({ fixes }: Finding): string => {
      const part = live.partOf(fixes.flatMap(({ edits }) => edits));
      if (part !== undefined) return part;
      whole ??= live.text;
      return whole;
    };
    return { ...all, findings: withWritableFixes(all.findings, format, textFor) };
  }

  function currentFindings(): LiveFindings {
    if (!found) {
      const config = format.read(live.text);
      live.adopt(config);
      found = new LiveFindings(config, settings, new Tracker(format.parts !== undefined));
    }
    return found;
  }

  function currentReading(): Reading {
    if (!reading) {
      const text = live.text;
      const made = new Reading(text, () => {
        if (made !== reading) throw new Error('This reading is of a text that has been edited since.');
        return found?.site ?? createSite(format.read(text));
      });
      reading = made;
    }
    return reading;
  }
}

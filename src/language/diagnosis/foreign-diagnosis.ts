/** A text of another program's format that is being edited, with its findings. Each edit has all of it read again. */
import type { ConfigFormat } from '../../format/config-format.ts';
import { ChunkedText } from '../../format/text/chunked-text.ts';
import type { Settings } from '../../model/settings.ts';
import { createSite, type WholeSite } from '../../site/site.ts';
import { Reading } from '../reading.ts';
import { DEFAULT_MAX_FINDINGS, type Diagnosis, diagnoseConfig, withWritableFixes } from './diagnose.ts';
import type { LiveDiagnosis } from './live-diagnosis.ts';

export function openForeignDiagnosis(
  first: string,
  settings: Settings,
  format: ConfigFormat,
  maxFindings = DEFAULT_MAX_FINDINGS,
): LiveDiagnosis {
  const chunks = new ChunkedText(first);
  let known: Known | undefined;
  return {
    format,
    get text() {
      return current().text;
    },
    get length() {
      return chunks.length;
    },
    get reading() {
      return current().reading;
    },
    edit(changes) {
      for (const change of changes) chunks.replace(change);
      known = undefined;
      return undefined;
    },
    settle: () => diagnosed(),
    allFindings: () => limited(Number.MAX_SAFE_INTEGER).findings,
    findingsAfter: () => undefined,
  };

  function current(): Known {
    if (!known) {
      const text = chunks.toString();
      let site: WholeSite | undefined;
      const made: Known = {
        text,
        reading: new Reading(text, () => {
          if (made !== known) throw new Error('This reading is of a text that has been edited since.');
          site ??= createSite(format.read(text));
          return site;
        }),
        diagnosis: undefined,
      };
      known = made;
    }
    return known;
  }

  function diagnosed(): Diagnosis {
    const now = current();
    now.diagnosis ??= limited(maxFindings);
    return now.diagnosis;
  }

  function limited(limit: number): Diagnosis {
    const { text, reading } = current();
    const diagnosis = diagnoseConfig(reading.site.config, settings, limit);
    return { ...diagnosis, findings: withWritableFixes(diagnosis.findings, text, format) };
  }
}

interface Known {
  readonly text: string;
  readonly reading: Reading;
  diagnosis: Diagnosis | undefined;
}

/** All findings of a text that is being edited: after an edit only what looked at something that changed is analysed again. The same findings as `diagnose`. */

import { LiveConfig } from '../../format/live-config.ts';
import { type PlacedConfig, readPlacedConfig } from '../../format/read-config.ts';
import type { TextChange } from '../../format/text/chunked-text.ts';
import type { Finding } from '../../model/finding.ts';
import type { Settings } from '../../model/settings.ts';
import { Tracker } from '../../site/recording/dependencies.ts';
import { createSite, type WholeSite } from '../../site/site.ts';
import { type FollowedText, followReading } from '../reading.ts';
import { conclude, DEFAULT_MAX_FINDINGS, type Diagnosis, diagnoseConfig } from './diagnose.ts';
import { LiveFindings } from './live-findings.ts';

export interface LiveDiagnosis extends FollowedText {
  /**
   * The findings after these edits, each in offsets of the text that the one before it left. Undefined where only reading
   * the whole text can tell, as after most that break the syntax: `settle` does that when there is time.
   * Places in configs and findings that were given out before are no longer right.
   */
  edit(changes: readonly TextChange[]): Diagnosis | undefined;
  /** The findings of the text as it is; reads all of it if the last edit asked for that. */
  settle(): Diagnosis;
  /** The same, however many there are. Undefined while the syntax is broken, or before `settle` has read what the last edit asked for. */
  allFindings(): readonly Finding[] | undefined;
}

/**
 * Nothing runs by itself: the text is analysed when it is opened, by `edit` and by `settle`.
 * @param createTracker what records the looks of one reading of the whole text
 */
export function openDiagnosis(
  text: string,
  settings: Settings,
  maxFindings = DEFAULT_MAX_FINDINGS,
  createTracker = () => new Tracker(true),
): LiveDiagnosis {
  const live = new LiveConfig(text);
  // Of the last text without a syntax error: what edits are applied to.
  let found: LiveFindings | undefined;
  // Of the text as it is, where all of it was read.
  let whole: WholeReading | undefined;
  let diagnosis: Diagnosis | undefined = analyseText();

  const diagnosed: LiveDiagnosis = {
    get text() {
      return live.text;
    },
    get length() {
      return live.length;
    },
    get site() {
      return upToDate()?.site ?? readWhole().site;
    },
    edit(changes) {
      const reread = live.edit(changes);
      diagnosis = undefined;
      whole = undefined;
      followReading(diagnosed);
      if (!reread || !found) return undefined;
      if (found.exchange(reread, live.commit())) diagnosis = concluded(found, maxFindings);
      else found = undefined;
      return diagnosis;
    },
    settle() {
      diagnosis ??= analyseText();
      return diagnosis;
    },
    allFindings() {
      const current = upToDate();
      return current && concluded(current, Number.MAX_SAFE_INTEGER).findings;
    },
  };
  followReading(diagnosed);
  return diagnosed;

  /** Reads and analyses everything; a broken text is analysed apart, and what is known from before it broke stays. */
  function analyseText(): Diagnosis {
    const { placed } = readWhole();
    const { config } = placed;
    live.adopt(placed);
    if (live.good !== config) {
      if (!live.good) found = undefined;
      return diagnoseConfig(config, settings, maxFindings);
    }
    found = new LiveFindings(config, settings, createTracker());
    return concluded(found, maxFindings);
  }

  /** Of the text as it is, if all rules have seen it. */
  function upToDate(): LiveFindings | undefined {
    return found?.site.config === diagnosis?.config ? found : undefined;
  }

  function readWhole(): WholeReading {
    if (!whole) {
      const placed = readPlacedConfig(live.text);
      whole = { placed, site: createSite(placed.config) };
    }
    return whole;
  }

  function concluded(of: LiveFindings, limit: number): Diagnosis {
    return conclude(of.site, of.all(), settings, limit);
  }
}

interface WholeReading {
  readonly placed: PlacedConfig;
  readonly site: WholeSite;
}

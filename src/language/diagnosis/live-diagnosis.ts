/** A text that is being edited, with all its findings: after an edit only what looked at something that changed is analysed again. The same findings as `diagnose`. */

import { type ConfigFormat, ownFormat } from '../../format/config-format.ts';
import { textEdits } from '../../format/edit/edit-text.ts';
import { LiveConfig } from '../../format/live-config.ts';
import { type PlacedConfig, readPlacedConfig } from '../../format/read-config.ts';
import type { TextChange } from '../../format/text/chunked-text.ts';
import type { Finding, Fix } from '../../model/finding.ts';
import type { Settings } from '../../model/settings.ts';
import { Tracker } from '../../site/recording/dependencies.ts';
import { createSite, type WholeSite } from '../../site/site.ts';
import { Reading } from '../reading.ts';
import { conclude, DEFAULT_MAX_FINDINGS, type Diagnosis, diagnoseConfig } from './diagnose.ts';
import { LiveFindings } from './live-findings.ts';

/** Findings that were given out stay as they were: right for the text that they were found in. */
export interface LiveDiagnosis {
  readonly format: ConfigFormat;
  readonly text: string;
  /** Of the text, without putting it together. */
  readonly length: number;
  /** The text as it is, for other questions. After the next edit it throws when it is asked: what it would answer with has moved. */
  readonly reading: Reading;
  /**
   * The findings after these edits, each in offsets of the text that the one before it left. Undefined where only reading
   * the whole text can show, as after most that break the syntax: `settle` does that when there is time.
   */
  edit(changes: readonly TextChange[]): Diagnosis | undefined;
  /** The findings of the text as it is; reads all of it if the last edit asked for that. */
  settle(): Diagnosis;
  /** The same, however many there are. Undefined while the syntax is broken, or before `settle` has read what the last edit asked for. */
  allFindings(): readonly Finding[] | undefined;
  /** All that there would be after a fix; undefined where only analysing the whole text can show it. */
  findingsAfter(fix: Fix): readonly Finding[] | undefined;
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
  // Whether it is of the text as it is.
  let isUpToDate = false;
  // Of the text as it is, where all of it was read.
  let whole: WholeReading | undefined;
  let reading: Reading | undefined;
  let diagnosis: Diagnosis | undefined = analyseText();

  return {
    format: ownFormat,
    get text() {
      return live.text;
    },
    get length() {
      return live.length;
    },
    get reading() {
      return currentReading();
    },
    edit,
    settle() {
      diagnosis ??= analyseText();
      return diagnosis;
    },
    allFindings,
    findingsAfter,
  };

  function edit(changes: readonly TextChange[]): Diagnosis | undefined {
    const reread = live.edit(changes);
    isUpToDate = false;
    diagnosis = whole = reading = undefined;
    if (!reread || !found) return undefined;
    isUpToDate = found.exchange({ exchanges: [reread], shift: reread.shift }, live.commit());
    if (isUpToDate) diagnosis = concluded(found, maxFindings);
    else found = undefined;
    return diagnosis;
  }

  /** Reads and analyses everything; a broken text is analysed apart, and what is known from before it broke stays. */
  function analyseText(): Diagnosis {
    const { placed } = readWhole();
    const { config } = placed;
    live.adopt(placed);
    isUpToDate = live.good === config;
    if (!isUpToDate) {
      if (!live.good) found = undefined;
      return diagnoseConfig(config, settings, maxFindings);
    }
    found = new LiveFindings(config, settings, createTracker());
    return concluded(found, maxFindings);
  }

  function allFindings(): readonly Finding[] | undefined {
    return found && isUpToDate ? concluded(found, Number.MAX_SAFE_INTEGER).findings : undefined;
  }

  function currentReading(): Reading {
    if (!reading) {
      const made = new Reading(live.text, () => {
        if (made !== reading) throw new Error('This reading is of a text that has been edited since.');
        return found && isUpToDate ? found.site : readWhole().site;
      });
      reading = made;
    }
    return reading;
  }

  /** Carries it out, looks, and takes it back. */
  function findingsAfter({ edits }: Fix): readonly Finding[] | undefined {
    const undo: TextChange[] = [];
    const isFollowed = edits.every((one) => {
      const { text: before, tree } = currentReading();
      // From the end to the beginning: then none moves another.
      const changes = textEdits(before, [one], tree).reverse();
      for (const { start, end, newText } of changes)
        undo.unshift({ start, end: start + newText.length, newText: before.slice(start, end) });
      return changes.length === 0 || edit(changes) !== undefined;
    });
    const findings = isFollowed ? allFindings() : undefined;
    if (undo.length > 0) edit(undo);
    return findings;
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

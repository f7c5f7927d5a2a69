/** What the page of a session shows, as plain data, and what passes between it and the editor. */
import { shownText } from '../../knowledge/shown-text.ts';
import type { Observation, Place } from '../observation.ts';
import { findQuestion } from '../questions.ts';
import { remedyEdits } from '../remedy-edits.ts';
import type { Session } from '../session.ts';
import type { ExplainedCause } from '../troubleshoot.ts';
import { headline } from './report-words.ts';

export interface PanelView {
  readonly headline: string;
  readonly causes: readonly PanelCause[];
  readonly unseen: readonly string[];
  readonly questions: readonly PanelQuestion[];
  readonly answers: readonly { readonly question: string; readonly text: string; readonly value: string }[];
  readonly evidence: readonly string[];
}

export interface PanelCause {
  readonly id: string;
  readonly mechanism: string;
  readonly isHarmless: boolean;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly supporting: readonly PanelLine[];
  readonly contradicting: readonly PanelLine[];
  readonly remedies: readonly string[];
  /** Remedies that the editor can write into a file of the evidence: the line, and the name of the file. */
  readonly edits: readonly { readonly title: string; readonly evidence: string }[];
  readonly sources: readonly string[];
}

export interface PanelLine {
  readonly means: string;
  /** As it stands in the evidence; empty for an answer. */
  readonly text: string;
  readonly place: Place | undefined;
  /** The place as it is shown. */
  readonly where: string;
  /** What the editor can fix where it stands. */
  readonly isFinding: boolean;
}

export interface PanelQuestion {
  readonly id: string;
  readonly text: string;
  readonly values: readonly string[];
}

/** Of a file that is added: what is larger is read by `platen troubleshoot`. */
export const maxFileMegabytes = 64;
/** So many are dropped at once; who drops a folder of thousands wants something else. */
export const maxDroppedFiles = 20;

/** From the page. */
export type PanelRequest =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly question: string; readonly value: string }
  | { readonly kind: 'take-back'; readonly question: string }
  | { readonly kind: 'open'; readonly place: Place; readonly isFinding: boolean }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'add-file' }
  /** A file of the machine that was dropped, which has no address here. */
  | { readonly kind: 'drop-file'; readonly name: string; readonly text: string | undefined }
  /** Addresses of files that the editor knows. */
  | { readonly kind: 'drop-uris'; readonly uris: readonly string[] }
  /** The remedy of a cause by its place in `edits`. */
  | { readonly kind: 'preview-edit'; readonly cause: string; readonly index: number }
  | { readonly kind: 'probe' }
  | { readonly kind: 'copy-report'; readonly hasNames: boolean };

/** To the page. */
export interface PanelMessage {
  readonly view: PanelView;
  readonly words: PanelWords;
  /** Whether the device of the printer can be asked. */
  readonly canProbe: boolean;
}

/** What the page says, in the language of the editor. */
export interface PanelWords {
  readonly evidence: string;
  readonly addFile: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly probe: string;
  readonly supporting: string;
  readonly contradicting: string;
  readonly remedies: string;
  readonly sources: string;
  readonly unseen: string;
  readonly questions: string;
  readonly answers: string;
  readonly skip: string;
  readonly takeBack: string;
  readonly copyReport: string;
  readonly copyWithoutNames: string;
  readonly harmless: string;
  readonly fixes: string;
  readonly previewEdit: string;
}

export function panelView(session: Session): PanelView {
  const result = session.result();
  return {
    headline: headline(result),
    causes: result.causes.map((one) => panelCause(one, session)),
    unseen: result.unseen,
    questions: result.questions.flatMap((id) => findQuestion(id) ?? []),
    answers: session.answers.map(({ question, value }) => ({
      question,
      value,
      text: findQuestion(question)?.text ?? question,
    })),
    evidence: session.evidence.map(({ name }) => shownText(name)),
  };
}

function panelCause(
  { cause, confidence, supporting, contradicting }: ExplainedCause,
  session: Session,
): PanelCause {
  const { id, mechanism, harmless: isHarmless = false, remedies, sources } = cause;
  return {
    ...{ id, mechanism, isHarmless, confidence, remedies, sources },
    edits: remedyEdits(cause, supporting, session).map(({ title, evidence: name }) => ({
      title: shownText(title),
      evidence: shownText(name),
    })),
    supporting: supporting.map(panelLine),
    contradicting: contradicting.map(panelLine),
  };
}

function panelLine({ kind, means, text, place, count }: Observation): PanelLine {
  const isAnswer = kind === 'answer';
  const { evidence, line } = place;
  return {
    means: `${shownText(means)}${count > 1 ? ` (${count} x)` : ''}`,
    text: isAnswer ? '' : shownText(text),
    place: isAnswer ? undefined : place,
    where: shownText(line === undefined ? evidence : `${evidence}:${line}`),
    isFinding: kind === 'finding',
  };
}

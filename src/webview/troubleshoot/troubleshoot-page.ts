/** The page of a problem: what explains it so far, what speaks for and against it, and the questions that would decide. */
import { decodeEvidence } from '../../troubleshoot/evidence/evidence-encoding.ts';
import {
  maxDroppedFiles,
  maxFileMegabytes,
  type PanelCause,
  type PanelLine,
  type PanelMessage,
  type PanelQuestion,
  type PanelRequest,
  type PanelWords,
} from '../../troubleshoot/report/panel-view.ts';
import { button, type Child, element } from '../received/elements.ts';

declare function acquireVsCodeApi(): { postMessage(message: PanelRequest): void };

const editor = acquireVsCodeApi();
const post = (request: PanelRequest) => editor.postMessage(request);

window.addEventListener('message', ({ data }: MessageEvent<PanelMessage>) => show(data));
// Without it the page would not take what is dropped.
window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer) void takeDropped(event.dataTransfer);
});
post({ kind: 'ready' });

/** Files of the editor come as their addresses, those of the machine as such, anything else as text. */
async function takeDropped(dropped: DataTransfer): Promise<void> {
  const list = dropped.getData('application/vnd.code.uri-list') || dropped.getData('text/uri-list');
  const uris = list.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const text = dropped.getData('text/plain');
  const files = [...dropped.files].slice(0, maxDroppedFiles);
  if (uris.length > 0) return post({ kind: 'drop-uris', uris: uris.slice(0, maxDroppedFiles) });
  for (const file of files) {
    const bytes = new Uint8Array(await file.slice(0, maxFileMegabytes * 1024 * 1024).arrayBuffer());
    post({ kind: 'drop-file', name: file.name, text: decodeEvidence(bytes) });
  }
  if (files.length === 0 && text.trim() !== '') post({ kind: 'paste', text });
}

function show({ view, words, canProbe }: PanelMessage): void {
  const before = document.activeElement?.id;
  const pasted = document.querySelector('textarea')?.value ?? '';
  document.body.replaceChildren(
    element(
      'main',
      {},
      element('h1', { 'aria-live': 'polite' }, view.headline),
      ...view.causes.map((cause, index) => causeSection(cause, index, words)),
      ...list(words.unseen, view.unseen),
    ),
    element(
      'aside',
      {},
      ...(view.questions.length > 0 ? [element('h2', {}, words.questions)] : []),
      ...view.questions.map((question) => questionGroup(question, words)),
      ...(view.answers.length > 0 ? [element('h2', {}, words.answers)] : []),
      ...view.answers.map(({ question, text, value }) =>
        element(
          'p',
          { class: 'answer' },
          `${text} ${value === 'unknown' ? '-' : inWords(value)} `,
          labelled(words.takeBack, text, () => post({ kind: 'take-back', question })),
        ),
      ),
      element('h2', {}, words.evidence),
      element('ul', {}, ...view.evidence.map((name) => element('li', {}, name))),
      pasteArea(pasted, words),
      element(
        'p',
        { class: 'actions' },
        button(words.addFile, () => post({ kind: 'add-file' })),
        ...(canProbe ? [button(words.probe, () => post({ kind: 'probe' }))] : []),
        button(words.copyReport, () => post({ kind: 'copy-report', hasNames: true })),
        button(words.copyWithoutNames, () => post({ kind: 'copy-report', hasNames: false })),
      ),
    ),
  );
  if (before) document.getElementById(before)?.focus();
}

/** The first is unfolded: it is the answer, the others are what it was weighed against. */
function causeSection(cause: PanelCause, index: number, words: PanelWords): HTMLElement {
  const percent = Math.round(cause.confidence * 100);
  const name = cause.isHarmless ? `${cause.id} (${words.harmless})` : cause.id;
  return element(
    'details',
    { open: index === 0, id: `cause-${cause.id}` },
    element(
      'summary',
      {},
      element('meter', { min: '0', max: '100', value: String(percent), 'aria-label': name }),
      ` ${name}, ${percent} %`,
    ),
    element('p', {}, cause.mechanism),
    ...lines(words.supporting, cause.supporting, words),
    ...lines(words.contradicting, cause.contradicting, words),
    ...list(words.remedies, cause.remedies, 'ol'),
    ...cause.edits.map(({ title, evidence }, edit) =>
      element(
        'p',
        {},
        element('code', {}, `${evidence}: ${title}`),
        ' ',
        labelled(words.previewEdit, title, () =>
          post({ kind: 'preview-edit', cause: cause.id, index: edit }),
        ),
      ),
    ),
    ...list(words.sources, cause.sources),
  );
}

function lines(heading: string, all: readonly PanelLine[], words: PanelWords): readonly Child[] {
  if (all.length === 0) return [];
  return [element('h2', {}, heading), element('ul', {}, ...all.map((line) => lineItem(line, words)))];
}

function lineItem({ means, text, place, where, isFinding }: PanelLine, words: PanelWords): HTMLElement {
  if (!place) return element('li', {}, means);
  const open = button(where, () => post({ kind: 'open', place, isFinding: false }));
  open.classList.add('link');
  const fix = isFinding
    ? [labelled(words.fixes, means, () => post({ kind: 'open', place, isFinding: true }))]
    : [];
  return element('li', {}, `${means} `, open, ' ', ...fix, element('code', {}, text));
}

function questionGroup({ id, text, values }: PanelQuestion, words: PanelWords): HTMLElement {
  return element(
    'fieldset',
    { id: `question-${id}`, tabindex: '-1' },
    element('legend', {}, text),
    ...values.map((value) =>
      labelled(inWords(value), text, () => post({ kind: 'answer', question: id, value })),
    ),
    labelled(words.skip, text, () => post({ kind: 'answer', question: id, value: 'unknown' })),
  );
}

/** Values are ids of the vocabulary: at-boot. */
function inWords(value: string): string {
  return value.replaceAll('-', ' ');
}

function pasteArea(pasted: string, words: PanelWords): HTMLElement {
  const area = element('textarea', {
    id: 'paste',
    rows: '4',
    placeholder: words.pasteHint,
    'aria-label': words.pasteHint,
  });
  area.value = pasted;
  const add = button(words.paste, () => {
    const text = area.value;
    area.value = '';
    if (text.trim() !== '') post({ kind: 'paste', text });
  });
  return element('div', { class: 'paste' }, area, add);
}

/** Several buttons of a page say the same; each also says what it is about. */
function labelled(label: string, about: string, onClick: () => void): HTMLButtonElement {
  const made = button(label, onClick);
  made.setAttribute('aria-label', `${label}: ${about}`);
  return made;
}

function list(heading: string, items: readonly string[], tag: 'ul' | 'ol' = 'ul'): readonly Child[] {
  if (items.length === 0) return [];
  return [element('h2', {}, heading), element(tag, {}, ...items.map((item) => element('li', {}, item)))];
}

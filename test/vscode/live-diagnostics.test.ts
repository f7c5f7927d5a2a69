/** Findings while somebody types: those of the whole text, at once where an edit can be followed, and nothing runs afterwards. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { largeSite } from '../../bench/large-site.ts';
import { createSeededRandom } from '../../src/engine/environment/seeded-random.ts';
import { diagnose } from '../../src/language/diagnosis/diagnose.ts';
import { indexLines } from '../../src/language/line-index.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { createEditSource } from '../language/edit-fuzz.ts';
import { siteSample } from '../language/site-sample.ts';
import { closeAllEditors, codesOf, diagnosticsOf, openConfig, until } from './workspace-files.ts';

describe('live diagnostics', () => {
  afterEach(closeAllEditors);

  it('are those of the whole text, whatever was done to it', async () => {
    const editor = await openConfig('fuzzed/site.printers.jsonc', siteSample);
    const { document } = editor;
    const work = createWork(editor);
    let atOnceCount = 0;
    for (let count = 0; count < 160; count += 1) {
      const done = await work.next();
      const isAtOnce = same(shownFor(document), expectedFor(document));
      if (isAtOnce) atOnceCount += 1;
      // Whoever types on does not wait either.
      else if (count % 8 > 0) continue;
      await until(
        () => (same(shownFor(document), expectedFor(document)) ? true : undefined),
        vscode.languages.onDidChangeDiagnostics,
        () =>
          `after ${done} number ${count} the editor shows\n${shownFor(document).join('\n')}\nand not\n${expectedFor(document).join('\n')}\nfor\n${document.getText()}`,
      );
    }
    // Otherwise this would try nothing but reading everything after a pause.
    assert.ok(atOnceCount > 20, `${atOnceCount} at once`);
  }).timeout(90_000);

  it('of a large site are there with the letter that was typed', async () => {
    const text = largeSite(3000);
    const editor = await openConfig('large.printers.jsonc', text);
    const { document } = editor;
    await diagnosticsOf(document.uri, (codes) => codes.length > 0);
    const name = '"server": "';
    const at = document.positionAt(text.indexOf(name, text.length / 3) + name.length);
    const unknown = () =>
      shownFor(document).filter(
        (line) => line.startsWith(`${at.line + 1}:`) && line.includes('reference-unknown'),
      );
    assert.deepEqual(unknown(), []);
    const shown = atChangeOf(document, unknown);
    await editor.edit((edit) => edit.insert(at, 'X'));
    assert.equal((await shown).length, 1);
    const left = atChangeOf(document, unknown);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(await left, []);
  });

  it('wait for a pause where the whole text must be read, and for nothing afterwards', async () => {
    const editor = await openConfig('paused.printers.jsonc', siteSample);
    const { document } = editor;
    await until(
      () => (same(shownFor(document), expectedFor(document)) ? true : undefined),
      vscode.languages.onDidChangeDiagnostics,
      () => 'no findings at first',
    );
    using timers = watchTimers();
    const state = () => ({
      isBroken: codesOf(vscode.languages.getDiagnostics(document.uri)).includes('syntax-invalid'),
      timerCount: timers.pending.size,
    });
    const quote = document.positionAt(siteSample.indexOf('"FORWARD"'));
    const insertQuote = () => editor.edit((edit) => edit.insert(quote, '"'));
    const removeQuote = () =>
      editor.edit((edit) => edit.delete(new vscode.Range(quote, quote.translate(0, 1))));

    const broken = atChangeOf(document, state);
    await insertQuote();
    assert.deepEqual(await broken, { isBroken: false, timerCount: 1 });
    await diagnosticsOf(document.uri, (codes) => codes.includes('syntax-invalid'));
    assert.deepEqual(state(), { isBroken: true, timerCount: 0 });

    const fixed = atChangeOf(document, state);
    await removeQuote();
    assert.deepEqual(await fixed, { isBroken: false, timerCount: 0 });

    // What is fixed before the pause leaves nothing to wait for.
    const brokenAgain = atChangeOf(document, state);
    await insertQuote();
    assert.equal((await brokenAgain).timerCount, 1);
    await removeQuote();
    assert.deepEqual(state(), { isBroken: false, timerCount: 0 });

    await insertQuote();
    await vscode.commands.executeCommand('undo');
    await closeAllEditors();
    assert.equal(timers.pending.size, 0);
  });
});

/** What somebody does to a document, each time something else. */
function createWork(editor: vscode.TextEditor): { next(): Promise<string> } {
  const { document } = editor;
  const random = createSeededRandom(5);
  const source = createEditSource(5);
  const upTo = (limit: number): number => Math.floor(random.next() * limit);
  const place = (): vscode.Position => document.positionAt(upTo(document.getText().length + 1));
  const all = (): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);

  const kinds: Record<string, () => Thenable<unknown>> = {
    edit: () => {
      const edit = new vscode.WorkspaceEdit();
      const changes = source.next(document.getText()).map(({ start, end, newText }) => {
        return new vscode.TextEdit(
          new vscode.Range(document.positionAt(start), document.positionAt(end)),
          newText,
        );
      });
      edit.set(document.uri, changes);
      return vscode.workspace.applyEdit(edit);
    },
    'typing at several cursors': () => {
      const cursors = Array.from({ length: 1 + upTo(4) }, place);
      editor.selections = cursors.map((cursor) => new vscode.Selection(cursor, cursor));
      return vscode.commands.executeCommand('type', { text: 'ax1 "{,'.charAt(upTo(7)) });
    },
    deleting: () => {
      editor.selections = [place(), place()].map((cursor) => new vscode.Selection(cursor, cursor));
      return vscode.commands.executeCommand(upTo(2) ? 'deleteLeft' : 'editor.action.deleteLines');
    },
    'moving a line': () => {
      const cursor = place();
      editor.selection = new vscode.Selection(cursor, cursor);
      return vscode.commands.executeCommand('editor.action.moveLinesDownAction');
    },
    undo: () => vscode.commands.executeCommand('undo'),
    redo: () => vscode.commands.executeCommand('redo'),
    'other line ends': () =>
      editor.edit((edit) =>
        edit.setEndOfLine(document.eol === vscode.EndOfLine.LF ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF),
      ),
    saving: () => document.save(),
    reverting: () => vscode.commands.executeCommand('workbench.action.files.revert'),
    'pasting much': () =>
      editor.edit((edit) => edit.insert(place(), siteSample.slice(upTo(siteSample.length)))),
    'all anew': () => editor.edit((edit) => edit.replace(all(), siteSample)),
  };
  const names = Object.keys(kinds);
  const anyKind = (): string => (upTo(3) ? 'edit' : (names[upTo(names.length)] ?? 'edit'));
  const isTooLong = (): boolean => document.getText().length > siteSample.length * 2;
  // Mostly fixed at once, as by somebody who sees what was typed.
  const isBroken = (): boolean => expectedFor(document).some((line) => line.includes(' syntax-invalid '));
  return {
    async next() {
      const name = isTooLong() ? 'all anew' : isBroken() && upTo(2) ? 'undo' : anyKind();
      await kinds[name]?.();
      return name;
    },
  };
}

/** What can be seen when the document's next change has been told to everybody. */
function atChangeOf<T>(document: vscode.TextDocument, look: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      listener.dispose();
      try {
        resolve(look());
      } catch (error) {
        reject(error);
      }
    });
  });
}

/** The timers that the extension starts from now on. */
function watchTimers(): Disposable & { readonly pending: ReadonlySet<unknown> } {
  const pending = new Set<unknown>();
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  globalThis.setTimeout = ((callback: () => void, ...rest: [number]) => {
    // Its caller, below this function: VS Code starts timers of its own when it is told of findings.
    // The Test Explorer waits for a pause, too, and for a longer one.
    const isOurs = rest[0] < 300 && new Error().stack?.split('\n')[2]?.includes('extension.cjs');
    const timer = start(
      () => {
        pending.delete(timer);
        callback();
      },
      ...rest,
    );
    if (isOurs) pending.add(timer);
    return timer;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    pending.delete(timer);
    stop(timer);
  };
  return {
    pending,
    [Symbol.dispose]() {
      Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
    },
  };
}

function shownFor({ uri }: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ code, message, range: { start, end } }) => {
      const rule = typeof code === 'object' ? code.value : code;
      return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${rule} ${message}`;
    })
    .sort();
}

function expectedFor(document: vscode.TextDocument): string[] {
  const text = document.getText();
  const lines = indexLines(text);
  return diagnose(text, defaultSettings)
    .findings.map(({ rule, message, span }) => {
      const { start, end } = lines.range(span);
      return `${start.line}:${start.column}-${end.line}:${end.column} ${rule} ${message}`;
    })
    .sort();
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((line, index) => line === right[index]);
}

/** Runs a TextMate grammar over a text, as VS Code does, and writes down the scopes under each line. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IRawGrammar } from 'vscode-textmate';

const root = join(import.meta.dirname, '../..');

export const grammarFiles: Readonly<Record<string, string>> = {
  'source.printer-config': 'syntaxes/printer-config.tmLanguage.json',
  'source.cups-conf': 'syntaxes/cups-conf.tmLanguage.json',
  'source.platen-replay': 'syntaxes/platen-replay.tmLanguage.json',
  'source.platen-trace': 'syntaxes/platen-trace.tmLanguage.json',
  'markdown.printer-config.codeblock': 'syntaxes/printer-config.markdown.tmLanguage.json',
};

/** Each line of the text, and below it one line per token: its columns and scopes, without the grammar's own. */
export async function snapshot(text: string, scopeName = 'source.printer-config'): Promise<string> {
  const registry = new textmate.Registry({
    onigLib: loadOniguruma(),
    loadGrammar: async (scope) => readGrammar(scope),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar ${scopeName}`);
  let state = textmate.INITIAL;
  const out: string[] = [];
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    out.push(`>${line}`);
    for (const token of tokens) {
      const scopes = token.scopes.slice(1).map((scope) => scope.replace(/\.printer-config$/, ''));
      const visible = scopes.filter((scope) => !scope.startsWith('meta.structure'));
      const isBlank = line.slice(token.startIndex, token.endIndex).trim() === '';
      if (!isBlank && visible.length > 0) {
        const marks = '^'.repeat(Math.max(1, token.endIndex - token.startIndex));
        out.push(`#${' '.repeat(token.startIndex)}${marks} ${visible.join(' ')}`);
      }
    }
  }
  return `${out.join('\n')}\n`;
}

export function readGrammar(scopeName: string): IRawGrammar | null {
  const file = grammarFiles[scopeName];
  return file === undefined ? null : textmate.parseRawGrammar(readFileSync(join(root, file), 'utf8'), file);
}

let loading: Promise<ReturnType<typeof library>> | undefined;

function loadOniguruma(): Promise<ReturnType<typeof library>> {
  loading ??= (async () => {
    const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(readFileSync(wasm).buffer);
    return library();
  })();
  return loading;
}

function library() {
  return {
    createOnigScanner: (sources: string[]) => new oniguruma.OnigScanner(sources),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  };
}

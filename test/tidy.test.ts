/** Reads the source and checks its house rules: layers, the outside world by name, names, doc sentences, tests that mirror it. */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from '../build/root.ts';

/** What each folder of src may import besides itself (docs/architecture.md). */
const layers: Readonly<Record<string, readonly string[]>> = {
  model: [],
  knowledge: ['model'],
  format: ['model', 'knowledge'],
  site: ['model', 'knowledge'],
  engine: ['model', 'knowledge'],
  documents: ['model', 'knowledge', 'engine'],
  rules: ['model', 'knowledge', 'site'],
  language: ['model', 'knowledge', 'format', 'site', 'rules'],
  interchange: ['model', 'knowledge', 'format', 'site'],
  simulate: ['model', 'knowledge', 'format', 'site', 'engine', 'rules', 'language'],
  troubleshoot: ['model', 'knowledge', 'format', 'site', 'engine', 'rules', 'language', 'interchange'],
  cli: [
    'model',
    'knowledge',
    'format',
    'site',
    'engine',
    'rules',
    'language',
    'simulate',
    'interchange',
    'troubleshoot',
    'lsp',
  ],
  // Started by the command line, which is how other editors run it; otherwise adapters never meet.
  lsp: ['model', 'knowledge', 'format', 'site', 'rules', 'language', 'interchange'],
  vscode: [
    'model',
    'knowledge',
    'format',
    'site',
    'engine',
    'documents',
    'rules',
    'language',
    'simulate',
    'interchange',
    'troubleshoot',
  ],
  // Pages in the editor: they get data from the extension, and know nothing of it.
  webview: ['model', 'knowledge', 'engine', 'documents', 'simulate', 'troubleshoot'],
};

/** Packages that a layer may import; what is not named here is a decision to be made, not a line to be added in passing. */
const packages: Readonly<Record<string, readonly string[]>> = {
  site: ['fastest-levenshtein'],
  engine: [
    'dns-packet',
    'net-snmp',
    '@noble/hashes/legacy.js',
    '@noble/hashes/sha2.js',
    '@noble/hashes/utils.js',
  ],
  documents: ['bwip-js/generic'],
  rules: ['fastest-levenshtein'],
  interchange: ['@vscode/tree-sitter-wasm', 'saxes', 'yaml'],
  simulate: ['@noble/hashes/sha2.js'],
  cli: ['commander', 'diff', 'picocolors', 'tinyglobby', 'sarif'],
  lsp: ['vscode-languageserver', 'vscode-languageserver/node', 'vscode-languageserver-textdocument'],
  vscode: ['vscode'],
  webview: ['pdfjs-dist/legacy/build/pdf.mjs', 'pdfjs-dist/legacy/build/pdf.worker.mjs', 'uplot'],
};

/** Layers whose files must each have a test of the same name; elsewhere a test in the folder that drives them may do. */
const testedLayers = ['model', 'knowledge', 'format', 'site', 'rules', 'language'];

/** Files without behaviour of their own: interfaces, lists and tables that other tests read. */
const untested = new Set([
  'model/config',
  'model/format/directive',
  'format/edit/text-edit',
  'model/edit',
  'model/finding',
  'model/json-value',
  'model/print-plan',
  'model/problem',
  'model/settings',
  'rules/rule',
  'rules/problem-rule',
  'rules/rule-files',
  'rules/lpr/fixes/lpr-monitor-fix',
  'rules/connection/fixes/new-share-fix',
  'rules/lpr/fixes/rfc1179-fix',
  'rules/lpr/fixes/service-pack-fix',
  'rules/lpr/fixes/source-port-edits',
]);

/** Test files that look across several source files, by what they are for. */
const crossTests = new Set([
  'bundles',
  'engine/hostile-devices/hostile-devices',
  'engine/ports/lpr/lpr-endings',
  'engine/ports/raw/raw-endings',
  'examples',
  'generated',
  'promises',
  'tidy',
  'format/robustness',
  'lsp/same-findings',
  'engine/print-faults',
  'documents/hostile-documents',
  'simulate/agreement',
  'cli/secrets',
  'interchange/cups-language/cups-language',
  'language/broken-texts',
  'cli/usage',
]);

const forbiddenNames =
  /^(utils?|helpers?|common|shared|misc|types|base|manager)$|-(utils?|helpers?|manager)$/;

const onlyInNode =
  /\b(Buffer|Date|performance|setTimeout|setInterval|setImmediate|queueMicrotask)\b|\bMath\.random\b/;

/** Words that no identifier has, each with the ones that people search for. */
const unusualWords: Readonly<Record<string, RegExp>> = {
  'analyse, check, find': /^judg(e[ds]?|ing)$/,
  'report, describe, state, set': /^(tells?|telling|told|says?|saying|said|speaks?|spoken?)$/,
  'receive, read': /^(hears?|heard|hearing)$/,
  fix: /^(un)?mend(s|ed|ing)?$/,
  'timeline, history, entry': /^(tales?|stor(y|ies)|gossip)$/,
  'setup, run, phase, step': /^(scenes?|acts|plays?|played)$/,
  'environment, state, assumption': /^worlds?$/,
  'mutex, limit': /^(turnstiles?|doorkeepers?)$/,
  'retry policy, backoff, timeout': /^(rhythms?|manners?|patien(ce|t))$/,
  'random, probability': /^chances?$/,
  'failure, problem': /^troubles?$/,
  'conversation, serve': /^talks?$/,
  duplicate: /^twins?$/,
};

/** What comments, docs and titles of tests have no more of than code has. */
const unusualProse =
  /\b((un)?mend(s|ed|ing)?|judg(e[ds]?|ing)|tales?|turnstiles?|doorkeepers?|rhythms?|manners|by chance)\b/gi;

/** Keys of `platen simulate --format json`, which scripts read. */
const publicWords = new Set(['notSaid', 'worlds']);
/** An id there, and what it is joined to. */
const publicId = /'mended(-strict)?'/g;

interface Source {
  /** From src, with forward slashes. */
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  /** Without comments and without the text of strings. */
  readonly code: string;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = globSync('**/*.ts', { cwd: join(root, 'src') })
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, 'src', path), 'utf8');
    return {
      path,
      layer: path.split('/')[0] ?? '',
      text,
      code: withoutProse(text),
      imports: importsOf(text),
    };
  });

describe('tidy', () => {
  it('reads the source', () => {
    assert.ok(sources.length > 80);
    assert.ok(sources.some(({ imports }) => imports.length > 3));
    assert.deepEqual(importsOf("import a from './a.ts';\nexport * from 'b';\nawait import('c');"), [
      './a.ts',
      'b',
      'c',
    ]);
    assert.equal(withoutProse('`a $' + "{b ? `it's` : c} d` + e").replaceAll(/\s/g, ''), 'b?:c}+e');
    assert.equal(
      withoutProse("// Date\nconst a = 'Date'; /* Date */ `$" + '{new Date()} Date`;').match(/Date/g)?.length,
      1,
    );
  });

  it('every folder of src is a layer', () => {
    assert.deepEqual(
      offenders((source) => !Object.hasOwn(layers, source.layer)),
      [],
    );
  });

  it('imports point down', () => {
    const wrong = sources.flatMap((source) =>
      relativeImports(source)
        .map((target) => [target, target.split('/')[0] ?? ''] as const)
        .filter(([, layer]) => layer !== source.layer && !layers[source.layer]?.includes(layer))
        // The version stands in one place; a bundle takes it from there.
        .filter(([target]) => target !== '../package.json')
        .map(([target]) => `${source.path} imports ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('inside the engine, wire serves ports and printers, which never meet', () => {
    const forbidden: Readonly<Record<string, RegExp>> = {
      wire: /^engine\/(ports|printers)\/|^engine\/environment\/\w+\//,
      ports: /^engine\/printers\/|^engine\/environment\/\w+\//,
      printers: /^engine\/ports\/|^engine\/environment\/\w+\//,
    };
    const wrong = sources.flatMap((source) => {
      const pattern = source.layer === 'engine' ? forbidden[source.path.split('/')[1] ?? ''] : undefined;
      return relativeImports(source)
        .filter((target) => pattern?.test(target))
        .map((target) => `${source.path} imports ${target}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('packages are allowed by name', () => {
    const wrong = sources.flatMap(({ path, layer, imports }) =>
      imports
        .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
        .filter((name) => !packages[layer]?.includes(name))
        .map((name) => `${path} imports ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('node: modules are for adapters and the Node environment', () => {
    assert.deepEqual(
      offenders(({ path, layer, imports }) => {
        // The extension runs in browsers, too: what needs Node stands apart.
        const isFree =
          ['cli', 'lsp'].includes(layer) || /^engine\/environment\/node\/|^vscode\/(.*\/)?node-/.test(path);
        return !isFree && imports.some((name) => name.startsWith('node:'));
      }),
      [],
    );
  });

  it('process and console are for the command line', () => {
    assert.deepEqual(
      offenders(({ layer, path, code }) => {
        const isFree = layer === 'cli' || /^engine\/environment\/node\//.test(path);
        return !isFree && /(?<![.\w-])(process|console)\s*\./.test(code);
      }),
      [],
    );
    assert.deepEqual(
      offenders(({ path, code }) => /^engine\/environment\/node\//.test(path) && /\bconsole\s*\./.test(code)),
      [],
    );
  });

  it('clocks, randomness and Buffer come from the environment', () => {
    assert.deepEqual(
      offenders(({ path, layer, code }) => {
        const isFree =
          layer === 'cli' ||
          layer === 'lsp' ||
          layer === 'vscode' ||
          layer === 'webview' ||
          // A script that is broken on purpose can take any time to parse.
          path === 'interchange/grammar/grammar.ts' ||
          /^engine\/environment\/(node\/|event-loop-turn)/.test(path);
        return !isFree && onlyInNode.test(code);
      }),
      [],
    );
  });

  it('what a browser does not have stands in node-*.ts of the extension', () => {
    assert.deepEqual(
      offenders(
        ({ path, layer, code }) =>
          layer === 'vscode' &&
          !/^vscode\/(.*\/)?node-/.test(path) &&
          /\b(Buffer|setImmediate|__dirname)\b/.test(code),
      ),
      [],
    );
  });

  it('imports carry their extension', () => {
    assert.deepEqual(
      sources.flatMap(({ path, imports }) =>
        imports
          .filter((name) => name.startsWith('.') && !/\.(ts|json)$/.test(name))
          .map((name) => `${path}: ${name}`),
      ),
      [],
    );
  });

  it('no file or folder is called after nothing', () => {
    assert.deepEqual(
      offenders(({ path }) =>
        path
          .replace(/\.ts$/, '')
          .split('/')
          .some((name) => forbiddenNames.test(name)),
      ),
      [],
    );
  });

  it('identifiers consist of words that people search for', () => {
    assert.deepEqual(unusualWordsIn('tellAll(theWorld, MENDED_DLL, history)'), [
      'tellAll: report, describe, state, set',
      'theWorld: environment, state, assumption',
      'MENDED_DLL: fix',
    ]);
    assert.deepEqual(
      sources.flatMap(({ path, code }) => unusualWordsIn(code).map((found) => `${path}: ${found}`)),
      [],
    );
  });

  it('prose consists of words that people search for', () => {
    const files = globSync(
      ['{src,test,build,bench}/**/*.ts', 'docs/*.md', '*.md', 'package.nls*.json', 'l10n/*.json'],
      {
        cwd: root,
        // This file lists the words, and what was released stays as it was said.
        ignore: ['test/tidy.test.ts', 'CHANGELOG.md'],
      },
    );
    assert.ok(files.length > 1000);
    assert.deepEqual(
      files.flatMap((path) =>
        [...readFileSync(join(root, path), 'utf8').replaceAll(publicId, '').matchAll(unusualProse)].map(
          ([word]) => `${path}: ${word}`,
        ),
      ),
      [],
    );
  });

  it('a folder has one subject, and so at most some fifteen files', () => {
    const sizes = new Map<string, number>();
    for (const { path } of sources) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1);
    // Rules are found by their id, whose first word is mostly the folder, and commands by their name.
    const lists = /^rules\/|\/commands$/;
    const crowded = [...sizes].filter(([folder, size]) => !lists.test(folder) && size > 15);
    assert.deepEqual(crowded, []);
  });

  it('basenames are unique', () => {
    // A command's file is called as the command is.
    const names = sources
      .filter(({ path }) => !path.includes('/commands/'))
      .map(({ path }) => basename(path))
      .filter((name) => name !== 'index.ts');
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });

  it('every file opens with a sentence', () => {
    const first = /^\/\*\*\s+(?:\* )?\S.*?[.:]\s/s;
    assert.deepEqual(
      offenders(({ text }) => !first.test(text)),
      [],
    );
    const others = globSync(['test/**/*.ts', 'build/**/*.ts', 'bench/**/*.ts'], { cwd: root });
    assert.deepEqual(
      others.filter((path) => !first.test(readFileSync(join(root, path), 'utf8'))),
      [],
    );
  });

  it('source does not know its tests', () => {
    assert.deepEqual(
      offenders(({ imports }) => imports.some((name) => /^\.[./]*(?:.*\/)?(test|build|bench)\//.test(name))),
      [],
    );
  });

  it('nothing is left to be done', () => {
    assert.deepEqual(
      offenders(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text)),
      [],
    );
  });

  it('every file has its test', () => {
    const missing = sources
      .filter(({ layer }) => testedLayers.includes(layer))
      .map(({ path }) => path.replace(/\.ts$/, ''))
      .filter((path) => !untested.has(path) && !existsSync(join(root, 'test', `${path}.test.ts`)));
    assert.deepEqual(missing, []);
    assert.deepEqual(
      [...untested].filter((path) => !existsSync(join(root, 'src', `${path}.ts`))),
      [],
    );
  });

  it('every test has its file', () => {
    const orphans = globSync('**/*.test.ts', {
      cwd: join(root, 'test'),
      ignore: ['vscode/**', 'interop/**', 'syntaxes/**', 'incidents/**', 'build/**'],
    })
      .map((path) => path.replace(/(\.long)?\.test\.ts$/, ''))
      .filter((path) => !crossTests.has(path) && !existsSync(join(root, 'src', `${path}.ts`)));
    assert.deepEqual(orphans, []);
  });

  it('the map of the architecture names files that are there', () => {
    const map = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    const named = [...map.matchAll(/`((?:[\w-]+\/)+[\w-]+\.(?:test\.)?ts)`/g)].map(([, path = '']) => path);
    assert.ok(named.length > 30);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(root, 'src', path)) && !existsSync(join(root, path))),
      [],
    );
  });

  it('no file of the repository knows a machine', () => {
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    })
      .split('\0')
      .filter((path) => path !== '' && path !== 'package-lock.json' && !/\.(png|ico|woff2?)$/.test(path));
    assert.ok(files.length > 100);
    // Alice lives in tests.
    const machine = /(?<![\w.])\/(work|home(?!\/alice)|Users|root)\/[\w.-]+/;
    const wrong = files.filter(
      (path) => existsSync(join(root, path)) && machine.test(readFileSync(join(root, path), 'utf8')),
    );
    assert.deepEqual(wrong, []);
  });
});

function offenders(isWrong: (source: Source) => boolean): string[] {
  return sources.filter(isWrong).map(({ path }) => path);
}

function importsOf(text: string): string[] {
  const pattern =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** From src; a path that leaves it begins with "..". */
function relativeImports({ path, imports }: Source): string[] {
  return imports
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.normalize(posix.join(dirname(path), name)));
}

/** Blanks comments and the text of strings; what stands inside `${}` stays, for it is code. */
/** Each identifier with such a word, and what to use instead. */
function unusualWordsIn(code: string): string[] {
  const identifiers = new Set(code.match(/[A-Za-z_$][\w$]*/g));
  return [...identifiers]
    .filter((identifier) => !publicWords.has(identifier))
    .flatMap((identifier) => {
      const words = identifier.split(/_|(?<=[a-z\d])(?=[A-Z])/).map((word) => word.toLowerCase());
      const found = Object.entries(unusualWords).find(([, pattern]) =>
        words.some((word) => pattern.test(word)),
      );
      return found ? [`${identifier}: ${found[0]}`] : [];
    });
}

/** Code alone: what a template takes in is code again. */
function withoutProse(text: string): string {
  const inCode =
    /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(?<=[=(,:;!&|?[]\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/|[`{}]/g;
  const inTemplate = /(?:\\[\s\S]|(?!\$\{)[^`\\])*(?:`|\$\{)/y;
  /** Templates and braces that are open. */
  const open: string[] = [];
  let code = '';
  for (let at = 0; at < text.length; ) {
    const isTemplate = open.at(-1) === '`';
    const pattern = isTemplate ? inTemplate : inCode;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const piece = match?.[0] ?? '';
    const start = match?.index ?? text.length;
    code += text.slice(at, start);
    at = start + piece.length;
    if (piece === '}' || (isTemplate && piece.endsWith('`'))) open.pop();
    else if (isTemplate || piece === '`' || piece === '{') open.push(isTemplate ? '{' : piece);
    code += /^[{}]$/.test(piece) ? piece : ' ';
  }
  return code;
}

/** What ships: bundles that run on Node 20, small enough to load at once, and nothing else in the package. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build as bundle } from 'esbuild';
import {
  type BundleName,
  bundleOptions,
  copyGrammars,
  decoderFiles,
  grammarFiles,
  pageNames,
} from '../../build/build.ts';
import { stageExtension } from '../../build/package-extension.ts';

const root = join(import.meta.dirname, '../..');
const names: readonly BundleName[] = [
  'extension',
  'engine',
  'interchange',
  'troubleshoot',
  'web-extension',
  'cli',
];
/** Measured activation stays under 50 ms with a bundle of this size. */
const MAX_EXTENSION_BYTES = 300_000;
/**
 * Language features, engine and foreign formats, with readers of YAML and XML, in one file that is fetched over the network once. It was under
 * 1.2 MB before the history of test prints, the editor of received documents, captures and replays as pages came, and with the tables of
 * printing problems and the incidents by IPP, which a browser has to have as well, another 0.4.
 */
const MAX_WEB_BYTES = 1_800_000;

describe('bundles', () => {
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'platen-bundles-'));
    await Promise.all(names.map((name) => bundle({ ...bundleOptions(name), outfile: file(name) })));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: BundleName) => join(folder, `${name}.cjs`);
  const digest = (name: BundleName) =>
    createHash('sha256')
      .update(readFileSync(file(name)))
      .digest('hex');

  it('are the same bytes each time', async () => {
    const first = names.map(digest);
    await Promise.all(names.map((name) => bundle({ ...bundleOptions(name), outfile: file(name) })));
    assert.deepEqual(names.map(digest), first);
  });

  it('leave out the words that package.json has', () => {
    for (const name of ['extension', 'engine', 'web-extension'] as const) {
      const text = readFileSync(file(name), 'utf8');
      assert.ok(text.includes('platen'), name);
      assert.doesNotMatch(text, /Testdruck abbrechen|Schweregrade einzelner Regeln|Kommandozeile/, name);
    }
  });

  it('keep the language features under 300 kB, and engine and commands out of them', () => {
    const { size } = statSync(file('extension'));
    assert.ok(size < MAX_EXTENSION_BYTES, `extension.cjs is ${size} bytes`);
    const text = readFileSync(file('extension'), 'utf8');
    assert.ok(text.includes('require("./engine.cjs")'), 'the engine is loaded when first needed');
    assert.ok(text.includes('require("./interchange.cjs")'), 'foreign formats are loaded when first needed');
    assert.ok(!text.includes('DefaultPrinter'), 'no foreign format in the language bundle');
    assert.ok(!text.includes('node:net'), 'no sockets in the language bundle');
    assert.ok(!text.includes('showQuickPick'), 'no questions to a person in the language bundle');
  });

  it('hold for a browser all in one file under 1.8 MB that needs nothing but VS Code', () => {
    const { size } = statSync(file('web-extension'));
    assert.ok(size < MAX_WEB_BYTES, `web-extension.cjs is ${size} bytes`);
    const text = readFileSync(file('web-extension'), 'utf8');
    assert.deepEqual([...new Set(text.match(/require\("[^"]*"\)/g))], ['require("vscode")']);
    const module = { exports: {} as Record<string, unknown> };
    const require = (name: string) => (name === 'vscode' ? vscodeFor(text) : assert.fail(name));
    // A context of its own has the language and nothing else: no process, no Buffer, no setImmediate.
    runInNewContext(text, { module, exports: module.exports, require });
    assert.deepEqual(Object.keys(module.exports), ['activate']);
  });

  it('run on Node 20: the command line says its version, lints and prints', function () {
    const node20 = findNode20();
    if (node20 === undefined) {
      assert.ok(!process.env.CI, 'Node 20 is required where CI is set');
      console.log('      skipped: there is no Node 20 on the PATH');
      this.skip();
    }
    const run = (...args: string[]) =>
      spawnSync(node20, [file('cli'), ...args], { cwd: root, encoding: 'utf8' });
    const version = run('--version');
    assert.equal(version.stdout.trim(), JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
    const lint = run('lint', '--format', 'json', 'examples/head-office.printers.jsonc');
    assert.equal(lint.status, 1, lint.stderr);
    assert.ok(JSON.parse(lint.stdout)[0].findings.length > 0);
    const print = run(
      'print',
      'Try LPR',
      '--config',
      'examples/head-office.printers.jsonc',
      '--format',
      'json',
    );
    assert.equal(print.status, 0, print.stderr);
    assert.equal(JSON.parse(print.stdout).outcome, 'accepted');
  });

  it('lint a script on Node 20, with the grammars beside the command line, and end then', async function () {
    const node20 = findNode20();
    if (node20 === undefined) this.skip();
    await copyGrammars(folder);
    const script = join(folder, 'queues.ps1');
    writeFileSync(script, "Add-PrinterPort -Name P -PrinterHostAddress '10.020.0.11'");
    const run = (...args: string[]) => {
      const startMs = performance.now();
      const child = spawnSync(node20, [file('cli'), ...args], { cwd: folder, encoding: 'utf8' });
      return { ...child, ms: performance.now() - startMs };
    };
    const { ms: atLeastMs } = run('--version');
    const { stdout, stderr, ms } = run('lint', script);
    assert.match(stdout, /address-leading-zeros/, stderr);
    // It takes 1.5 times as long, or 50 times where V8 compiles a grammar twice.
    assert.ok(ms < 20 * atLeastMs, `${ms} ms`);
  });

  it('load on Node 20: the engine', function () {
    const node20 = findNode20();
    if (node20 === undefined) this.skip();
    // The editor's own module is there before the engine is.
    const script = `
      const Module = require('node:module');
      const load = Module._load;
      const anything = new Proxy(class {}, {
        get: (target, name) => Reflect.get(target, name) ?? anything,
        getPrototypeOf: () => anything,
        apply: () => anything,
      });
      Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
      const engine = require(${JSON.stringify(file('engine'))});
      console.log(typeof engine.createCommands, typeof engine.printHost.print);`;
    const { stdout, stderr } = spawnSync(node20, ['-e', script], { encoding: 'utf8' });
    assert.equal(stdout.trim(), 'function function', stderr);
  });
});

/** As much of VS Code as a bundle asks of it before it is activated: names, whatever they stand for. */
function vscodeFor(bundleText: string): Record<string, unknown> {
  const anything: unknown = new Proxy(class {}, {
    get: (target, name) => Reflect.get(target, name) ?? anything,
    apply: () => anything,
  });
  return Object.fromEntries((bundleText.match(/(?<=\.)[A-Z]\w+/g) ?? []).map((name) => [name, anything]));
}

describe('package', () => {
  it('ships what .vscodeignore allows, and all that package.json names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'platen-package-'));
    // Whether they are those of the bundles is seen where generated files are.
    await stageExtension(folder, readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8'));
    const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
    const { stdout, stderr } = spawnSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    const files = stdout.trim().split('\n').sort();
    const allowed = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.md',
      'conf-language-configuration.json',
      'dist/cli.cjs',
      'dist/engine.cjs',
      'dist/extension.cjs',
      'dist/interchange.cjs',
      'dist/tree-sitter-bash.wasm',
      'dist/tree-sitter-powershell.wasm',
      'dist/tree-sitter.wasm',
      'dist/troubleshoot.cjs',
      'dist/web-extension.cjs',
      ...[
        ...pageNames.map((name) => `dist/webview/${name}.js`),
        ...decoderFiles.map((name) => `dist/webview/${name}`),
      ].sort(),
      'examples/head-office.printers.jsonc',
      'l10n/bundle.l10n.de.json',
      'l10n/bundle.l10n.json',
      'language-configuration.json',
      'media/activity-bar.svg',
      'media/file-dark.svg',
      'media/file-light.svg',
      'media/icon.png',
      'media/received.css',
      'media/troubleshoot.css',
      ...['begin', 'device', 'fix', 'print', 'trace'].map((step) => `media/walkthrough/${step}.md`),
      'package.json',
      'package.nls.de.json',
      'package.nls.json',
      'schemas/platenrc.editor.schema.json',
      'schemas/platenrc.schema.json',
      'schemas/printers.schema.json',
      'syntaxes/cups-conf.tmLanguage.json',
      'syntaxes/platen-replay.tmLanguage.json',
      'syntaxes/platen-trace.tmLanguage.json',
      'syntaxes/printer-config.markdown.tmLanguage.json',
      'syntaxes/printer-config.tmLanguage.json',
    ];
    // dist/ is there only after a build, so its files may be missing here, never others.
    const withDist = [
      ...new Set([
        ...files,
        ...names.map((name) => `dist/${name}.cjs`),
        ...grammarFiles.map((name) => `dist/${name}`),
        ...pageNames.map((name) => `dist/webview/${name}.js`),
        ...decoderFiles.map((name) => `dist/webview/${name}`),
      ]),
    ].sort();
    assert.deepEqual(withDist, allowed, stderr);
    const named = namedFiles(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    assert.deepEqual(
      named.filter((path) => !allowed.includes(path)),
      [],
    );
  });
});

/** Every relative path that package.json names. */
function namedFiles({
  main,
  bin,
  browser,
  icon,
  contributes,
}: {
  main: string;
  bin: Record<string, string>;
  browser: string;
  icon: string;
  contributes: unknown;
}): string[] {
  const paths = [
    main,
    browser,
    ...Object.values(bin),
    icon,
    ...(JSON.stringify(contributes).match(/(?<=")\.\/[^"*]+(?=")/g) ?? []),
  ];
  return paths.map((path) => path.replace(/^\.\//, ''));
}

/** npm puts Node 24 first on the PATH; what the machine has comes after it. */
function findNode20(): string | undefined {
  const candidates = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return candidates.find((path) =>
    spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v20.'),
  );
}

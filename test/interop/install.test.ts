/** Each way to install Platen that the README names, carried out: from the archive, from a git repository, by pre-commit, in CI. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../build/root.ts';
import { type CommandResult, runCommand } from '../../build/run-command.ts';
import { describeWithPeers, temporaryFolder } from './peers.ts';

const configuration = '{ "version": 1, "printers": { "Lab": { "port": "LPR_GONE" } } }\n';
/** npm fetches what Platen is built with, for each way from a repository anew. */
const limitMs = 240_000;

describeWithPeers(
  'installing Platen',
  { programs: { git: 'git', npm: 'npm' } },
  function (this: Mocha.Suite) {
    this.timeout(limitMs);
    const folder = temporaryFolder();
    const repository = join(folder, 'repository');
    const archive = () =>
      join(repository, readdirSync(repository).find((name) => name.endsWith('.tgz')) ?? 'none');

    before(() => commitWorkingTree(repository));

    it('packs the command and nothing else', async () => {
      // Packing builds; what it builds with is here already.
      symlinkSync(join(root, 'node_modules'), join(repository, 'node_modules'));
      const packed = await shell('npm pack', repository);
      assert.equal(packed.exitCode, 0, packed.output);
      const names = execFileSync('tar', ['-tzf', archive()], { encoding: 'utf8' }).trim().split('\n').sort();
      assert.deepEqual(names, [
        'package/LICENSE',
        'package/README.md',
        'package/THIRD-PARTY-NOTICES.md',
        'package/dist/cli.cjs',
        'package/dist/tree-sitter-bash.wasm',
        'package/dist/tree-sitter-powershell.wasm',
        'package/dist/tree-sitter.wasm',
        'package/package.json',
      ]);
    });

    it('installs the archive as the command', async () => {
      const prefix = emptyFolder(folder, 'archive');
      const installed = await shell(`npm install --global ${archive()}`, folder, prefix);
      assert.equal(installed.exitCode, 0, installed.output);
      await expectFindings(await site(folder, 'archive-site'), prefix);
    });

    it('installs in a project from a git repository', async () => {
      const place = await site(folder, 'project');
      writeFileSync(join(place, 'package.json'), '{ "private": true }\n');
      const installed = await shell(`npm install --save-dev git+${pathToFileURL(repository)}`, place);
      assert.equal(installed.exitCode, 0, installed.output);
      const lint = await shell('npx platen lint', place);
      assert.equal(lint.exitCode, 1, lint.output);
      assert.match(lint.output, /reference-unknown/);
    });

    for (const [name, lines] of ciScripts()) {
      it(`runs in CI as the README says for ${name}`, async () => {
        const prefix = emptyFolder(folder, name);
        const place = await site(folder, `${name}-site`);
        cpSync(archive(), join(place, 'platen-0.1.0.tgz'));
        const results: CommandResult[] = [];
        for (const line of lines) results.push(await shell(line, place, prefix));
        assert.deepEqual(
          results.map(({ exitCode }) => exitCode),
          [0, 1, 0],
          results.map(({ output }) => output).join('\n'),
        );
        assert.match(results[1]?.output ?? '', /printers\.jsonc.*LPR_GONE/s);
      });
    }
  },
);

describeWithPeers(
  'pre-commit runs the hooks of the repository',
  { programs: { 'pre-commit': 'pre-commit', git: 'git', npm: 'npm' } },
  function (this: Mocha.Suite) {
    this.timeout(limitMs);
    const folder = temporaryFolder();

    it('builds the command, lints and formats', async () => {
      const repository = join(folder, 'repository');
      commitWorkingTree(repository);
      const place = await site(folder, 'site');
      writeFileSync(
        join(place, '.pre-commit-config.yaml'),
        [
          'repos:',
          `  - repo: ${pathToFileURL(repository)}`,
          `    rev: ${git(repository, 'rev-parse', 'HEAD').trim()}`,
          '    hooks: [{ id: platen-lint }, { id: platen-format }]',
          '',
        ].join('\n'),
      );
      git(place, 'init', '--quiet');
      git(place, 'add', '--all');
      const result = await shell('pre-commit run --all-files', place, undefined, {
        PRE_COMMIT_HOME: join(folder, 'home'),
      });
      assert.equal(result.exitCode, 1, result.output);
      assert.match(result.output, /platen lint\.+Failed[\s\S]*LPR_GONE[\s\S]*platen format\.+Passed/);
    });
  },
);

/** The working tree as one commit of a repository of its own: what is tried is what stands here, committed or not. */
function commitWorkingTree(repository: string): void {
  const listed = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  for (const path of listed) {
    if (path === '' || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    cpSync(join(root, path), join(repository, path));
  }
  git(repository, 'init', '--quiet');
  git(repository, 'add', '--all');
  const author = ['-c', 'user.name=Platen', '-c', 'user.email=platen@localhost'];
  git(repository, ...author, 'commit', '--quiet', '--message', 'As it stands');
}

/** A folder with a configuration that has one finding. */
async function site(folder: string, name: string): Promise<string> {
  const place = emptyFolder(folder, name);
  writeFileSync(join(place, 'printers.jsonc'), configuration);
  return place;
}

async function expectFindings(place: string, prefix: string): Promise<void> {
  const version = await shell('platen --version', place, prefix);
  const { version: expected } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.equal(version.output.trim(), expected);
  const lint = await shell('platen lint', place, prefix);
  assert.equal(lint.exitCode, 1, lint.output);
  assert.match(lint.output, /reference-unknown/);
}

/** The commands of the README's examples for CI, in order, each example with its name. */
function ciScripts(): [name: string, lines: string[]][] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/^In (GitHub|GitLab)\b.*?```yaml\n(.*?)```/gms)];
  assert.equal(blocks.length, 2);
  return blocks.map(([, name = '', yaml = '']) => [
    name,
    [...yaml.matchAll(/^ +- (?:run: )?((?:npm|platen) .*)$/gm)].map(([, line = '']) => line),
  ]);
}

/**
 * Without what npm hands to its scripts, so that the npm of a test is nobody's child; and with the Node of the machine: pre-commit takes none that
 * lies in somebody's home folder, and fetches one then.
 */
function shell(
  line: string,
  folder: string,
  prefix?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?!config_(registry|cache|userconfig)$)/i.test(name) && name !== 'INIT_CWD',
  );
  const programs = (process.env.PATH ?? '').split(delimiter).filter((entry) => !ofPackages.test(entry));
  const path = [...(prefix === undefined ? [] : [join(prefix, 'bin')]), ...programs].join(delimiter);
  const environment = {
    ...Object.fromEntries(kept),
    ...more,
    PATH: path,
    ...(prefix !== undefined && { npm_config_prefix: prefix }),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    // Colours would stand between the words that are looked for.
    NO_COLOR: '1',
  };
  return runCommand('sh', ['-c', line], { folder, environment, timeoutMs: limitMs });
}

const ofPackages = /[\\/](?:node_modules[\\/]\.bin|node-gyp-bin)[\\/]?$/;

function emptyFolder(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  return folder;
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

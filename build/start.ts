/** `npm start`: shows in half a minute what Platen does: findings, a fix, two test prints; then opens the examples in an editor. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.ts';
import { root } from './root.ts';

const example = 'examples/head-office.printers.jsonc';

await build();
say('What is wrong in the example site', `platen lint ${example}`);
platen(['lint', example], [0, 1]);
say('What a fix would change', `platen fix --dry-run ${example}`);
platen(['fix', '--dry-run', example], [0]);
say('A test print over LPR, to a virtual LPD', `platen print "Try LPR" --config ${example}`);
platen(['print', 'Try LPR', '--config', example], [0]);
say('A test print over raw TCP, to a virtual JetDirect', `platen print "Try JetDirect" --config ${example}`);
platen(['print', 'Try JetDirect', '--config', example], [0]);
if (!process.argv.includes('--no-editor')) openEditor();

function say(title: string, command: string): void {
  const isTerminal = process.stdout.isTTY;
  const bold = (text: string): string => (isTerminal ? `\u001b[1m${text}\u001b[22m` : text);
  process.stdout.write(`\n${bold(`== ${title}`)}\n$ ${command}\n\n`);
}

function platen(words: readonly string[], expected: readonly number[]): void {
  const result = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  if (result.status !== null && expected.includes(result.status)) return;
  process.stdout.write(`\nThat was not meant to end with ${result.status ?? result.signal}.\n`);
  process.exit(1);
}

/** Desktop VS Code with the extension from this folder, where it is installed. */
function openEditor(): void {
  const words = [`--extensionDevelopmentPath=${root}`, join(root, 'examples'), join(root, example)];
  const isWindows = process.platform === 'win32';
  const found = spawnSync('code', ['--version'], { stdio: 'ignore', shell: isWindows });
  if (found.status === 0) {
    say('The examples in VS Code', 'code --extensionDevelopmentPath=. examples');
    spawnSync('code', words, { stdio: 'inherit', shell: isWindows });
  } else {
    say('The examples in an editor', 'npm run editor');
    process.stdout.write(
      'There is no "code" on the PATH. "npm run editor" opens the examples in VS Code in your browser.\n',
    );
  }
}

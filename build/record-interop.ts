/** `npm run interop` runs the tests with other print systems, and writes down with which versions they passed: docs/interop.md. */
import { join } from 'node:path';
import { root } from './root.ts';
import { runCommand } from './run-command.ts';
import { update } from './update.ts';

const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
const { exitCode } = await runCommand(
  process.execPath,
  [
    mocha,
    '--no-config',
    '--timeout',
    '30000',
    ...(process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['test/interop/*.test.ts']),
  ],
  { folder: root, environment: { ...process.env, PLATEN_RECORD_INTEROP: '1' }, show: true },
);
process.exitCode = exitCode;
console.log(`Rewritten: ${(await update()).join(', ')}`);

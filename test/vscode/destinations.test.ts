/** The question before a destination, in the editor: what it shows, what it remembers, and when it comes again. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PrintPlan } from '../../src/model/print-plan.ts';
import { createDestinations } from '../../src/vscode/printing/destinations.ts';
import { answering } from './answering.ts';

const plan: PrintPlan = {
  printer: 'Accounting',
  port: 'LPR',
  monitor: 'lpr',
  host: 'printer.example',
  tcpPort: 515,
  queue: 'raw',
  sourcePorts: undefined,
  timeWaitSeconds: 60,
  order: 'control-first',
  dialect: 'cups',
};

function start(stored?: unknown) {
  let value = stored;
  let addresses: readonly string[] = ['10.0.0.1', 'fe80::1'];
  const storage: vscode.Memento = {
    keys: () => ['destinations'],
    get: <T>(_key: string, otherwise?: T) => (value ?? otherwise) as T,
    async update(_key, next) {
      value = next;
    },
  };
  const destinations = createDestinations(storage, { resolvedAddresses: async () => addresses });
  const confirm = async (answer: string | undefined, warning?: string) => {
    let allowed: readonly string[] | undefined;
    const questions = await answering('showWarningMessage', answer, async () => {
      allowed = await destinations.confirm(plan, warning);
    });
    return { allowed, questions };
  };
  return {
    destinations,
    confirm,
    resolveTo(...next: string[]) {
      addresses = next;
    },
  };
}

describe('destinations', () => {
  // The button as the editor's language has it.
  const print = vscode.l10n.t('Print');

  it('are asked about with every address, and remembered with them', async () => {
    const { confirm, destinations } = start();
    const asked = await confirm(print);
    assert.match(
      asked.questions.join(),
      /printer\.example:515.*printer\.example (is|ist) 10\.0\.0\.1, \[fe80::1\]/s,
    );
    assert.deepEqual(asked.allowed, ['10.0.0.1', 'fe80::1']);
    const again = await confirm(undefined);
    assert.deepEqual([again.questions, again.allowed], [[], ['10.0.0.1', 'fe80::1']]);
    assert.equal(destinations.list().length, 1);
  });

  it('are asked about again when an address changes, and after they were forgotten', async () => {
    const { confirm, destinations, resolveTo } = start();
    await confirm(print);
    resolveTo('127.0.0.1');
    const changed = await confirm(undefined);
    assert.match(changed.questions.join(), /127\.0\.0\.1.*10\.0\.0\.1, \[fe80::1\]\./s);
    assert.equal(changed.allowed, undefined);
    resolveTo('10.0.0.1', 'fe80::1');
    await destinations.forget(destinations.list());
    assert.equal((await confirm(undefined)).questions.length, 1);
  });

  it('are asked about where a warning has to be read, and where only older answers are stored', async () => {
    const { confirm } = start(['printer.example:515']);
    assert.equal((await confirm(print)).questions.length, 1);
    const warned = await confirm(undefined, 'It may have been printed already.');
    assert.match(warned.questions.join(), /It may have been printed already\./);
    assert.equal(warned.allowed, undefined);
  });
});

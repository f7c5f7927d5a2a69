/** The question before a destination, in the editor: what it shows, what it remembers, and when it comes again. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PresentedCertificate } from '../../src/model/destinations/presented-certificate.ts';
import type { PrintPlan } from '../../src/model/print-plan.ts';
import { createDestinations, type DestinationQuestion } from '../../src/vscode/printing/destinations.ts';
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
  let certificate: PresentedCertificate | undefined = selfSigned('11');
  const destinations = createDestinations(storage, {
    resolvedAddresses: async () => addresses,
    certificate: async () => certificate,
  });
  const trust = async (answer: string | undefined) => {
    let trusted: PrintPlan | undefined;
    const questions = await answering('showWarningMessage', answer, async () => {
      trusted = await destinations.withCertificate({ ...plan, isSecure: true }, addresses);
    });
    return { trusted, questions };
  };
  const confirm = async (answer: string | undefined, question?: DestinationQuestion) => {
    let allowed: readonly string[] | undefined;
    const questions = await answering('showWarningMessage', answer, async () => {
      allowed = await destinations.confirm(plan, question);
    });
    return { allowed, questions };
  };
  return {
    destinations,
    confirm,
    trust,
    show(next: PresentedCertificate | undefined) {
      certificate = next;
    },
    resolveTo(...next: string[]) {
      addresses = next;
    },
  };
}

function selfSigned(pair: string): PresentedCertificate {
  return {
    fingerprint: Array(32).fill(pair).join(':'),
    subject: 'lab',
    names: [],
    issuer: 'lab',
    validFrom: '2020-01-01',
    validTo: '2024-05-01',
    problems: ['self-signed'],
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
    const warned = await confirm(undefined, { warning: 'It may have been printed already.' });
    assert.match(warned.questions.join(), /It may have been printed already\./);
    assert.equal(warned.allowed, undefined);
  });

  it('are asked about with their certificate, once, and again with both fingerprints when it changes', async () => {
    const accept = vscode.l10n.t('Accept');
    const { trust, show, confirm } = start();
    await confirm(print);
    const first = await trust(accept);
    assert.match(first.questions.join(), /11:11:11/);
    assert.equal(first.trusted?.certificate, selfSigned('11').fingerprint);
    const again = await trust(undefined);
    assert.deepEqual(again.questions, []);
    assert.equal(again.trusted?.certificate, selfSigned('11').fingerprint);
    show(selfSigned('22'));
    const changed = await trust(undefined);
    assert.match(changed.questions.join(), /22:22:22.*11:11:11/s);
    assert.equal(changed.trusted, undefined);
  });

  it('have no question on a certificate that an authority vouches for, or where none can be asked for', async () => {
    const { trust, show } = start();
    for (const shown of [{ ...selfSigned('11'), problems: [] }, undefined]) {
      show(shown);
      const { trusted, questions } = await trust(undefined);
      assert.deepEqual(questions, []);
      assert.equal(trusted?.certificate, undefined);
      assert.ok(trusted);
    }
  });
});

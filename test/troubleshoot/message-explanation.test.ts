/** Every cause, message and number of the tables is explained, however it is written. */
import assert from 'node:assert/strict';
import { causes } from '../../src/troubleshoot/causes/index.ts';
import { explainMessage } from '../../src/troubleshoot/message-explanation.ts';
import { findFact, messageFacts } from '../../src/troubleshoot/messages/index.ts';

function headings(subject: string): readonly string[] {
  return (explainMessage(subject) ?? '').split('\n').filter((line) => line.startsWith('# '));
}

describe('explanations of messages', () => {
  it('answer for every cause and every row of the tables', () => {
    for (const { id } of causes) assert.deepEqual(headings(id), [`# ${id}`]);
    for (const { id, means } of messageFacts)
      if (!causes.some((cause) => cause.id === id)) assert.deepEqual(headings(id), [`# ${means}`]);
  });

  for (const { id, means, pattern } of messageFacts) {
    const [, code] = /^code-([\da-f]{1,4})$/.exec(id) ?? [];
    // Others are known by a decimal number alone.
    if (code !== undefined && /\d/.test(code) && pattern.source.includes(`0x0*${code}`))
      for (const subject of [
        `0x${code}`,
        `0x${code.toUpperCase().padStart(8, '0')}`,
        code,
        `error 0x${code}`,
      ])
        it(`${subject}: ${means}`, () => assert.ok(headings(subject).includes(`# ${means}`)));
    const [, event] = /^event-(\d+)$/.exec(id) ?? [];
    if (event !== undefined)
      for (const subject of [`Event ${event}`, `Event ID: ${event}`, `Ereignis ${event}`, event])
        it(`${subject}: ${means}`, () => assert.ok(headings(subject).includes(`# ${means}`)));
  }

  for (const [subject, id] of [
    ['LPR 2004', 'event-2004'],
    ['error 112', 'code-112'],
    ['PrintService 808', 'event-808'],
    ['exit status 4', 'backend-status-stop'],
    ['stopped with status 4', 'backend-status-stop'],
    ['ERROR_ACCESS_DENIED', 'code-5'],
    ['0x80070005', 'code-5'],
    ['cups-pki-expired', 'tls-expired'],
    ['client-error-not-found', 'ipp-not-found'],
  ] as const)
    it(`${subject} is ${id}`, () => assert.ok(headings(subject).includes(`# ${findFact(id)?.means}`)));

  for (const subject of [
    '',
    ' ',
    '0',
    '99999',
    'lab',
    'printers.conf',
    '/etc/hosts',
    'cupsd exit 41',
    'x'.repeat(100_000),
  ])
    it(`nothing is claimed of ${JSON.stringify(subject.slice(0, 20))}`, () =>
      assert.equal(explainMessage(subject), undefined));
});

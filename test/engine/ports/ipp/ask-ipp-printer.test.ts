/** The question what a printer is, with answers of all kinds. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { askIppPrinter, type PrinterAnswer } from '../../../../src/engine/ports/ipp/ask-ipp-printer.ts';
import { IppClient } from '../../../../src/engine/ports/ipp/ipp-client.ts';
import { ippStatusOf } from '../../../../src/knowledge/ipp/ipp-statuses.ts';
import { DeviceEnd } from '../../hostile-devices/device-end.ts';
import { type IppScript, serveIpp } from '../../hostile-devices/ipp-script.ts';
import { planFor, rememberingListener } from '../delivery-rig.ts';

async function ask(script: IppScript): Promise<{ answer: PrinterAnswer; requests: string[] }> {
  const environment = createSimulatedEnvironment({ seed: 1 });
  return environment.run(async () => {
    const serve = serveIpp(script);
    await environment.network.listen({ host: '10.20.0.11', port: 631 }, (connection) => {
      void serve(new DeviceEnd(connection, environment.clock), 0).catch(() => {});
    });
    const listener = rememberingListener();
    const plan = planFor({ monitor: 'ipp', tcpPort: 631 });
    const { signal } = new AbortController();
    const client = new IppClient({ plan, environment, listener, signal });
    const answer = await askIppPrinter(client, { printerUri: 'ipp://lab/', requested: ['printer-state'] });
    await client.close();
    return { answer, requests: listener.meanings.filter((meaning) => meaning.startsWith('sent')) };
  });
}

function wordsOf(answer: PrinterAnswer): string {
  return 'message' in answer ? `${answer.kind}: ${ippStatusOf(answer.message.code).keyword}` : answer.kind;
}

const asked = [
  'sent: Get-Printer-Attributes, request 1, IPP 2.0',
  'sent: Get-Printer-Attributes, request 2, IPP 1.1',
  'sent: Get-Printer-Attributes, request 3, IPP 1.0',
];

describe('asking an IPP printer about itself', () => {
  for (const [title, script, expected, count] of [
    ['is told', {}, 'told: successful-ok', 1],
    ['is told in the highest version that it takes', { versions: [11, 10] }, 'told: successful-ok', 2],
    ['is refused in every version', { versions: [] }, 'refused: server-error-version-not-supported', 3],
    [
      'is refused, whatever the version',
      { statuses: { 'Get-Printer-Attributes': 'client-error-forbidden' } },
      'refused: client-error-forbidden',
      1,
    ],
    [
      'gets no answer',
      {
        misbehaves: {
          'Get-Printer-Attributes': async (device) => {
            device.reset();
            return true;
          },
        },
      },
      'unanswered',
      1,
    ],
  ] as const satisfies readonly (readonly [string, IppScript, string, number])[])
    it(title, async () => {
      const { answer, requests } = await ask(script);
      assert.equal(wordsOf(answer), expected);
      assert.deepEqual(requests, asked.slice(0, count));
    });
});

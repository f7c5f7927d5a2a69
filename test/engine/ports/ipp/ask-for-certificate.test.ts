/** The question for a certificate, to devices of all kinds. */
import assert from 'node:assert/strict';
import type { Environment } from '../../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { askForCertificate } from '../../../../src/engine/ports/ipp/ask-for-certificate.ts';
import type { PresentedCertificate } from '../../../../src/model/destinations/presented-certificate.ts';
import { planFor } from '../delivery-rig.ts';

const certificate: PresentedCertificate = {
  fingerprint: 'AB:CD',
  subject: 'lab',
  names: ['lab.local'],
  issuer: 'lab',
  validFrom: '2020-01-01',
  validTo: '2030-01-01',
  problems: ['self-signed'],
};
const at = { host: '10.20.0.11', port: 631 };
const plan = planFor({ monitor: 'ipp', tcpPort: 631 });

interface Asked {
  readonly shown: PresentedCertificate | undefined;
  readonly connects: readonly string[];
  readonly tookMs: number;
}

async function ask(device: 'secure' | 'open' | 'none' | 'silent', cancelMs?: number): Promise<Asked> {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const { clock, network } = environment;
  const connects: string[] = [];
  const noting: Environment = {
    ...environment,
    network: {
      ...network,
      connect: (to, options) => {
        connects.push(`${to.host}:${to.port}, secure: ${options.isSecure}`);
        return network.connect(to, options);
      },
    },
  };
  const asked = await environment.run(async () => {
    if (device === 'silent') network.setHost(at.host, 'silent');
    if (device === 'secure') network.setCertificate(at, certificate);
    const endsWithClient = async (connection: Awaited<ReturnType<typeof network.connect>>) => {
      while (await connection.read());
      await connection.close();
    };
    if (device !== 'none')
      await network.listen(at, (connection) => void endsWithClient(connection).catch(() => {}));
    const controller = new AbortController();
    if (cancelMs !== undefined) clock.startTimer(cancelMs, () => controller.abort());
    const shown = await askForCertificate(noting, plan, controller.signal);
    const tookMs = clock.monotonicMs();
    await clock.sleep(10);
    return { shown, connects, tookMs };
  });
  assert.equal(network.openSocketCount, 0);
  return asked;
}

describe('asking for a certificate', () => {
  it('gets it over an encrypted connection, which it closes', async () => {
    assert.deepEqual(await ask('secure'), {
      shown: certificate,
      connects: ['10.20.0.11:631, secure: true'],
      tookMs: 1,
    });
  });

  it('gets none where nothing listens', async () => {
    assert.equal((await ask('none')).shown, undefined);
  });

  it('gives up after ten seconds, and where it is cancelled', async () => {
    assert.deepEqual(await ask('silent'), {
      shown: undefined,
      connects: ['10.20.0.11:631, secure: true'],
      tookMs: 10_000,
    });
    assert.equal((await ask('silent', 500)).tookMs, 500);
  });
});

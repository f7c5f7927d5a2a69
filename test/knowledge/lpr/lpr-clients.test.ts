/** How soon each system tries again and how long it waits: Q223791, Q161969, CUPS backend/lpd.c, LPRng src/vars.c. */
import { strict as assert } from 'node:assert';
import { lprClientOf, lprClients, retrySeconds } from '../../../src/knowledge/lpr/lpr-clients.ts';
import { findSystem, systems } from '../../../src/knowledge/systems.ts';

function clientOf(id: string) {
  const system = findSystem(id);
  assert.ok(system, id);
  return lprClientOf(system);
}

describe('lpr-clients', () => {
  const backoffs: [family: keyof typeof lprClients, backoff: 'retry' | 'refusedRetry', seconds: number[]][] =
    [
      ['windows', 'retry', [4, 4, 4, 4, 4, 4, 4]],
      ['windows', 'refusedRetry', [4, 4, 4, 4]],
      ['cups', 'retry', [5, 10, 15, 20, 25, 30, 30]],
      ['cups', 'refusedRetry', [30, 30]],
      ['lprng', 'retry', [10, 20, 40, 60, 60]],
    ];
  for (const [family, backoff, expected] of backoffs) {
    it(`${family} waits ${expected.join(', ')} s (${backoff})`, () => {
      const found = expected.map((_, index) => retrySeconds(lprClients[family][backoff], index + 1));
      assert.deepEqual(found, expected);
    });
  }

  it('show a message box after 15 minutes from NT 3.51 SP5 and NT 4.0 SP2 to SP3, TSE before SP4 (Q161969)', () => {
    const found = systems.filter((system) => lprClientOf(system).popupAfterSeconds === 900);
    assert.deepEqual(
      found.map(({ id }) => id),
      ['windows-nt-3.51-sp5', 'windows-nt-4.0-sp2', 'windows-nt-4.0-sp3', 'windows-nt-4.0-tse-sp3'],
    );
  });

  it('give a connection 21 s in Windows 2000, XP and 2003, 10 s in LPRng, and elsewhere nobody says', () => {
    for (const id of ['windows-2000-sp4', 'windows-xp', 'windows-server-2003-r2']) {
      assert.equal(clientOf(id).connectTimeoutSeconds, 21, id);
    }
    assert.equal(clientOf('lprng-3.8').connectTimeoutSeconds, 10);
    for (const id of ['windows-nt-4.0-sp6', 'windows-11', 'cups-2.4', 'other']) {
      assert.equal(clientOf(id).connectTimeoutSeconds, undefined, id);
    }
  });

  it('log Tcpip 4227 from the age of Windows Server 2008 on (KB 2003449)', () => {
    for (const id of ['windows-server-2008', 'windows-server-2012-r2', 'windows-7', 'windows-11']) {
      assert.ok(clientOf(id).logsTcpip4227, id);
    }
    for (const id of ['windows-nt-4.0-sp6', 'windows-2000', 'windows-server-2003-r2', 'cups-2.4', 'other']) {
      assert.ok(!clientOf(id).logsTcpip4227, id);
    }
  });

  it('cite a source for every system', () => {
    for (const system of systems) assert.ok(lprClientOf(system).sources.length > 0, system.id);
  });
});

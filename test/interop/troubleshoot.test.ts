/** What cupsd, its commands and virtual printers really write of faults that are made on purpose names the fault, and of a healthy path nothing. */
import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCause } from '../../src/troubleshoot/causes/index.ts';
import { createTroubleshooting } from '../../src/troubleshoot/troubleshoot.ts';
import { browsedFaults } from '../troubleshoot/laboratory/browsed-faults.ts';
import { certificateFaults } from '../troubleshoot/laboratory/certificate-faults.ts';
import { deviceFaults } from '../troubleshoot/laboratory/device-faults.ts';
import { Laboratory, networkAddress } from '../troubleshoot/laboratory/laboratory.ts';
import type { ProducedFault } from '../troubleshoot/laboratory/making-faults.ts';
import { producedFaults } from '../troubleshoot/laboratory/produced-faults.ts';
import { cupsdPrograms } from './cupsd-rig.ts';
import { describeWithPeers, temporaryFolder } from './peers.ts';

const usualLimitMs = 30_000;

/** The cause that is named; undefined where it abstains. */
function named(laboratory: Laboratory): string | undefined {
  const troubleshooting = createTroubleshooting();
  laboratory.evidence(troubleshooting.add);
  const { causes, abstains } = troubleshooting.result();
  return abstains ? undefined : causes[0]?.cause.id;
}

function describeFaults(faults: readonly ProducedFault[]): void {
  const folder = temporaryFolder();

  async function produce({ produce: make }: ProducedFault, isFaulty: boolean, name: string) {
    const own = join(folder, name);
    mkdirSync(own);
    const laboratory = new Laboratory(own);
    await make(laboratory, isFaulty);
    return named(laboratory);
  }

  for (const [index, one] of faults.entries()) {
    const isPossible = one.isRemote === undefined || networkAddress !== undefined;
    const limitMs = one.limitMs ?? usualLimitMs;
    (isPossible ? it : it.skip)(`${one.fault}: ${one.cause ?? 'not enough'}`, async () => {
      assert.equal(await produce(one, true, `fault${index}`), one.cause);
    }).timeout(limitMs);
    (isPossible ? it : it.skip)(`the healthy path beside ${one.fault}`, async () => {
      const cause = await produce(one, false, `healthy${index}`);
      assert.ok(cause === undefined || findCause(cause)?.harmless, cause);
    });
  }
}

describeWithPeers('troubleshoot names what was produced', cupsdPrograms, () =>
  describeFaults([...producedFaults, ...deviceFaults, ...certificateFaults]),
);

const browsing = {
  ...cupsdPrograms,
  programs: { ...cupsdPrograms.programs, 'cups-browsed': 'cups-browsed', 'dbus-daemon': 'dbus-daemon' },
};
describeWithPeers('troubleshoot names what was produced with cups-browsed', browsing, () =>
  describeFaults(browsedFaults),
);

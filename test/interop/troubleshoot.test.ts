/** What cupsd, its commands and virtual printers really write of faults that are made on purpose names the fault, and of a healthy path nothing. */
import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCause } from '../../src/troubleshoot/causes/index.ts';
import { createTroubleshooting } from '../../src/troubleshoot/troubleshoot.ts';
import { Laboratory, networkAddress } from '../troubleshoot/laboratory/laboratory.ts';
import { type ProducedFault, producedFaults } from '../troubleshoot/laboratory/produced-faults.ts';
import { cupsdPrograms } from './cupsd-rig.ts';
import { describeWithPeers, temporaryFolder } from './peers.ts';

/** The cause that is named; undefined where it abstains. */
function named(laboratory: Laboratory): string | undefined {
  const troubleshooting = createTroubleshooting();
  laboratory.evidence(troubleshooting.add);
  const { causes, abstains } = troubleshooting.result();
  return abstains ? undefined : causes[0]?.cause.id;
}

describeWithPeers('troubleshoot names what was produced', cupsdPrograms, () => {
  const folder = temporaryFolder();

  async function produce({ produce: make }: ProducedFault, isFaulty: boolean, name: string) {
    const own = join(folder, name);
    mkdirSync(own);
    const laboratory = new Laboratory(own);
    await make(laboratory, isFaulty);
    return named(laboratory);
  }

  for (const [index, one] of producedFaults.entries()) {
    const isPossible = one.isRemote === undefined || networkAddress !== undefined;
    (isPossible ? it : it.skip)(`${one.fault}: ${one.cause}`, async () => {
      assert.equal(await produce(one, true, `fault${index}`), one.cause);
    });
    (isPossible ? it : it.skip)(`the healthy path beside ${one.fault}`, async () => {
      const cause = await produce(one, false, `healthy${index}`);
      assert.ok(cause === undefined || findCause(cause)?.harmless, cause);
    });
  }
});

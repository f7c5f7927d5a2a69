/** Offers of replays: as the incidents themselves say, for the object that a finding is about. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/root.ts';
import { diagnose } from '../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { incidents } from '../../src/simulate/incidents.ts';
import { offeredIncidents, replayOffer } from '../../src/simulate/replay-offer.ts';
import { createSite } from '../../src/site/site.ts';

describe('replay offers', () => {
  it('are those of the incidents', () => {
    assert.deepEqual(
      offeredIncidents.map(({ id, article, rules }) => [id, article, rules]),
      incidents.map(({ id, title, rules }) => [id, title.split(':')[0], rules]),
    );
  });

  for (const incident of incidents) {
    it(`can be taken up: every one of the example of ${incident.id}`, () => {
      const path = join(root, `examples/incidents/${incident.id}.printers.jsonc`);
      const { config, findings } = diagnose(readFileSync(path, 'utf8'), defaultSettings);
      const offers = findings.flatMap((finding) => replayOffer(config, finding) ?? []);
      const own = offers.filter((offer) => offer.incident === incident.id);
      assert.ok(own.length > 0);
      const subjects = incident.subjects(createSite(config));
      assert.deepEqual(
        own.filter(({ subject }) => subject === undefined || !subjects.includes(subject)),
        [],
      );
    });
  }

  it('come with no other finding', () => {
    const { config, findings } = diagnose('{ "version": 1, "prnters": {} }', defaultSettings);
    assert.equal(findings.length, 1);
    assert.deepEqual(
      findings.map((finding) => replayOffer(config, finding)),
      [undefined],
    );
  });
});

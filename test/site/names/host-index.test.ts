/** Under which names a server or cluster is found. */
import { strict as assert } from 'node:assert';
import { createHostIndex } from '../../../src/site/names/host-index.ts';
import { Tracker } from '../../../src/site/recording/dependencies.ts';
import { siteOf } from '../site-of.ts';

const { config } = siteOf(`{
  "servers": {
    "S1": { "name": "PRINT01", "aliases": ["print01.corp.example", "10.0.0.1", "fe80::1"] },
    "S2": { "aliases": ["print02.corp.example"] },
    "S3": { "aliases": ["twin.corp.example"] },
    "S4": { "aliases": ["twin.lab.example"] }
  },
  "clusters": { "C": { "nodes": ["S1", "S2"], "aliases": ["S3"] } }
}`);
const hosts = createHostIndex(new Tracker(false), () => [
  ...config.clusters.values(),
  ...config.servers.values(),
]);

const table: readonly [name: string, found: string | undefined][] = [
  ['S1', 'S1'],
  ['s1', 'S1'],
  ['print01', 'S1'],
  ['PRINT01.CORP.EXAMPLE', 'S1'],
  ['print01.corp.example.', 'S1'],
  // The file shows this domain for S1, so its key may be a label there; of other domains, nothing is known.
  ['s1.corp.example', 'S1'],
  ['s1.lab.example', undefined],
  ['print01.hq.example', undefined],
  // The first label of a full name is no name: in another domain it is another machine.
  ['print02', undefined],
  ['print02.lab.example', undefined],
  ['s2.corp.example', 'S2'],
  ['s2.lab.example', undefined],
  ['twin', undefined],
  ['twin.lab.example', 'S4'],
  ['twin.corp.example', 'S3'],
  ['s4.corp.example', undefined],
  // The alias of a cluster, in a domain that the file shows for a server only.
  ['s3.corp.example', undefined],
  // A cluster answers for its aliases before a server for its key.
  ['S3', 'C'],
  ['10.0.0.1', 'S1'],
  ['10.0.0.2', undefined],
  ['10', undefined],
  ['fe80::1', 'S1'],
  ['FE80:0:0::0001', 'S1'],
  ['elsewhere', undefined],
];

describe('host index', () => {
  for (const [name, found] of table)
    it(`finds ${found ?? 'nothing'} under ${name}`, () => {
      assert.equal(hosts.find(name)?.id, found);
    });

  for (const [name, guessed] of [
    ['print02', 'S2'],
    ['PRINT02', 'S2'],
    // Two hosts of the file begin so.
    ['twin', undefined],
    ['print02.lab.example', undefined],
    ['10', undefined],
  ] as const)
    it(`guesses ${guessed ?? 'nothing'} for ${name}`, () => {
      assert.equal(hosts.guess(name)?.id, guessed);
    });
});

/** Lint and replay say the same of a cluster: whether a path makes it loop, and which of its nodes can (KB 822553). */
import { strict as assert } from 'node:assert';
import { createSeededRandom } from '../../../src/engine/environment/seeded-random.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { createPrintCluster } from '../../../src/engine/router/print-cluster.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { kb822553Incident } from '../../../src/simulate/cluster-loopback/cluster-loopback-incident.ts';
import { type Setup, setupOf } from '../../../src/simulate/cluster-loopback/cluster-loopback-setup.ts';
import { connectionTarget } from '../../../src/site/connections/connection-target.ts';
import { createSite, type WholeSite } from '../../../src/site/site.ts';

const clusterCount = 200;
const rule = 'cluster-printer-loopback';

describe('cluster-loopback-setup', () => {
  for (let first = 1; first <= clusterCount; first += 50) {
    it(`agrees with the findings on clusters ${first} to ${first + 49}`, async () => {
      for (let seed = first; seed < first + 50; seed += 1) {
        const text = randomCluster(seed);
        const { config, findings } = diagnose(text, defaultSettings);
        const site = createSite(config);
        const found = findings.filter((finding) => finding.rule === rule);
        assert.ok(found.length <= 1, text);
        const named = namedNodes(found[0]?.message);
        assert.deepEqual(await loopingNodes(site), named, text);
        const connection = site.config.connections.get('c');
        const target = connection && connectionTarget(site, connection);
        assert.deepEqual(target?.loopingNodes.map(({ id }) => id).sort() ?? [], named, text);
      }
    });
  }

  it('and so does the whole replay, on some of each', async () => {
    const counts = { looping: 0, calm: 0 };
    for (let seed = 1; counts.looping < 5 || counts.calm < 5; seed += 1) {
      const text = randomCluster(seed);
      const { config, findings } = diagnose(text, defaultSettings);
      const kind = findings.some((finding) => finding.rule === rule) ? 'looping' : 'calm';
      if (counts[kind] === 5) continue;
      counts[kind] += 1;
      const { figures } = await kb822553Incident.run(createSite(config), 'c', { seed });
      const times = figures.filter(({ name }) => name.startsWith('Seconds until no connection is left'));
      const isLooping = times.some(({ value }) => typeof value === 'number');
      assert.equal(isLooping ? 'looping' : 'calm', kind, text);
    }
  });

  it('covers clusters that loop and clusters that do not', () => {
    const kinds = Array.from({ length: clusterCount }, (_, index) => {
      const { findings } = diagnose(randomCluster(index + 1), defaultSettings);
      return findings.find(({ rule: id }) => /^(cluster-printer|connection-target)/.test(id))?.rule ?? 'none';
    });
    for (const kind of [rule, 'connection-target-renamed', 'connection-target-missing', 'none'])
      assert.ok(kinds.filter((each) => each === kind).length >= 5, `${kind} of ${kinds.length}`);
  });
});

/** `N1, N2 and N3 would look for it` */
function namedNodes(message: string | undefined): string[] {
  const names = /((?:N\d(?:, | and )?)+) would look for it/.exec(message ?? '')?.[1];
  return names?.match(/N\d/g)?.sort() ?? [];
}

/** The nodes that call themselves for the path of "c", whichever of them holds the cluster. */
async function loopingNodes(site: WholeSite): Promise<string[]> {
  const setup = setupOf(site, 'c');
  const caller = setup?.callers.find(({ id }) => id === 'c');
  if (!setup || !caller) return [];
  const looping = new Set<string>();
  for (const { id: owner } of setup.nodes)
    for (const node of await loopingUnder(setup, owner, caller)) looping.add(node);
  return [...looping].sort();
}

async function loopingUnder(setup: Setup, owner: string, { path, client }: Setup['callers'][number]) {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const cluster = createPrintCluster({ ...setup, owner, connectionLimit: 3 }, environment.clock);
  return environment.run(async () => {
    void cluster.openPrinter(path, client);
    await environment.clock.sleep(60_000);
    return setup.nodes.map(({ id }) => id).filter((id) => cluster.pipeOf(id)?.ownCount === 3);
  });
}

/** One cluster, a server beside it, printers on any of them, and the connection "c" to one of their names. */
function randomCluster(seed: number): string {
  const random = createSeededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random.next() * items.length)] as T;
  const ids = ['N1', 'N2', 'N3'].slice(0, 1 + Math.floor(random.next() * 3));
  const server = () => {
    const system = pick(systems);
    return {
      ...(system && { system }),
      ...pick([{}, {}, {}, { fileVersions: { 'win32spl.dll': pick(versions) } }, { fixes: [pick(fixes)] }]),
      ...pick([{}, {}, { name: `REAL${Math.floor(random.next() * 9)}` }]),
    };
  };
  const servers = Object.fromEntries([...ids, 'ALONE'].map((id) => [id, server()]));
  const hosts = [...ids, 'VS', 'VS', 'ALONE'];
  const shares = ['ACCT', 'LAB', 'DOCK', 'acct'];
  const printers = Object.fromEntries(
    ['A', 'B', 'C', 'LAB'].slice(0, 1 + Math.floor(random.next() * 4)).map((id) => [
      id,
      {
        server: pick(hosts),
        ...pick([{}, { share: pick(shares) }, { share: pick(shares) }]),
        ...pick([{}, { formerShares: [pick(shares)] }]),
      },
    ]),
  );
  const host = pick([...hosts, 'vs', 'print.corp.example', 'VS.corp.example', 'VS.hq.example', 'ELSEWHERE']);
  return JSON.stringify({
    servers,
    clusters: { VS: { nodes: ids, aliases: ['print.corp.example'] } },
    printers,
    connections: { c: { path: `//${host}/${pick([...shares, 'GONE', 'B'])}`, from: pick(['WS1', ...ids]) } },
  });
}

const systems = [
  'windows-server-2003',
  'windows-server-2003',
  'windows-2000',
  'windows-2000-sp4',
  'windows-server-2003-sp1',
  'windows-server-2003-r2-sp2',
  'windows-server-2008',
  'cups-2.4',
  undefined,
];
const versions = ['5.2.3790.0', '5.2.3790.54', '5.2.3790.3959', '5.0.2195.6702', 'unknown'];
const fixes = ['KB822553', 'KB886679', 'Q886679', '886679', 'KB123456'];

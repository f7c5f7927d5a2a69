/** What is made of answers to SNMP, and of their absence: an agent that is a table, in virtual time. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { type EngineErrorCode, engineError } from '../../../src/engine/errors.ts';
import { type ProbeResult, runProbe } from '../../../src/engine/ping/probe-result.ts';
import type { OpenSnmp, SnmpValue } from '../../../src/engine/ping/snmp-agent.ts';
import { snmpProbe } from '../../../src/engine/ping/snmp-probe.ts';

const text = (value: string) => new TextEncoder().encode(value);

/** A printer with the index 1, out of paper. */
const objects: Readonly<Record<string, SnmpValue>> = {
  '1.3.6.1.2.1.1.1.0': text('HP ETHERNET MULTI-ENVIRONMENT\r\nJETDIRECT'),
  '1.3.6.1.2.1.1.5.0': text('lab'),
  '1.3.6.1.2.1.25.3.2.1.5.1': 5,
  '1.3.6.1.2.1.25.3.5.1.1.1': 1,
  '1.3.6.1.2.1.25.3.5.1.2.1': Uint8Array.of(0x40),
  '1.3.6.1.2.1.43.18.1.1.2.1.7': 3,
  '1.3.6.1.2.1.43.18.1.1.8.1.7': text('Load tray 2'),
  '1.3.6.1.2.1.43.11.1.1.6.1.1': text('Black'),
  '1.3.6.1.2.1.43.11.1.1.7.1.1': 19,
  '1.3.6.1.2.1.43.11.1.1.8.1.1': 100,
  '1.3.6.1.2.1.43.11.1.1.9.1.1': 37,
  '1.3.6.1.2.1.43.11.1.1.9.1.2': -3,
  '1.3.6.1.2.1.43.10.2.1.3.1.1': 7,
  '1.3.6.1.2.1.43.10.2.1.4.1.1': 4711,
};

interface Setup {
  readonly objects?: Readonly<Record<string, SnmpValue>>;
  readonly versions?: readonly string[];
  readonly fails?: EngineErrorCode;
  /** After so many answers nothing comes any more. */
  readonly answers?: number;
  readonly index?: number;
  readonly community?: string;
  readonly hostAnswers?: boolean;
}

function probe(setup: Setup = {}): Promise<ProbeResult> {
  const { fails = 'snmp-silent', versions = ['1', '2c'], index = 1, community, hostAnswers = true } = setup;
  const table = Object.entries(setup.objects ?? objects);
  let left = setup.answers ?? Number.POSITIVE_INFINITY;
  const environment = createSimulatedEnvironment({ seed: 1 });
  const { clock } = environment;
  const open: OpenSnmp = async ({ version, timeoutMs }) => {
    const answer = async () => {
      if (setup.fails === undefined && versions.includes(version) && left > 0) {
        left -= 1;
        return;
      }
      await clock.sleep(2 * timeoutMs);
      throw engineError(fails);
    };
    return {
      async get(names) {
        await answer();
        return names.map((name) => table.find(([one]) => one === name)?.[1]);
      },
      async walk(name, maxCount) {
        await answer();
        const below = table.filter(([one]) => one.startsWith(`${name}.`)).slice(0, maxCount);
        return new Map(below.map(([one, value]) => [one.slice(name.length + 1), value]));
      },
      close: () => {},
    };
  };
  const asked = { open, community, index, port: 161 };
  const options = { clock, limitMs: 8000, signal: new AbortController().signal };
  return environment.run(() =>
    runProbe('snmp', options, (limit) => snmpProbe(asked, '10.20.0.11', async () => hostAnswers, limit)),
  );
}

const factsOf = ({ facts }: ProbeResult) => facts.map(({ name, value }) => `${name}: ${value}`);

describe('snmp probe', () => {
  it('shows no community, although the device names it', async () => {
    const names = { ...objects, '1.3.6.1.2.1.1.5.0': text('lab (community geheim)') };
    const result = await probe({ objects: names, community: 'geheim' });
    assert.doesNotMatch(JSON.stringify(result), /geheim/);
    assert.ok(factsOf(result).includes('system name: lab (community (the community))'));
    // What everybody knows is no secret.
    const usual = await probe({
      objects: { '1.3.6.1.2.1.1.5.0': text('public library') },
      community: 'public',
    });
    assert.ok(factsOf(usual).includes('system name: public library'));
  });

  it('reads state, errors, alerts, supplies and the page count', async () => {
    const result = await probe();
    assert.deepEqual([result.outcome, result.summary], ['answered', 'The printer is other: out of paper.']);
    assert.deepEqual(factsOf(result), [
      'description: HP ETHERNET MULTI-ENVIRONMENT JETDIRECT',
      'system name: lab',
      'device: down',
      'printer: other',
      'errors: out of paper',
      'alert: critical: Load tray 2',
      'supply: Black: 37 % left',
      'supply: number 2: some left',
      'printed in its life: 4711 impressions',
    ]);
  });

  for (const version of ['1', '2c']) {
    it(`takes an answer in version ${version} alone`, async () => {
      const result = await probe({ versions: [version] });
      assert.equal(result.summary, 'The printer is other: out of paper.');
    });
  }

  it('says which indexes have a printer where the one of the file has none', async () => {
    const result = await probe({ index: 3 });
    assert.equal(result.summary, 'There is no printer at the index 3: it has one at 1.');
    assert.deepEqual(factsOf(result).length, 2);
  });

  it('says that an agent reports no printer at all', async () => {
    const result = await probe({ objects: { '1.3.6.1.2.1.1.5.0': text('router') } });
    assert.match(result.summary, /reports no printer at any index/);
  });

  it('keeps what came before the answers ended', async () => {
    const result = await probe({ answers: 4, versions: ['2c'] });
    assert.equal(result.outcome, 'answered');
    assert.match(result.summary, /^The printer is other: out of paper\. Then no further answer came\.$/);
  });

  for (const [name, setup, words] of [
    [
      'a host that answers otherwise',
      { fails: 'snmp-silent', community: 'Kraken' },
      /although the device answers otherwise: either the community of the file is not the one/,
    ],
    [
      'no host at all',
      { fails: 'snmp-silent', hostAnswers: false },
      /did not answer otherwise: either it is off or out of reach, or the usual community/,
    ],
    [
      'a port that is closed',
      { fails: 'snmp-port-closed' },
      /^The host answers that nothing listens on 10\.20\.0\.11:161 \(UDP\): SNMP is off there\.$/,
    ],
  ] as const) {
    it(`tells silence apart: ${name}`, async () => {
      const result = await probe(setup);
      assert.equal(result.outcome, 'unanswered');
      assert.match(result.summary, words);
      assert.ok(!JSON.stringify(result).includes('Kraken'));
      assert.ok(result.durationMs <= 8000);
    });
  }
});

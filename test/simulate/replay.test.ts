/** Replays: the subject of the file, its finding, and a second run with the fix. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/root.ts';
import type { Incident } from '../../src/simulate/incident.ts';
import { incidents } from '../../src/simulate/incidents.ts';
import { replayIncident } from '../../src/simulate/replay.ts';
import { replayText } from '../../src/simulate/replay-text.ts';
import { noProgress } from '../../src/simulate/run-progress.ts';

const text = `{
  "ports": {
    "GOOD": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "rfc1179" },
    "BAD": { "device": "lpd://10.20.0.12/raw", "sourcePorts": "reserved" }
  }
}`;

/** Reports only what it was given: enough to see which configuration each run got. */
const echo: Incident = {
  id: 'q249017',
  title: 'An incident',
  rules: ['lpr-source-ports-outside-rfc1179'],
  needs: 'a port',
  subjects: (site) => [...site.config.ports.keys()].reverse(),
  run: async (site, subject, { seed }) => {
    const range = site.config.ports.get(subject)?.sourcePorts?.value ?? 'none';
    return {
      entries: [{ atSeconds: seed, kind: 'state', subject, text: `sends from ${range}` }],
      figures: [{ name: 'source ports', value: range }],
      events: range === 'reserved' ? { 'LPR Print Monitor 2004': 3 } : {},
      progress: noProgress,
    };
  },
};

async function replay(subject?: string) {
  const result = await replayIncident(text, echo, { seed: 7, subject });
  assert.ok('replay' in result, JSON.stringify(result));
  return result.replay;
}

describe('replay', () => {
  it('takes the first subject, its finding and its safe fix', async () => {
    const { subject, finding, asWritten, fixed } = await replay();
    assert.equal(subject, 'BAD');
    assert.equal(finding?.rule, 'lpr-source-ports-outside-rfc1179');
    assert.equal(asWritten.figures[0]?.value, 'reserved');
    assert.equal(fixed?.fix.title, 'Use RFC 1179 source ports 721-731');
    assert.equal(fixed?.run.figures[0]?.value, 'rfc1179');
  });

  it('runs what is asked for, and only once where nothing is wrong with it', async () => {
    const good = text.replace('"reserved"', '"rfc1179"');
    const result = await replayIncident(good, echo, { seed: 1, subject: 'GOOD' });
    assert.ok('replay' in result);
    assert.equal(result.replay.finding, undefined);
    assert.equal(result.replay.fixed, undefined);
    assert.equal(
      replayText(result.replay).split('\n')[1],
      'The rules of this incident find nothing wrong with it.',
    );
  });

  for (const incident of incidents) {
    it(`ends when it is aborted: ${incident.id}`, async () => {
      const example = readFileSync(join(root, `examples/incidents/${incident.id}.printers.jsonc`), 'utf8');
      const controller = new AbortController();
      const run = replayIncident(example, incident, { seed: 1, signal: controller.signal });
      setImmediate(() => controller.abort(new Error('enough')));
      await assert.rejects(run, /enough/);
    });
  }

  it('says what it could be run with instead', async () => {
    assert.deepEqual(await replayIncident(text, echo, { seed: 1, subject: 'GOD' }), {
      problem: '"An incident" cannot be replayed with "GOD". It can be replayed with BAD, GOOD.',
    });
    assert.deepEqual(await replayIncident('{}', echo, { seed: 1 }), {
      problem: '"An incident" needs a port to be replayed with, and the file has none.',
    });
  });

  for (const incident of incidents.filter(({ id }) => id !== 'cups1046'))
    it(`passes over IPP ports, and says what it needs: ${incident.id}`, async () => {
      const ipp = '"IPP": { "device": "ipps://10.20.0.99/ipp/print" }';
      for (const subject of [undefined, 'IPP']) {
        const result = await replayIncident(`{ "ports": { ${ipp} } }`, incident, { seed: 1, subject });
        assert.ok('problem' in result);
        assert.match(result.problem, / needs an? [\w -]+(?: to be replayed with)?, and the file has none\.$/);
      }
      const example = readFileSync(join(root, `examples/incidents/${incident.id}.printers.jsonc`), 'utf8');
      const beside = example.replace('"ports": {', `"ports": { ${ipp},`);
      const [alone, both] = await Promise.all(
        [example, beside].map((one) => replayIncident(one, incident, { seed: 1 })),
      );
      assert.ok(alone && 'replay' in alone && both && 'replay' in both);
      assert.deepEqual(both.replay.asWritten, alone.replay.asWritten);
    });

  it('stands side by side as text, with a zero for an event that no longer comes', async () => {
    const lines = replayText(await replay()).split('\n');
    assert.equal(lines[0], 'An incident, with BAD');
    assert.match(
      lines[3] ?? '',
      /^ {12}As the file says +\| With the fix: Use RFC 1179 source ports 721-731$/,
    );
    assert.match(lines[5] ?? '', /^00:00:07 {4}BAD: sends from reserved +\| BAD: sends from rfc1179$/);
    assert.ok(
      lines.some((line) => /^source ports +reserved +rfc1179$/.test(line)),
      lines.join('\n'),
    );
    assert.ok(lines.some((line) => /^events LPR Print Monitor 2004 +3 +0$/.test(line)));
  });
});

/** KB 822553, claim by claim: a print cluster that calls itself, run with configurations in virtual time. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/root.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { type ClusterNode, createPrintCluster } from '../../../src/engine/router/print-cluster.ts';
import { createRouteTrace } from '../../../src/engine/router/route-trace.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { kb822553Claims } from '../../../src/simulate/cluster-loopback/cluster-loopback-claims.ts';
import { kb822553Incident } from '../../../src/simulate/cluster-loopback/cluster-loopback-incident.ts';
import type { IncidentRun } from '../../../src/simulate/incident.ts';
import { explainSubject } from '../../../src/simulate/incident-explanation.ts';
import { replayIncident } from '../../../src/simulate/replay.ts';
import { replayText } from '../../../src/simulate/replay-text.ts';
import { FIXED_WIN32SPL } from '../../../src/site/connections/connection-target.ts';
import { createSite } from '../../../src/site/site.ts';
import { routeAsText } from '../../engine/router/route-as-text.ts';

const example = readFileSync(join(root, 'examples/incidents/kb822553.printers.jsonc'), 'utf8');

const first = 'Seconds until no connection is left, on the first node';
const second = 'Seconds until no connection is left, after failing over';
const third = 'Seconds until no connection is left, with twice the limit';
const refused = 'Calls answered with error 1801, invalid printer name';

/** The cluster VS of N1 and N2 with a printer that was renamed from OLD to NEW, and one of N1 alone. */
function site(options: { path: string; n1?: string; n2?: string }): string {
  const { path, n1 = '"system": "windows-server-2003"', n2 = n1 } = options;
  return `{
    "servers": { "N1": { ${n1} }, "N2": { ${n2} } },
    "clusters": { "VS": { "nodes": ["N1", "N2"] } },
    "ports": {
      "P": { "device": "socket://10.20.0.1", "server": "VS" },
      "Q": { "device": "socket://10.20.0.2", "server": "N1" }
    },
    "printers": {
      "Accounting": { "port": "P", "share": "NEW", "formerShares": ["OLD"] },
      "Lab": { "port": "Q", "share": "LAB" }
    },
    "connections": { "c": { "path": "${path}", "from": "WS1" }, "good": { "path": "//VS/NEW", "from": "WS2" } }
  }`;
}

/** Several tests look at one run, which is worth running once. */
const runs = new Map<string, Promise<IncidentRun>>();

function run(text: string, subject = 'c', seed = 1): Promise<IncidentRun> {
  const key = JSON.stringify([text, subject, seed]);
  const { config } = diagnose(text, defaultSettings);
  const known = runs.get(key) ?? kb822553Incident.run(createSite(config), subject, { seed });
  runs.set(key, known);
  return known;
}

function figure(result: IncidentRun, name: string): number | string {
  const found = result.figures.find((each) => each.name === name);
  assert.ok(found, `${name} in ${result.figures.map((each) => each.name).join(', ')}`);
  return found.value;
}

function numberOf(result: IncidentRun, name: string): number {
  const value = figure(result, name);
  assert.ok(typeof value === 'number', `${name} is ${value}`);
  return value;
}

function textsOf(result: IncidentRun, kind: string): string[] {
  return result.entries.filter((entry) => entry.kind === kind).map(({ text }) => text);
}

/** One call and nothing else, until the time is up. */
async function oneCall(options: { callsItself: boolean; connectionLimit: number }) {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const node = (id: string): ClusterNode => ({ id, names: [id], printers: new Map(), ...options });
  const cluster = createPrintCluster(
    {
      nodes: [node('N1'), node('N2')],
      group: { id: 'VS', names: ['VS'], printers: new Map([['new', 'Accounting']]) },
      owner: 'N1',
      connectionLimit: options.connectionLimit,
    },
    environment.clock,
  );
  const trace = createRouteTrace(environment.clock);
  await environment.run(async () => {
    void cluster.openPrinter({ host: 'vs', share: 'OLD' }, 'WS1', trace);
    await environment.clock.sleep(3_600_000);
  });
  return { trace, pipe: cluster.pipeOf('N1') };
}

describe('incident kb822553', () => {
  it('loops on clusters of Windows Server 2003 and Windows 2000, and of nothing else', async () => {
    for (const system of ['windows-server-2003', 'windows-2000', 'windows-2000-sp4']) {
      const result = await run(site({ path: '//VS/OLD', n1: `"system": "${system}"` }));
      assert.equal(typeof figure(result, first), 'number', system);
    }
    for (const system of [
      'windows-server-2003-r2-sp2',
      'windows-server-2008',
      'windows-nt-4.0',
      'cups-2.4',
    ]) {
      const result = await run(site({ path: '//VS/OLD', n1: `"system": "${system}"` }));
      assert.equal(figure(result, first), 'never', system);
      assert.ok(numberOf(result, refused) > 0);
    }
  });

  it('makes jobs take longer and longer', async () => {
    const result = await run(example, 'front desk');
    const usedUp = numberOf(result, first);
    const took = result.entries
      .filter(({ kind, atSeconds }) => kind === 'job' && atSeconds < usedUp)
      .map(({ text }) => Number(/after ([\d.]+) s/.exec(text)?.[1]));
    assert.ok(took.length >= 3, `${took}`);
    assert.deepEqual(
      took,
      [...took].sort((a, b) => a - b),
    );
    assert.ok((took.at(-1) ?? 0) > 2 * (took[0] ?? 0), `${took}`);
  });

  it('comes back on the other node after failing over', async () => {
    const result = await run(example, 'front desk');
    assert.equal(typeof figure(result, first), 'number');
    assert.equal(typeof figure(result, second), 'number');
    const full = result.entries.filter(({ text }) => text.startsWith('all 1,000 connections'));
    assert.deepEqual(
      full.map(({ subject }) => subject),
      ['PRINT01', 'PRINT02'],
    );
    // In between, what had waited prints.
    const failedOver = result.entries.find(({ text }) => text.startsWith('fails over'));
    const next = result.entries.find(
      ({ kind, atSeconds }) => kind === 'job' && atSeconds > (failedOver?.atSeconds ?? 0),
    );
    assert.match(next?.text ?? '', /^job \d+ printed/);
  });

  it('comes back with twice the limit, only later', async () => {
    const result = await run(example, 'front desk');
    const [before, after] = [numberOf(result, second), numberOf(result, third)];
    assert.ok(after > 1.5 * before && after < 2.5 * before, `${before} s, then ${after} s`);
    assert.equal(figure(result, 'Most connections of a node to itself'), 2000);
  });

  it('fills Open Files with connections to the pipe that list no owner', async () => {
    const { pipe } = await oneCall({ callsItself: true, connectionLimit: 100 });
    const owners = pipe?.openFiles().map(({ owner }) => owner);
    // The client's own connection lists the client; all others nobody.
    assert.deepEqual(owners, ['WS1', ...Array.from({ length: 100 }, () => undefined)]);
    const result = await run(example, 'front desk');
    assert.ok(textsOf(result, 'connection').some((text) => text.includes('500 times without an owner')));
  });

  it('leaves every caller waiting, also those who ask for a printer that exists', async () => {
    const result = await run(example, 'front desk');
    const full = numberOf(result, first);
    const added = result.entries.filter(({ kind, atSeconds }) => kind === 'route' && atSeconds > full);
    assert.match(added.find(({ subject }) => subject === 'front desk')?.text ?? '', /waits|waiting/);
    assert.match(added.find(({ subject }) => subject === 'back office')?.text ?? '', /; \d+ waiting$/);
    const waiting = numberOf(result, 'Calls waiting at the end');
    const fromOthers = textsOf(result, 'route').filter((text) =>
      / for \\\\PRINTVS\\ACCT: .*waiting/.test(text),
    );
    assert.ok(waiting > 0 && fromOthers.length > 0);
  });

  it('asks its own machine again, round after round', async () => {
    const { trace } = await oneCall({ callsItself: true, connectionLimit: 3 });
    assert.equal(
      routeAsText(trace.steps),
      [
        '    0.000 s  Win32spl on WS1 calls \\\\vs, which is N1',
        '    0.450 s    The local provider of N1 does not know the name',
        '    0.500 s    The local provider of VS does not know the name',
        '    0.500 s    Win32spl on N1 calls \\\\vs, which is N1 itself: connection 1 to \\PIPE\\spoolss',
        '    0.950 s      The local provider of N1 does not know the name',
        '    1.000 s      The local provider of VS does not know the name',
        '    1.000 s      Win32spl on N1 calls \\\\vs, which is N1 itself: connection 2 to \\PIPE\\spoolss',
        '    1.950 s        2 more rounds like this',
        '    2.000 s        Win32spl on N1 waits: all 3 connections to \\PIPE\\spoolss are in use',
        '',
      ].join('\n'),
    );
  });

  it('uses up the connections in a time proportional to their number', async () => {
    // A call of 400 ms and two looks of 50 ms a round; the first round is the client's.
    for (const connectionLimit of [1, 250, 500, 1000, 2000]) {
      const { trace, pipe } = await oneCall({ callsItself: true, connectionLimit });
      const waits = trace.steps.find(({ kind }) => kind === 'waits');
      assert.equal(waits?.atMs, 500 * (connectionLimit + 1));
      assert.equal(pipe?.ownCount, connectionLimit);
    }
  });

  it('makes jobs wait for a thread that is loading a driver', async () => {
    const texts = textsOf(await run(example, 'front desk'), 'job');
    const waiting = texts.filter((text) =>
      /^job (\d+) has waited \d+(\.\d+)? s: the thread of job \1 is loading a driver and waits for a connection; \d more/.test(
        text,
      ),
    );
    assert.equal(waiting.length, 3, texts.join('\n'));
  });

  it('happens when the share is gone', async () => {
    const result = await run(site({ path: '//VS/GONE' }));
    assert.equal(typeof figure(result, first), 'number');
    assert.equal(typeof figure(await run(site({ path: '//N2/GONE' })), first), 'number');
  });

  it('happens when the share was renamed', async () => {
    assert.equal(typeof figure(await run(site({ path: '//vs/old' })), first), 'number');
    assert.equal(figure(await run(site({ path: '//VS/NEW' })), first), 'never');
  });

  it('happens to a printer of one node, once that node has failed over', async () => {
    const result = await run(site({ path: '//VS/LAB' }));
    assert.equal(figure(result, first), 'never');
    assert.equal(typeof figure(result, second), 'number');
    assert.ok(textsOf(result, 'route').includes('  The local provider of N1 opens Lab'));
    // Asked of its own node it is always found, asked of the other never.
    const own = await run(site({ path: '//N1/LAB' }));
    assert.deepEqual([figure(own, first), figure(own, second)], ['never', 'never']);
    assert.equal(typeof figure(await run(site({ path: '//N2/LAB' })), first), 'number');
  });

  it('asks the local provider of the node, then that of the cluster, then Win32spl', async () => {
    const { trace } = await oneCall({ callsItself: false, connectionLimit: 10 });
    const server = trace.steps.filter(({ depth }) => depth === 1);
    assert.deepEqual(
      server.map((step) => ('by' in step ? step.by : '')),
      ['the local provider of N1', 'the local provider of VS', 'Win32spl on N1'],
    );
  });

  it('is fixed by Win32spl.dll 5.2.3790.54 and later, not by any older one', async () => {
    for (const [version, isFixed] of [
      ['5.2.3790.0', false],
      ['5.2.3790.53', false],
      ['5.2.3790.54', true],
      ['5.2.3790.1830', true],
    ] as const) {
      const server = `"system": "windows-server-2003", "fileVersions": { "win32spl.dll": "${version}" }`;
      const result = await run(site({ path: '//VS/OLD', n1: server }));
      assert.equal(figure(result, first) === 'never', isFixed, version);
    }
  });

  it('asks for the restart before the hotfix counts, and names its files by size and time', () => {
    const fixedCluster = `{
      "servers": { "N1": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.0" } } },
      "clusters": { "VS": { "nodes": ["N1"] } }
    }`;
    const [found] = diagnose(fixedCluster, defaultSettings).findings;
    assert.equal(
      found?.fixes[0]?.title,
      `State Win32spl.dll ${FIXED_WIN32SPL}, once it is installed and the server was restarted`,
    );
    const text = explainSubject('kb822553') ?? '';
    assert.ok(text.includes('The server runs the new file after a restart.'));
    assert.deepEqual(
      text.split('\n').filter((line) => line.includes('Win32spl.dll |')),
      [
        `| 32-bit | Win32spl.dll | ${FIXED_WIN32SPL} | 93,696 bytes | 2003-06-11 22:44 UTC |`,
        `| 64-bit | Win32spl.dll | ${FIXED_WIN32SPL} | 274,944 bytes | 2003-06-11 22:36 UTC |`,
      ],
    );
  });

  it('fixed, answers in one hop with error 1801, invalid printer name', async () => {
    const { trace, pipe } = await oneCall({ callsItself: false, connectionLimit: 10 });
    const last = trace.steps.at(-1);
    assert.ok(last?.kind === 'refused');
    assert.equal(last.error.code, 1801);
    assert.equal(last.depth, 1);
    assert.equal(last.atMs, 500);
    assert.equal(pipe?.highestOwnCount, 0);
    const server = '"system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.54" }';
    const result = await run(site({ path: '//VS/OLD', n1: server }));
    assert.equal(figure(result, 'Most hops of one call'), 1);
    assert.ok(numberOf(result, refused) > 30);
    // A job that comes at the very moment of failing over is taken up again.
    assert.ok(numberOf(result, 'Longest seconds to print') < 3);
  });

  it('loops only where the node in charge is not fixed', async () => {
    const fixed = '"system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.54" }';
    const result = await run(site({ path: '//VS/OLD', n1: fixed, n2: '"system": "windows-server-2003"' }));
    assert.equal(figure(result, first), 'never');
    assert.equal(typeof figure(result, second), 'number');
  });

  it('is fixed on Windows 2000 by a hotfix that the file states', async () => {
    const result = await run(
      site({ path: '//VS/OLD', n1: '"system": "windows-2000", "fixes": ["KB886679"]' }),
    );
    assert.equal(figure(result, first), 'never');
    assert.ok(textsOf(result, 'state').some((text) => text.includes(', KB886679: it does not call itself')));
  });

  it('is found and fixed in its example, and the fixed one is quiet', async () => {
    const { findings } = diagnose(example, defaultSettings);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['cluster-printer-loopback'],
    );
    const result = await replayIncident(example, kb822553Incident, { seed: 1 });
    assert.ok('replay' in result);
    const { asWritten, fixed } = result.replay;
    assert.equal(result.replay.subject, 'front desk');
    assert.ok(fixed);
    assert.equal(figure(fixed.run, first), 'never');
    assert.equal(figure(fixed.run, second), 'never');
    assert.ok(numberOf(fixed.run, 'Longest seconds to print') <= 1);
    assert.ok(numberOf(asWritten, 'Longest seconds to print') > 30);
  });

  it('says what happens on a cluster that does not call itself: the connection fails, and nothing loops', async () => {
    const later = { n1: '"system": "windows-server-2008"' };
    for (const [path, rule, refusedThen] of [
      ['//VS/OLD', 'connection-target-renamed', 0],
      ['//VS/GONE', 'connection-target-missing', undefined],
    ] as const) {
      const result = await replayIncident(site({ path, ...later }), kb822553Incident, {
        seed: 1,
        subject: 'c',
      });
      assert.ok('replay' in result);
      const { finding, asWritten, fixed } = result.replay;
      assert.equal(finding?.rule, rule);
      assert.doesNotMatch(replayText(result.replay), /find nothing wrong/);
      assert.ok(
        textsOf(asWritten, 'state').some((text) => /the connection fails, and nothing loops/.test(text)),
      );
      assert.equal(figure(asWritten, first), 'never');
      assert.ok(numberOf(asWritten, refused) > 0);
      assert.equal(fixed && numberOf(fixed.run, refused), refusedThen);
    }
    const good = await replayIncident(site({ path: '//VS/OLD', ...later }), kb822553Incident, {
      ...{ seed: 1, subject: 'good' },
    });
    assert.ok('replay' in good && good.replay.finding === undefined);
  });

  it('has a fix that ends it for each way into it', async () => {
    for (const path of ['//VS/OLD', '//VS/GONE', '//VS/LAB', '//N2/LAB', '//n1/gone']) {
      const result = await replayIncident(site({ path }), kb822553Incident, { seed: 1, subject: 'c' });
      assert.ok('replay' in result);
      assert.ok(result.replay.fixed, path);
      assert.equal(figure(result.replay.fixed.run, first), 'never', path);
      assert.equal(figure(result.replay.fixed.run, second), 'never', path);
    }
  });

  it('assumes a client that asks in vain where it is run with a node', async () => {
    const server = '"system": "windows-server-2003", "fileVersions": { "Win32spl.dll": "5.2.3790.0" }';
    const other = '"system": "windows-server-2003", "fileVersions": { "Win32spl.dll": "5.2.3790.54" }';
    const text = site({ path: '//VS/NEW', n1: server, n2: other });
    const result = await replayIncident(text, kb822553Incident, { seed: 1, subject: 'N1' });
    assert.ok('replay' in result);
    const { asWritten, fixed, finding } = result.replay;
    assert.equal(finding?.rule, 'win32spl-loopback-unpatched');
    assert.ok(textsOf(asWritten, 'state').some((text) => text.includes('a client is assumed')));
    assert.equal(typeof figure(asWritten, first), 'number');
    assert.ok(fixed);
    assert.equal(figure(fixed.run, first), 'never');
    assert.ok(numberOf(fixed.run, refused) > 0);
  });

  it('is run with connections that loop first, and not at all without a cluster', () => {
    const subjects = (text: string) =>
      kb822553Incident.subjects(createSite(diagnose(text, defaultSettings).config));
    assert.deepEqual(subjects(site({ path: '//VS/OLD' })), ['c', 'VS', 'N1', 'N2', 'good']);
    assert.deepEqual(
      subjects(
        '{ "servers": { "S": { "system": "windows-2000" } }, "connections": { "c": { "path": "//S/X" } } }',
      ),
      [],
    );
  });

  it('is short, quick and the same each time', async () => {
    const replays: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const result = await replayIncident(example, kb822553Incident, { seed: 7 });
      assert.ok('replay' in result);
      const counts = [result.replay.asWritten, result.replay.fixed?.run].map(
        (each) => each?.entries.length ?? 0,
      );
      assert.ok(Math.max(...counts) <= 120, `${counts}`);
      replays.push(replayText(result.replay));
    }
    assert.equal(replays[0], replays[1]);
    const other = await run(example, 'front desk', 8);
    assert.notDeepEqual(other, await run(example, 'front desk', 7));
  });

  it('stays short for a file of thousands of connections and printers', async () => {
    const ids = Array.from({ length: 3000 }, (_, index) => index);
    const text = `{
      "servers": { "N1": { "system": "windows-2000" }, "N2": { "system": "windows-2000" } },
      "clusters": { "VS": { "nodes": ["N1", "N2"] } },
      "ports": { "P": { "device": "socket://10.20.0.1", "server": "VS" } },
      "printers": { ${ids.map((id) => `"p${id}": { "port": "P", "share": "S${id}", "volume": { "jobsPerHour": 100 } }`)} },
      "connections": { ${ids.map((id) => `"c${id}": { "path": "//VS/${id % 2 ? 'S' : 'T'}${id}" }`)} }
    }`;
    const result = await run(text, 'VS');
    assert.ok(result.entries.length < 300, `${result.entries.length}`);
    assert.ok(textsOf(result, 'state').some((text) => text.startsWith('Left out')));
  });

  it('has a test for every claim that can be shown, and a reason for the others', function () {
    const titles = new Set(this.test?.parent?.tests.map(({ title }) => title));
    for (const { claim, shownBy, reason, link } of kb822553Claims) {
      assert.ok(shownBy === undefined ? reason && link : titles.has(shownBy), claim);
    }
  });
});

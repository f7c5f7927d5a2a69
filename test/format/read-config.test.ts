/** Text to config: every value with its place, counted from its entry; what does not fit is a problem, not a value. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { readConfig } from '../../src/format/read-config.ts';
import { placeOf } from '../../src/model/span.ts';

const sample = readFileSync(
  new URL('../fixtures/format/design-sample.printers.jsonc', import.meta.url),
  'utf8',
);

describe('read config', () => {
  it('reads every value of the sample', () => {
    const { version, servers, clusters, devices, ports, printers, connections, virtualPrinters } =
      readConfig(sample);
    assert.equal(version?.value, 1);
    const server = servers.get('PRINT01');
    assert.equal(server?.system?.value, 'windows-server-2003');
    assert.deepEqual(values(server?.aliases), ['print01.corp.example', '10.20.0.5']);
    assert.equal(server?.timeWaitSeconds?.value, 240);
    assert.equal(server?.fileVersions.get('win32spl.dll')?.value, '5.2.3790.0');
    assert.deepEqual(values(clusters.get('PRINTVS')?.nodes), ['PRINT01', 'PRINT02']);
    const device = devices.get('accounting lpd');
    assert.equal(device?.uri?.value, 'lpd://10.20.0.11/raw');
    assert.deepEqual(values(device?.acceptsSourcePorts), ['rfc1179']);
    assert.equal(device?.pagesPerMinute?.value, 24);
    const port = ports.get('LPR_ACCT');
    assert.deepEqual(
      [
        port?.monitor?.value,
        port?.device?.value,
        port?.server?.value,
        port?.sourcePorts?.value,
        port?.order?.value,
      ],
      ['lpr', 'accounting lpd', 'PRINTVS', 'rfc1179', 'control-first'],
    );
    assert.equal(ports.get('JD_FLOOR2')?.connectionType?.value, 'job-based');
    const printer = printers.get('Accounting');
    assert.deepEqual(values(printer?.ports), ['LPR_ACCT']);
    assert.deepEqual([printer?.share?.value, printer?.driver?.value], ['ACCT', 'HP LaserJet 5Si']);
    assert.deepEqual(values(printer?.formerShares), ['ACCOUNTS']);
    assert.deepEqual(
      [
        printer?.volume?.jobsPerHour?.value,
        printer?.volume?.burst?.value,
        printer?.volume?.pagesPerJob?.value,
      ],
      [240, 6, 3],
    );
    const test = printer?.testPrint;
    assert.deepEqual(
      [test?.page?.value, test?.expect?.outcome?.value, test?.expect?.withinSeconds?.value],
      ['text', 'accepted', 10],
    );
    const connection = connections.get('front desk');
    assert.deepEqual([connection?.path?.value, connection?.from?.value], ['\\\\PRINTVS\\ACCOUNTS', 'WS077']);
    const virtual = virtualPrinters.get('lab');
    assert.deepEqual([virtual?.kind?.value, values(virtual?.acceptsSourcePorts)], ['lpd', ['rfc1179']]);
    assert.deepEqual(values(virtual?.faults), ['slow']);
  });

  it('knows where values and keys stand', () => {
    const config = readConfig(sample);
    const port = config.ports.get('LPR_ACCT');
    const text = (place: { start: number; end: number }): string => sample.slice(place.start, place.end);
    assert.ok(port);
    assert.equal(text(placeOf(port)), '"LPR_ACCT"');
    assert.equal(text(placeOf(port, port.sourcePorts)), '"rfc1179"');
    assert.match(text({ start: port.start, end: port.start + port.end }), /^"LPR_ACCT": \{[^}]*\}$/);
  });

  it('counts places in an entry from the entry, so that an edit above it moves one number', () => {
    const before = readConfig(sample).ports.get('LPR_ACCT');
    const after = readConfig(`// one more line\n${sample}`).ports.get('LPR_ACCT');
    assert.ok(before && after);
    assert.deepEqual({ ...after, start: before.start }, before);
    assert.equal(after.start - before.start, '// one more line\n'.length);
  });

  it('reads an inline device with its place', () => {
    const text = '{ "ports": { "P": { "device": { "uri": "lpd://h/q", "pagesPerMinute": 0.5 } } } }';
    const port = readConfig(text).ports.get('P');
    assert.equal(port?.device, undefined);
    assert.equal(port?.inlineDevice?.value.uri?.value, 'lpd://h/q');
    assert.equal(port?.inlineDevice?.value.pagesPerMinute?.value, 0.5);
    assert.equal(port && text.slice(...bounds(placeOf(port, port.inlineDevice))).startsWith('{ "uri"'), true);
  });

  it('takes the last of two equal entries, as JSON does, and says so', () => {
    const config = readConfig(
      '{ "servers": { "A": { "system": "windows-xp" }, "A": { "system": "windows-7" } } }',
    );
    assert.equal(config.servers.get('A')?.system?.value, 'windows-7');
    assert.deepEqual(codes(config), ['key-duplicate']);
  });

  it('reads what it can of a file that breaks off, and says only where', () => {
    const config = readConfig('{ "prnters": 1, "servers": { "A": { "system": "windows-xp" }, "B": {');
    assert.deepEqual([...config.servers.keys()], ['A', 'B']);
    assert.equal(config.structureLost, true);
    assert.deepEqual(codes(config), ['syntax']);
  });

  it('keeps nothing of a value that does not fit', () => {
    const config = readConfig('{ "servers": { "A": { "system": "windows-95", "timeWaitSeconds": "240" } } }');
    const server = config.servers.get('A');
    assert.deepEqual([server?.system, server?.timeWaitSeconds], [undefined, undefined]);
    assert.deepEqual(codes(config), ['value-not-allowed', 'value-type']);
  });

  it('keeps all of a list of source ports or nothing', () => {
    const accepts = (list: string) => {
      const config = readConfig(`{ "devices": { "A": { "acceptsSourcePorts": ${list} } } }`);
      return [values(config.devices.get('A')?.acceptsSourcePorts), ...codes(config)];
    };
    assert.deepEqual(accepts('"512-1023"'), [['512-1023']]);
    assert.deepEqual(accepts('["rfc1179", "1024-65535"]'), [['rfc1179', '1024-65535']]);
    assert.deepEqual(accepts('["721-731", "900-800"]'), [[], 'value-not-allowed']);
    assert.deepEqual(accepts('["721-731", 722]'), [[], 'value-type']);
    assert.deepEqual(accepts('722'), [[], 'value-type']);
  });

  it('finds the path of each problem', () => {
    const text =
      '{ "x": 1, "servers": { "A": { "aliases": ["a", 5] }, "": {} }, "printers": { "P": { "testPrint": { "expect": { "outcome": "?" } } } } }';
    assert.deepEqual(
      readConfig(text).problems.map(({ path }) => path.join('/')),
      ['x', 'servers/A/aliases/1', 'servers/', 'printers/P/testPrint/expect/outcome'],
    );
  });

  it('reads names that every object has as names', () => {
    const config = readConfig('{ "servers": { "__proto__": {}, "constructor": {}, "toString": {} } }');
    assert.deepEqual([...config.servers.keys()], ['__proto__', 'constructor', 'toString']);
    assert.deepEqual(config.problems, []);
  });
});

function values<T>(located: readonly { readonly value: T }[] | undefined): T[] | undefined {
  return located?.map(({ value }) => value);
}

function bounds({ start, end }: { start: number; end: number }): [number, number] {
  return [start, end];
}

function codes(config: ReturnType<typeof readConfig>): string[] {
  return config.problems.map(({ code }) => code);
}

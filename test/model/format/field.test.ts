/** Types of records follow from their table: the compiler knows what one carries and refuses what no line of the table has. */
import { strict as assert } from 'node:assert';
import type { DeviceFacts, Port, Printer } from '../../../src/model/config.ts';
import { absentValue, emptyRecord, nameInRecord } from '../../../src/model/format/field.ts';
import type { Located } from '../../../src/model/span.ts';

const summary = 'A field.';
const table = {
  text: { type: { kind: 'string' }, summary },
  port: { type: { kind: 'string-or-strings', listAs: 'ports' }, summary },
  versions: { type: { kind: 'strings-by-name' }, summary },
  device: { type: { kind: 'string-or-object', fields: {}, objectAs: 'inlineDevice' }, summary },
  object: { type: { kind: 'object', fields: {} }, summary },
} as const;

describe('field', () => {
  it('leaves a record without anything written empty', () => {
    const record = emptyRecord(table);
    assert.deepEqual(record, {
      text: undefined,
      ports: [],
      versions: new Map(),
      device: undefined,
      inlineDevice: undefined,
      object: undefined,
    });
    // @ts-expect-error no line of the table has it
    assert.equal(record.port, undefined);
  });

  it('tells what is absent from what is empty', () => {
    assert.equal(absentValue(table.port.type), absentValue({ kind: 'strings' }));
    assert.equal(absentValue({ kind: 'number', min: 0, max: 1, integer: false }), undefined);
  });

  it('names a list as its table says', () => {
    assert.equal(nameInRecord('port', table.port.type), 'ports');
    assert.equal(nameInRecord('either', { kind: 'string-or-strings' }), 'either');
  });

  it('gives entries the types of their table', () => {
    // Each line fails to compile where a type is another one.
    const port = {} as Port;
    const timeout: Located<number> | undefined = port.timeoutSeconds;
    const inline: Located<DeviceFacts> | undefined = port.inlineDevice;
    const ports: readonly Located<string>[] | undefined = ({} as Printer).ports;
    // @ts-expect-error ports have no such property
    const unknown: unknown = port.noSuchProperty;
    // @ts-expect-error a number of seconds, not a string
    const text: Located<string> | undefined = port.timeoutSeconds;
    assert.deepEqual([timeout, inline, ports, unknown, text], Array(5).fill(undefined));
  });
});

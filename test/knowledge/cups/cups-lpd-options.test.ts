/** What the options of an `lpd:` URI mean to CUPS. */
import { strict as assert } from 'node:assert';
import {
  orderOption,
  reservedRange,
  reserveValue,
  runsOnBelow721,
} from '../../../src/knowledge/cups/cups-lpd-options.ts';
import { readDeviceUri } from '../../../src/knowledge/device-uri.ts';
import { describePortRange, readSourcePorts } from '../../../src/model/port-range.ts';

function uriWith(options: string) {
  const reading = readDeviceUri(`lpd://h/q${options}`);
  assert.ok(reading.ok);
  return reading.uri;
}

describe('options of an lpd: URI of CUPS', () => {
  for (const [options, range] of [
    ['', undefined],
    ['?banner=on', undefined],
    ['?reserve=rfc1179', '721-731'],
    ['?reserve=RFC1179', '721-731'],
    ['?reserve=on', '721-731'],
    ['?reserve=yes', '721-731'],
    ['?reserve=true', '721-731'],
    ['?reserve', '721-731'],
    ['?reserve=any', '512-1023'],
    ['?reserve=none', '1024-65535'],
    ['?reserve=no', '1024-65535'],
    ['?reserve=any+reserve=none', '1024-65535'],
  ] as const) {
    it(`"${options}" sends from ${range ?? 'where CUPS does by itself'}`, () => {
      const found = reservedRange(uriWith(options));
      assert.equal(found && describePortRange(found), range);
    });
  }

  for (const [text, value] of [
    ['rfc1179', 'rfc1179'],
    ['reserved', 'any'],
    ['512-1023', 'any'],
    ['unprivileged', 'none'],
    ['1024-5000', 'none'],
    ['722-731', undefined],
    ['600-700', undefined],
  ] as const) {
    it(`${text} is ${value ? `reserve=${value}` : 'nothing that CUPS can be told'}`, () => {
      const reading = readSourcePorts(text);
      assert.ok(reading.ok);
      assert.equal(reserveValue(reading.range), value);
    });
  }

  for (const [options, order] of [
    ['', undefined],
    ['?order=data,control', 'data-first'],
    ['?ORDER=Data,Control', 'data-first'],
    ['?order=control,data', 'control-first'],
    ['?order=data', 'control-first'],
    ['?order=data,control&mode=stream', 'control-first'],
  ] as const) {
    it(`"${options}" sends ${order ?? 'in the order that CUPS has by itself'}`, () =>
      assert.equal(orderOption(uriWith(options)), order));
  }

  for (const [system, runsOn] of [
    ['cups-1.1', true],
    ['cups-2.3', true],
    ['cups-2.4.6', true],
    ['cups-2.4.7', false],
    ['cups-2.4.10', false],
    ['cups-2.5', false],
    ['cups-2.4', undefined],
    ['cups', undefined],
    ['windows-2000', undefined],
    [undefined, undefined],
  ] as const) {
    const words = runsOn === undefined ? 'may run on' : runsOn ? 'runs on' : 'does not run on';
    it(`${system} ${words} below 721`, () => assert.equal(runsOnBelow721(system), runsOn));
  }
});

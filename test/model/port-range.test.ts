/** Source ports: how they are written, how many they are, and what devices take. */
import { strict as assert } from 'node:assert';
import {
  acceptedPorts,
  containsPort,
  containsRange,
  countCommonPorts,
  countSourcePorts,
  describePortRange,
  describePortSet,
  readSourcePorts,
  setContainsPort,
  setContainsRange,
} from '../../src/model/port-range.ts';

describe('port range', () => {
  const readings: [text: string, result: string][] = [
    ['721-731', '721-731'],
    ['1-65535', '1-65535'],
    ['5-5', '5-5'],
    ['rfc1179', '721-731, a word'],
    ['reserved', '512-1023, a word'],
    ['unprivileged', '1024-65535, a word'],
    ['731-721', 'reversed'],
    ['0-10', 'outside-1-65535'],
    ['10-65536', 'outside-1-65535'],
    ['70000-60000', 'outside-1-65535'],
    ['', 'not-a-range'],
    ['721', 'not-a-range'],
    ['721-', 'not-a-range'],
    ['721–731', 'not-a-range'],
    [' 721-731', 'not-a-range'],
    ['0x10-0x20', 'not-a-range'],
    ['1e3-2e3', 'not-a-range'],
    ['RESERVED', 'not-a-range'],
    ['9999999999-1', 'not-a-range'],
  ];
  for (const [text, result] of readings) {
    it(`reads "${text}"`, () => {
      const reading = readSourcePorts(text);
      assert.equal(
        reading.ok ? `${describePortRange(reading.range)}${reading.word ? ', a word' : ''}` : reading.reason,
        result,
      );
    });
  }

  for (const [min, max, count] of [
    [721, 731, 11],
    [512, 1023, 511],
    [515, 515, 0],
    [514, 516, 2],
    [516, 1023, 508],
    [1024, 65535, 64512],
  ] as const) {
    it(`${min}-${max} has ${count} source ports, 515 not counted`, () => {
      assert.equal(countSourcePorts({ min, max }), count);
    });
  }

  it('contains its ends', () => {
    const range = { min: 721, max: 731 };
    assert.deepEqual(
      [720, 721, 731, 732].map((port) => containsPort(range, port)),
      [false, true, true, false],
    );
    assert.equal(containsRange(range, range), true);
    assert.equal(containsRange(range, { min: 721, max: 732 }), false);
    assert.equal(containsRange(range, { min: 720, max: 731 }), false);
  });

  for (const [written, expected] of [
    ['rfc1179', '721-731'],
    ['reserved', '1-1023'],
    ['any', '1-65535'],
    ['512-1023', '512-1023'],
    [['721-731'], '721-731'],
    [['1024-65535', '721-731'], '721-731, 1024-65535'],
    [['512-700', '600-800', '801-900', '902-902'], '512-900, 902-902'],
    [['rfc1179', '1000-1023'], '721-731, 1000-1023'],
    [['reserved', '721-731'], '1-1023'],
    ['else', undefined],
    ['RFC1179', undefined],
    ['unprivileged', undefined],
    ['731-721', undefined],
    ['0-100', undefined],
    ['721', undefined],
    [[], undefined],
    [['721-731', 'else'], undefined],
  ] as const) {
    it(`a device that states ${JSON.stringify(written)} takes ${expected ?? 'what nobody knows'}`, () => {
      const set = acceptedPorts(written);
      assert.equal(set && describePortSet(set), expected);
    });
  }

  it('a set contains what one of its ranges does', () => {
    const set = acceptedPorts(['600-700', '500-599', '800-900']) ?? [];
    assert.deepEqual(
      [499, 500, 600, 700, 701, 850].map((port) => setContainsPort(set, port)),
      [false, true, true, true, false, true],
    );
    assert.equal(setContainsRange(set, { min: 550, max: 650 }), true);
    assert.equal(setContainsRange(set, { min: 650, max: 850 }), false);
    assert.equal(countCommonPorts(set, { min: 510, max: 519 }), 9, 'without 515');
    assert.equal(countCommonPorts(set, { min: 690, max: 809 }), 21);
  });
});

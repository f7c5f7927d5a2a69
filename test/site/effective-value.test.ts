/** What holds where a property is not written. */
import { strict as assert } from 'node:assert';
import type { SectionName } from '../../src/model/config.ts';
import { effectiveValue } from '../../src/site/effective-value.ts';
import { siteOf } from './site-of.ts';

describe('effective value', () => {
  const site = siteOf(`{"version":1,
    "servers":{"S":{"system":"windows-2000"},"T":{"system":"windows-2000","timeWaitSeconds":30,"name":"T1"},"U":{"system":"cups-2.4"}},
    "ports":{"A":{"device":"lpd://h/q"},"B":{"monitor":"raw","device":"socket://h","server":"T","name":"B1","order":"data-first"},
      "C":{"device":"lpd://h/q?order=data,control"},"D":{"device":"lpd://h/q?order=control,data"},
      "E":{"device":"lpd://h/q?order=data,control&mode=stream"}},
    "printers":{"P":{"port":"A","server":"S"},"Q":{"port":"B","name":"Q1"}},
    "virtualPrinters":{"V":{},"W":{"acceptsSourcePorts":"rfc1179"}}}`);
  const cases: [section: SectionName, id: string, property: string, expected: string | undefined][] = [
    ['ports', 'A', 'name', 'A: the key'],
    ['ports', 'A', 'monitor', 'lpr: what lpd: says'],
    ['ports', 'A', 'server', 'S: the server of its printers'],
    ['ports', 'A', 'order', 'control-first: the default'],
    ['ports', 'C', 'order', 'data-first: what the option order of its URI says'],
    ['ports', 'D', 'order', 'control-first: what the option order of its URI says'],
    [
      'ports',
      'E',
      'order',
      'control-first: a stream has no size to announce, whatever the option order of its URI says',
    ],
    ['ports', 'A', 'sourcePorts', '721-731: what Windows 2000 does (Q179156)'],
    ['ports', 'B', 'name', undefined],
    ['ports', 'B', 'monitor', undefined],
    ['ports', 'B', 'server', undefined],
    ['ports', 'B', 'order', undefined],
    ['ports', 'B', 'sourcePorts', undefined],
    ['printers', 'P', 'server', undefined],
    ['printers', 'P', 'name', 'P: the key'],
    ['printers', 'Q', 'server', 'T: the server of its port'],
    ['printers', 'Q', 'name', undefined],
    ['servers', 'S', 'timeWaitSeconds', '240: the default of Windows 2000'],
    ['servers', 'S', 'name', 'S: the key'],
    ['servers', 'T', 'timeWaitSeconds', undefined],
    ['servers', 'U', 'timeWaitSeconds', undefined],
    [
      'virtualPrinters',
      'V',
      'acceptsSourcePorts',
      'any: a virtual printer takes any source port unless set otherwise',
    ],
    ['virtualPrinters', 'W', 'acceptsSourcePorts', undefined],
    ['devices', 'D', 'acceptsSourcePorts', undefined],
    ['ports', 'nowhere', 'monitor', undefined],
  ];
  for (const [section, id, property, expected] of cases) {
    it(`of ${section}.${id}.${property} is ${expected ?? 'unknown or written'}`, () => {
      const found = effectiveValue(site, { section, id }, property);
      assert.equal(found && `${found.value}: ${found.why}`, expected);
    });
  }
});

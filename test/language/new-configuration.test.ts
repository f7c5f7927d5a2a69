/** New configurations: readable, without a finding, and printable from, for every system and every kind of device. */
import assert from 'node:assert/strict';
import { systems } from '../../src/knowledge/systems.ts';
import { diagnose } from '../../src/language/diagnosis/diagnose.ts';
import {
  type NewDevice,
  newConfiguration,
  systemsFor,
  whyNoHost,
  whyNot,
} from '../../src/language/new-configuration.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { planPrint } from '../../src/site/print-plan/plan-print.ts';
import { createSite } from '../../src/site/site.ts';

const hosts = ['printer.example', '192.0.2.10', '2001:db8::1'];
const devices: readonly NewDevice[] = [
  { kind: 'virtual' },
  ...hosts.flatMap((host) => (['ipp', 'raw', 'lpr'] as const).map((kind) => ({ kind, host }))),
];

describe('new configuration', () => {
  for (const device of devices)
    it(`has no finding, and can be printed from, for ${device.kind} ${'host' in device ? device.host : ''}`, () => {
      const offered = systemsFor(device).map(({ id }) => id);
      // Those whose LPR is known to hang (Q249017) are left out, and no others.
      const left = systems.filter(({ id }) => !offered.includes(id));
      assert.ok(left.every(({ lpr }) => device.kind === 'lpr' && lpr.hangsWithEvent2004));
      assert.ok(offered.length > 10);
      for (const system of [undefined, ...offered]) {
        const text = newConfiguration({ system, device, printer: 'Front-desk' });
        const { config, findings } = diagnose(text, defaultSettings);
        assert.deepEqual(findings, [], system);
        const planned = planPrint(createSite(config), 'Front-desk');
        assert.ok('plan' in planned, JSON.stringify(planned));
        assert.equal(planned.virtual !== undefined, device.kind === 'virtual');
      }
    });

  it('offers the newest system of each family first', () => {
    const offered = systemsFor({ kind: 'virtual' });
    const firsts = ['windows', 'cups', 'lprng'].map((family) =>
      offered.find((system) => system.family === family),
    );
    assert.deepEqual(
      firsts.map((system) => system?.id),
      ['windows', 'cups', 'lprng'].map(
        (family) => systems.findLast((system) => system.family === family)?.id,
      ),
    );
    assert.equal(offered[0]?.family, 'windows');
  });

  it('says what is wrong with a name', () => {
    const device = { kind: 'ipp', host: 'printer.example' } as const;
    for (const [system, printer, why] of [
      ['cups-2.4', 'Front desk', /takes no blank/],
      [undefined, ' ', /needs a name/],
      ['windows-server-2019', 'a\\b', /cannot be the name/],
      ['windows-server-2019', 'Front desk', undefined],
    ] as const) {
      const found = whyNot({ system, device, printer });
      if (why) assert.match(found ?? '', why);
      else assert.equal(found, undefined);
    }
  });

  it('writes names that a person typed as they are', () => {
    const printer = 'Büro "1"\\\u0000';
    const { config } = diagnose(
      newConfiguration({ system: undefined, device: { kind: 'virtual' }, printer }),
      defaultSettings,
    );
    assert.deepEqual([...config.printers.keys()], [printer]);
  });

  it('says why a text is no host', () => {
    for (const host of hosts) assert.equal(whyNoHost(host), undefined);
    for (const [host, why] of [
      ['', /Write a name/],
      ['  ', /Write a name/],
      ['ipp://printer', /without the protocol/],
      ['a b', /no name of a host/],
      ['-x', /no name of a host/],
      ['printer/ipp', /no name of a host/],
      ['a'.repeat(300), /no name of a host/],
    ] as const)
      assert.match(whyNoHost(host) ?? '', why);
  });
});

/** What CUPS does with the jobs of a port where the port and its URI disagree. */
import { strict as assert } from 'node:assert';
import { describePortRange } from '../../../src/model/port-range.ts';
import {
  contradictedOrder,
  contradictedSourcePorts,
  isDrivenByCups,
} from '../../../src/site/systems/cups-ports.ts';
import { portOf, siteOf } from '../site-of.ts';

function port(options: string, more: string, system = 'cups-2.4') {
  const server = system ? `{ "system": "${system}" }` : '{}';
  const site = siteOf(
    `{ "servers": { "S": ${server} }, "ports": { "P": { "device": "lpd://h/q${options}", "server": "S"${more} } } }`,
  );
  return [site, portOf(site, 'P')] as const;
}

describe('ports of CUPS', () => {
  const rfc1179 = ', "sourcePorts": "rfc1179"';
  const unprivileged = ', "sourcePorts": "unprivileged"';
  for (const [name, done, ...args] of [
    ['reserve says the same', undefined, '?reserve=rfc1179', rfc1179],
    ['reserve says it in another word', undefined, '?reserve=yes', rfc1179],
    ['reserve says another range', '512-1023', '?reserve=any', rfc1179],
    ['nothing is said, so the default holds', '512-1023', '', rfc1179],
    ['the default is written', undefined, '', ', "sourcePorts": "reserved"'],
    ['a backend that is not root does so', undefined, '', unprivileged],
    ['it would not even as root', '721-731', '?reserve=rfc1179', unprivileged],
    ['a part of 1024 and up', undefined, '?reserve=none', ', "sourcePorts": "1024-5000"'],
    ['nothing is written in the port', undefined, '?reserve=any', ''],
    ['the system is not written, but reserve is', '512-1023', '?reserve=any', rfc1179, ''],
    ['neither system nor reserve is written', undefined, '', rfc1179, ''],
    ['Windows takes no such option', undefined, '?reserve=any', rfc1179, 'windows-2000'],
    ['LPRng takes no such option', undefined, '?reserve=any', rfc1179, 'lprng-3.8'],
    ['a CUPS of whose default no source tells', undefined, '', rfc1179, 'cups-1.3'],
  ] as const) {
    it(`source ports: ${name}`, () => {
      const [options, more, system] = args;
      const found = contradictedSourcePorts(...port(options, more, system));
      assert.equal(found && describePortRange(found), done);
    });
  }

  const dataFirst = ', "order": "data-first"';
  for (const [name, done, ...args] of [
    ['the URI says the same', undefined, '?order=data,control', dataFirst],
    ['the URI says the other', 'control-first', '?order=control,data', dataFirst],
    ['the URI says nothing', 'control-first', '', dataFirst],
    ['a stream goes in one order only', 'control-first', '?order=data,control&mode=stream', dataFirst],
    ['the system is not written, but the option is', 'control-first', '?order=control,data', dataFirst, ''],
    ['neither is written', undefined, '', dataFirst, ''],
    ['Windows takes no such option', undefined, '?order=control,data', dataFirst, 'windows-2000'],
  ] as const) {
    it(`order: ${name}`, () => {
      const [options, more, system] = args;
      assert.equal(contradictedOrder(...port(options, more, system)), done);
    });
  }

  it('are those of an LPD that every known system drives as CUPS', () => {
    assert.equal(isDrivenByCups(...port('', '')), true);
    assert.equal(isDrivenByCups(...port('', '', '')), false);
    assert.equal(isDrivenByCups(...port('', '', 'windows-10')), false);
    assert.equal(isDrivenByCups(...port('', ', "monitor": "standard-tcpip"')), false);
  });
});

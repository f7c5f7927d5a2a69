/** Source ports in words. */
import { strict as assert } from 'node:assert';
import { rangeText, sourcePortsText } from '../../../src/language/hover/source-ports-text.ts';
import { RFC1179_SOURCE_PORTS } from '../../../src/model/port-range.ts';
import { portOf, siteOf } from '../../site/site-of.ts';

describe('source ports in words', () => {
  const site = siteOf(`{"version":1,"servers":{"S":{"system":"windows-2000"}},
    "ports":{"A":{"device":"lpd://h/q","server":"S"},"B":{"device":"socket://h","server":"S"}},
    "printers":{"P":{"port":"A","volume":{"jobsPerHour":1200}}}}`);

  it('say the range, its reason, what it carries and what is asked', () => {
    assert.deepEqual(sourcePortsText(site, portOf(site, 'A')), [
      'source ports 721-731: what Windows 2000 does (Q179156)',
      '11 ports x 3600 s / 240 s TIME_WAIT = 165 jobs an hour',
      'its printers ask for 1,200 jobs in a busy hour',
    ]);
  });

  it('are no matter of a port that sends no LPR', () => {
    assert.deepEqual(sourcePortsText(site, portOf(site, 'B')), []);
  });

  it('count those that the device takes', () => {
    const strict = siteOf(`{"version":1,"servers":{"S":{"system":"windows-nt-4.0"}},
      "ports":{"A":{"device":{"uri":"lpd://h/q","acceptsSourcePorts":"rfc1179"},"server":"S"}}}`);
    assert.deepEqual(sourcePortsText(strict, portOf(strict, 'A')), [
      'source ports 512-1023: what Windows NT 4.0 does (Q179156)',
      'the device takes 721-731 only, 11 of these 512 source ports',
    ]);
    assert.equal(
      rangeText(strict, portOf(strict, 'A'), { min: 1024, max: 65535 }),
      'Source ports 1024-65535: 64,512 of them.\n\nBut the device takes 721-731 only, none of these 64,512 source ports.',
    );
  });

  it('say what a choice would carry', () => {
    assert.equal(
      rangeText(site, portOf(site, 'A'), RFC1179_SOURCE_PORTS),
      'Source ports 721-731: 11 of them.\n\nTo one device: 11 ports x 3600 s / 240 s TIME_WAIT = 165 jobs an hour.',
    );
    assert.equal(rangeText(site, undefined, RFC1179_SOURCE_PORTS), 'Source ports 721-731: 11 of them.');
  });
});

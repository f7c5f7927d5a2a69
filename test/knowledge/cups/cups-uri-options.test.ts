/** Which values the options of a device URI take, as the backends of CUPS compare them. */
import { strict as assert } from 'node:assert';
import { backendOptions, isTaken } from '../../../src/knowledge/cups/cups-uri-options.ts';

describe('the options of a CUPS backend', () => {
  for (const [scheme, names] of [
    ['lpd', 'banner contimeout format manual_copies mode order reserve sanitize_title snmp timeout'],
    ['socket', 'contimeout snmp waiteof'],
    ['ipp', 'compression contimeout encryption snmp version waitjob waitprinter'],
    ['https', 'compression contimeout encryption snmp version waitjob waitprinter'],
    ['usb', undefined],
  ] as const) {
    it(`${scheme}: ${names ?? 'unknown'}`, () => {
      const options = backendOptions(scheme)?.options;
      assert.equal(options && [...options.keys()].sort().join(' '), names);
    });
  }

  for (const [scheme, name, value, taken] of [
    ['lpd', 'banner', 'YES', true],
    ['lpd', 'banner', '', true],
    ['lpd', 'banner', 'off', true],
    ['lpd', 'banner', '1', false],
    ['lpd', 'format', 'l', true],
    ['lpd', 'format', 'raw', false],
    ['lpd', 'timeout', '300', true],
    ['lpd', 'timeout', '0', false],
    ['lpd', 'timeout', '5m', false],
    ['lpd', 'reserve', 'on', true],
    ['lpd', 'reserve', '512-1023', false],
    ['ipp', 'encryption', 'Required', true],
    ['ipp', 'encryption', 'on', false],
    ['ipp', 'version', '3.0', false],
  ] as const) {
    it(`${scheme} ${name}=${value} is ${taken ? 'taken' : 'not taken'}`, () => {
      const option = backendOptions(scheme)?.options.get(name);
      assert.ok(option);
      assert.equal(isTaken(option, value), taken);
    });
  }
});

/** What a report no longer has once names are left out, and what it keeps. */
import assert from 'node:assert/strict';
import { withoutNames } from '../../../src/troubleshoot/report/without-names.ts';

describe('reports without names', () => {
  for (const [text, expected] of [
    ['from 10.20.0.11 to 10.20.0.12, again 10.20.0.11', 'from ADDRESS-1 to ADDRESS-2, again ADDRESS-1'],
    ['fe80::1 and 2001:db8:0:0:1:0:0:9', 'ADDRESS-1 and ADDRESS-2'],
    ['lpd://prt-07/raw and ipp://prt-07:631/ipp/print', 'lpd://HOST-1/raw and ipp://HOST-1:631/ipp/print'],
    ['socket://10.20.0.11:9100', 'socket://HOST-1:9100'],
    ['\\\\PRINT01\\ACCT', '\\\\HOST-1\\ACCT'],
    ['Host: field "print.example.com:631"', 'Host: field "HOST-1:631"'],
    ['mail to anna.b@example.com', 'mail to PERSON-1'],
    [
      '/home/alice/.cups/lpoptions, C:\\Users\\anna\\x',
      `/home/${'PERSON-1'}/.cups/lpoptions, C:\\Users\\PERSON-2\\x`,
    ],
    ['Accounting on PRINT01, ACCOUNTING; not Accountings', 'NAME-1 on NAME-2, NAME-1; not Accountings'],
    ['cupsd 2.4.2, event 1044, /usr/lib/cups, 09:00:01', 'cupsd 2.4.2, event 1044, /usr/lib/cups, 09:00:01'],
    ['cups-2.4.2.1', 'cups-2.4.2.1'],
  ] as const)
    it(`write ${expected}`, () => assert.equal(withoutNames(text, ['PRINT01', 'Accounting']), expected));

  it('take names with signs of expressions as they are', () => {
    assert.equal(withoutNames('a.(b and axxb', ['a.(b']), 'NAME-1 and axxb');
  });
});

/** "Did you mean" for what people call systems. */
import { strict as assert } from 'node:assert';
import { closestSystem, didYouMeanSystem } from '../../../src/site/names/closest-system.ts';

describe('closest system', () => {
  for (const [found, expected] of [
    ['nt4', 'windows-nt-4.0'],
    ['NT 4.0', 'windows-nt-4.0'],
    ['winnt4', 'windows-nt-4.0'],
    ['nt4-sp6a', 'windows-nt-4.0-sp6'],
    ['windows-nt-4.0-sp6a', 'windows-nt-4.0-sp6'],
    ['nt4-tse-sp4', 'windows-nt-4.0-tse-sp4'],
    ['nt351sp5', 'windows-nt-3.51-sp5'],
    ['nt 3.5', 'windows-nt-3.5'],
    ['w2k', 'windows-2000'],
    ['win2k sp4', 'windows-2000-sp4'],
    ['windows-server-2000', 'windows-2000'],
    ['w2k3', 'windows-server-2003'],
    ['w2k3r2sp2', 'windows-server-2003-r2-sp2'],
    ['w2k8r2', 'windows-server-2008-r2'],
    ['2k16', 'windows-server-2016'],
    ['win2022', 'windows-server-2022'],
    ['server2019', 'windows-server-2019'],
    ['Server 2012 R2', 'windows-server-2012-r2'],
    ['2019', 'windows-server-2019'],
    ['Microsoft Windows Server 2022 Standard', 'windows-server-2022'],
    ['xp', 'windows-xp'],
    ['winxp-sp3', 'windows-xp-sp3'],
    ['vista', 'windows-vista'],
    ['win7', 'windows-7'],
    ['Windows 8.1 Pro', 'windows-8.1'],
    ['w10', 'windows-10'],
    ['windows-11-23h2', 'windows-11'],
    ['linux', 'cups'],
    ['ubuntu', 'cups'],
    ['ubuntu-24.04', 'cups'],
    ['Debian GNU/Linux 12', 'cups'],
    ['rhel9', 'cups'],
    ['CUPS', 'cups'],
    ['cupsd', 'cups'],
    ['cups2.4', 'cups-2.4'],
    ['CUPS/2.4.7', 'cups-2.4.7'],
    ['cups-2.5', 'cups'],
    ['LPRng-3.8.28', 'lprng-3.8.28'],
    ['lprng-4', 'lprng'],
    ['osx', 'macos'],
    ['Mac OS X', 'macos'],
    ['freebsd', 'bsd-lpd'],
    ['lpd', 'bsd-lpd'],
    ['smb', 'samba'],
    ['windosw-server-2019', 'windows-server-2019'],
    ['otehr', 'other'],
    ['windows-nt-4.0-sp9', undefined],
    ['windows-95', undefined],
    ['windows-xp-sp4', undefined],
    ['netware', undefined],
    ['', undefined],
    ['w'.repeat(101), undefined],
  ] as const) {
    it(`of "${found.slice(0, 40)}" is ${expected}`, () => assert.equal(closestSystem(found), expected));
  }

  it('is asked for, and there is a word for what is not listed', () => {
    assert.equal(didYouMeanSystem('nt4'), 'Did you mean "windows-nt-4.0"?');
    for (const found of ['windows', 'Microsoft Windows', 'windows-nt-4.0-sp9'])
      assert.match(didYouMeanSystem(found), /^Write its release, such as "windows-server-2022"/);
    assert.equal(didYouMeanSystem('netware'), 'Write "other" for one that is not listed, or nothing.');
  });
});

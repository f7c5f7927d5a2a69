/** Which device URIs of a printers.conf have a user that ends too early, and how they are written right. */
import { strict as assert } from 'node:assert';
import { cupsPrinters } from '../../../src/interchange/cups-printers/cups-printers.ts';
import { fixAll } from '../../../src/language/fixes/fix-all.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';

const queue = (uri: string) => `<Printer lab>\nDeviceURI ${uri}\n</Printer>\n`;

describe('device-uri-unescaped', () => {
  itReports(
    {
      'an @': `<Printer lab>
DeviceURI smb://scan@corp@server/share
                ^^^^^^^^^ error device-uri-unescaped
</Printer>`,
      'an escaped #': `<Printer lab>
DeviceURI smb://scan\\#1@server/share
                ^^^^^^^ error device-uri-unescaped
</Printer>`,
      'not what stands elsewhere': `<Printer a>
DeviceURI smb://scan%40corp@server/my%20share
</Printer>
<Printer b>
DeviceURI lpd://me@server/raw@2
</Printer>
<Printer c>
DeviceURI socket://10.20.0.12 # ask admin@example.com
</Printer>`,
    },
    'printers.conf',
  );

  const fixes: [before: string, after: string][] = [
    ['smb://scan@corp@server/share', 'smb://scan%40corp@server/share'],
    ['smb://scan#1@server/share', 'smb://scan%231@server/share'],
    ['smb://my user@server/share', 'smb://my%20user@server/share'],
  ];
  for (const [before, after] of fixes)
    it(`writes ${after}`, () =>
      assert.equal(
        fixAll(queue(before), defaultSettings, { unsafe: true, format: cupsPrinters }).text,
        queue(after),
      ));
});

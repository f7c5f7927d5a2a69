/** What device-uri-secret reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { fixTitles, offeredFixes } from '../offered-fixes.ts';

const rule = 'device-uri-secret';

describe('device-uri-secret', () => {
  itReports({
    'a password': `{
  "ports": { "P": {
    "device": "ipp://alice:secret@10.20.0.13/ipp/print"
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning device-uri-secret
  } }
}`,
    'an empty user': `{
  "devices": { "D": {
    "uri": "socket://:secret@10.20.0.13"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning device-uri-secret
  } }
}`,
    'an SMB printer of CUPS': `{
  "ports": { "P": { "monitor": "other",
    "device": "smb://alice:secret@WORKGROUP/srv/queue"
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning device-uri-secret
  } }
}`,
    'in a URI within a URI': `{
  "ports": { "P": { "monitor": "other",
    "device": "beh:/1/3/5/ipp://alice:secret@10.20.0.13/ipp/print"
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning device-uri-secret
  } }
}`,
    'an option': `{
  "ports": { "P": { "monitor": "other",
    "device": "smb://host/queue?user=bob&password=secret"
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning device-uri-secret
  } }
}`,
    'an option without a value': `{ "ports": { "P": { "device": "ipp://10.20.0.13/ipp/print?password=" } } }`,
    'an empty password': `{ "ports": { "P": { "device": "ipp://alice:@10.20.0.13/ipp/print" } } }`,
    'a user only': `{ "ports": { "P": { "device": "ipp://alice@10.20.0.13/ipp/print" } } }`,
    'no user': `{ "ports": { "P": { "device": "ipp://10.20.0.13/a:b@c" } } }`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'takes out the password, even one with an @',
      `{
  "ports": { "P": { "device": "ipp://alice:se@cret@10.20.0.13/ipp/print" } }
}`,
      ['unsafe: Remove the password from the URI'],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }

  for (const [uri, isReadable] of [
    ['ipp://alice:secret@host/ipp/print', true],
    ['http://alice:secret@host:631/ipp/print', true],
    ['ipps://alice:secret@host/ipp/print', false],
    ['smb://alice:secret@host/queue', false],
  ] as const)
    it(`names a network that can read it along for ${uri.split(':')[0]}: ${isReadable}`, () => {
      const { findings } = diagnose(`{ "devices": { "D": { "uri": "${uri}" } } }`, defaultSettings);
      const found = findings.filter((finding) => finding.rule === rule);
      assert.deepEqual(
        found.map(({ message }) => /readable to all where the device asks for Basic/.test(message)),
        [isReadable],
      );
    });

  it('leaves the user and the rest of the URI', () => {
    const text = '{ "devices": { "D": { "uri": "ipp://alice:se@cret@10.20.0.13/ipp/print?a=b" } } }';
    assert.equal(
      offeredFixes(text, rule)[0]?.text,
      '{ "devices": { "D": { "uri": "ipp://alice@10.20.0.13/ipp/print?a=b" } } }',
    );
  });

  it('leaves the other options', () => {
    const text = '{ "devices": { "D": { "uri": "ipp://host/ipp?a=b&password=c+waiteof=false" } } }';
    assert.equal(
      offeredFixes(text, rule)[0]?.text,
      '{ "devices": { "D": { "uri": "ipp://host/ipp?a=b&waiteof=false" } } }',
    );
  });

  it('never repeats the password, whatever is wrong with the URI', () => {
    for (const uri of [
      'ipp://alice:hunter2@host/ipp',
      'ipp://alice:hunter2@ho st/ipp',
      'ipp://alice:hunter2@host:99999/ipp',
      'ipp://alice:hunter2/@host/ipp',
      'ipp://alice:hunter2#@host/ipp',
      'smb://alice:hunter2@host/queue',
      'socket://:hunter2@',
      '//alice:hunter2@host/queue',
      'beh:/1/3/5/ipp://alice:hunter2@host/ipp',
      'beh:/1/3/5/ipp://alice:hunter2@ho st/ipp',
      'tea4cups://ipp://alice:hunter2@ho st/ipp',
    ]) {
      const text = `{ "ports": { "P": { "device": ${JSON.stringify(uri)} } } }`;
      const { findings } = diagnose(text, defaultSettings);
      assert.ok(findings.length > 0, uri);
      assert.doesNotMatch(JSON.stringify(findings.map(({ message }) => message)), /hunter2/);
    }
  });
});

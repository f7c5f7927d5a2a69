/** What cups-option-contradicted reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { fixAll } from '../../../src/language/fixes/fix-all.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { fixTitles, offeredFixes } from '../offered-fixes.ts';

const rule = 'cups-option-contradicted';

function queue(uri: string, facts: string, more: string, system = 'cups-2.4'): string {
  return `{
  "servers": { "spool1": { "system": "${system}" } },
  "ports": { "P1": { "device": { "uri": "${uri}"${facts} }, "server": "spool1"${more} } }
}`;
}

describe('cups-option-contradicted', () => {
  itReports({
    'source ports that reserve contradicts, refused by the device': `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "devices": { "d": { "uri": "lpd://10.20.0.11/raw?reserve=any", "acceptsSourcePorts": "rfc1179" } },
  "ports": { "P1": { "monitor": "lpr", "device": "d", "server": "spool1", "sourcePorts": "rfc1179" } }
                                                                                         ^^^^^^^^^ error cups-option-contradicted
}`,
    'source ports that reserve contradicts, where nothing is known of the device': `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": {
    "P1": {
      "device": "lpd://10.20.0.11/raw?reserve=none",
      "server": "spool1",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning cups-option-contradicted
    }
  }
}`,
    'wider ports than those of reserve say nothing of jobs': `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": {
    "P1": {
      "device": "lpd://10.20.0.11/raw?reserve=rfc1179",
      "server": "spool1",
      "sourcePorts": "unprivileged"
                     ^^^^^^^^^^^^^^ warning cups-option-contradicted
    }
  }
}`,
    'no reserve at all, and no system': `{
  "ports": { "P1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "rfc1179" } }
}`,
    'an order that the URI does not say, and the device wants': `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": {
    "P1": {
      "device": { "uri": "lpd://aix1/ledger", "acceptsOrder": "data-first" },
      "server": "spool1",
      "order": "data-first"
               ^^^^^^^^^^^^ error cups-option-contradicted
    }
  }
}`,
    'an order that the URI contradicts': `{
  "ports": {
    "P1": { "device": "lpd://aix1/ledger?order=control,data", "order": "data-first" }
                                                                       ^^^^^^^^^^^^ warning cups-option-contradicted
  }
}`,
    'options of CUPS where Windows prints': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": { "P1": { "device": "lpd://10.20.0.11/raw?reserve=any", "server": "PRINT01", "sourcePorts": "rfc1179" } }
}`,
  });

  for (const [name, text, titles] of [
    [
      'writes reserve where it stands, safe where the device takes nothing else',
      queue(
        'lpd://h/q?banner=on&reserve=any',
        ', "acceptsSourcePorts": "rfc1179"',
        ', "sourcePorts": "rfc1179"',
      ),
      ['safe: Write reserve=rfc1179 in the URI'],
    ],
    [
      'is unsafe where nothing is known of the device',
      queue('lpd://h/q', '', ', "sourcePorts": "rfc1179"'),
      ['unsafe: Write reserve=rfc1179 in the URI', 'unsafe: Remove "sourcePorts": the URI states it'],
    ],
    [
      'writes the order that the device wants',
      queue('lpd://h/q', ', "acceptsOrder": "data-first"', ', "order": "data-first"'),
      ['safe: Write order=data,control in the URI'],
    ],
    [
      'writes no order that a stream cannot have',
      queue('lpd://h/q?mode=stream', '', ', "order": "data-first"'),
      ['unsafe: Remove "order": the URI states it'],
    ],
  ] as const) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }

  it('leaves the rest of the URI as it is written', () => {
    const text = queue(
      'LPD://h:515/Q%41x?banner=on+Reserve=any+format=o',
      ', "acceptsSourcePorts": "rfc1179"',
      ', "sourcePorts": "rfc1179"',
    );
    const [fix] = offeredFixes(text, rule);
    assert.equal(fix?.text, text.replace('Reserve=any', 'Reserve=rfc1179'));
  });

  it('after fixing all, a queue of CUPS says in its URI what its device wants', () => {
    for (const [uri, more] of [
      ['lpd://h/q', ''],
      ['lpd://h/q?reserve=any', ''],
      ['lpd://h/q?reserve=none', ', "sourcePorts": "rfc1179"'],
      ['lpd://h/q?reserve=any', ', "sourcePorts": "reserved"'],
      ['lpd://h/q', ', "sourcePorts": "rfc1179"'],
    ] as const) {
      const fixed = fixAll(queue(uri, ', "acceptsSourcePorts": "rfc1179"', more), defaultSettings).text;
      assert.match(fixed, /lpd:\/\/h\/q\?reserve=rfc1179"/, uri);
      assert.doesNotMatch(fixed, /"sourcePorts": "(?!rfc1179)/, uri);
      assert.deepEqual(fixAll(fixed, defaultSettings).done, []);
    }
  });
});

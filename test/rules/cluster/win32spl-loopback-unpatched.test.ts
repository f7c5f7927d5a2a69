/** What win32spl-loopback-unpatched reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { fixAll } from '../../../src/language/fixes/fix-all.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

describe('win32spl-loopback-unpatched', () => {
  itReports({
    'an older version': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.53" } }
                                                                                    ^^^^^^^^^^^^^ warning win32spl-loopback-unpatched
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
    'the file name in another case': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003", "fileVersions": { "WIN32SPL.DLL": "5.2.3790.0" } }
                                                                                    ^^^^^^^^^^^^ warning win32spl-loopback-unpatched
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
    'a short version that tells enough': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003-sp1", "fileVersions": { "win32spl.dll": "5.1" } }
                                                                                        ^^^^^ warning win32spl-loopback-unpatched
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
    'a version without the number that matters': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003-sp1", "fileVersions": { "win32spl.dll": "5.2.3790" } }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
    'the fixed version': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.54" } }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
    'a later version, which no text comparison would tell': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.1830" } }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
    'no version': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
    'a version that is none': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "old" } }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
    'Windows 2000, whose file has other numbers': `{
  "servers": {
    "PRINT01": { "system": "windows-2000", "fileVersions": { "win32spl.dll": "5.0.2195.6601" } }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
    'no cluster': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.0" } }
  },
  "clusters": {  }
}`,
    'a cluster of others': `{
  "servers": {
    "PRINT02": { "system": "windows-server-2003" },
    "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.0" } }
  },
  "clusters": { "VS": { "nodes": ["PRINT02"] } }
}`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'states the fixed version under the key as written',
      `{
  "servers": { "N1": { "system": "windows-server-2003", "fileVersions": { "Win32spl.DLL": "5.2.3790.0" } } },
  "clusters": { "VS": { "nodes": ["N1", "N1"] } }
}`,
      ['unsafe: State Win32spl.dll 5.2.3790.54, once it is installed and the server was restarted'],
    ],
    [
      'is not offered where a connection would then have another finding',
      `{
  "servers": { "N1": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.0" } } },
  "clusters": { "VS": { "nodes": ["N1"] } },
  "connections": { "C": { "path": "//VS/GONE" } }
}`,
      [],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => {
      assert.deepEqual(fixTitles(text, 'win32spl-loopback-unpatched'), titles);
      const fixed = fixAll(text, defaultSettings, { unsafe: true }).text;
      assert.deepEqual(diagnose(fixed, defaultSettings).findings, []);
    });
  }
});

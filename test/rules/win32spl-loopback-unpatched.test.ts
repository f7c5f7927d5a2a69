/** What win32spl-loopback-unpatched reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

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
    'a short version': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003-sp1", "fileVersions": { "win32spl.dll": "5.2.3790" } }
                                                                                        ^^^^^^^^^^ warning win32spl-loopback-unpatched
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
    'the mended version': `{
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
    "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.0" } }
  },
  "clusters": { "VS": { "nodes": [] } }
}`,
  });
});

/** What connection-path-invalid reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

describe('connection-path-invalid', () => {
  itReports({
    '"PRINT01/ACCT"': `{
  "connections": { "desk": {
    "path": "PRINT01/ACCT"
            ^^^^^^^^^^^^^^ error connection-path-invalid
  } }
}`,
    '"//PRINT01"': `{
  "connections": { "desk": {
    "path": "//PRINT01"
            ^^^^^^^^^^^ error connection-path-invalid
  } }
}`,
    '"//PRINT01/"': `{
  "connections": { "desk": {
    "path": "//PRINT01/"
            ^^^^^^^^^^^^ error connection-path-invalid
  } }
}`,
    '"//PRINT01/ACCT/more"': `{
  "connections": { "desk": {
    "path": "//PRINT01/ACCT/more"
            ^^^^^^^^^^^^^^^^^^^^^ error connection-path-invalid
  } }
}`,
    '"///ACCT"': `{
  "connections": { "desk": {
    "path": "///ACCT"
            ^^^^^^^^^ error connection-path-invalid
  } }
}`,
    '""': `{
  "connections": { "desk": {
    "path": ""
            ^^ error connection-path-invalid
  } }
}`,
    '"ACCT"': `{
  "connections": { "desk": {
    "path": "ACCT"
            ^^^^^^ error connection-path-invalid
  } }
}`,
    '"//PRINT01/ACCT/"': `{
  "connections": { "desk": {
    "path": "//PRINT01/ACCT/"
            ^^^^^^^^^^^^^^^^^ error connection-path-invalid
  } }
}`,
    'URIs that lead to no printer': `{
  "connections": {
    "a": { "path": "ipp://PRINT01" },
                   ^^^^^^^^^^^^^^^ error connection-path-invalid
    "b": { "path": "smb://PRINT01" },
                   ^^^^^^^^^^^^^^^ error connection-path-invalid
    "c": { "path": "socket://PRINT01" },
                   ^^^^^^^^^^^^^^^^^^ error connection-path-invalid
    "d": { "path": "http:/PRINT01/ACCT" }
                   ^^^^^^^^^^^^^^^^^^^^ error connection-path-invalid
  }
}`,
    'URIs of printers': `{
  "connections": {
    "a": { "path": "ipp://PRINT01/ACCT" }, "b": { "path": "http://PRINT01/printers/ACCT/.printer" },
    "c": { "path": "smb://WORKGROUP/PRINT01/ACCT" }, "d": { "path": "ipps://spool1:631/classes/all" }
  }
}`,
    'a blank share': `{
  "connections": { "desk": {
    "path": "//PRINT01/ "
            ^^^^^^^^^^^^^ error connection-path-invalid
  } }
}`,
    'a backslash that is no escape': String.raw`{
  "connections": { "desk": {
    "path": "\\PRINT01\ACCT"
            ^^^^^^^^^^^^^^^^ error syntax-invalid
  } }
}`,
    slashes: `{ "connections": { "desk": { "path": "//PRINT01/ACCT" } } }`,
    backslashes: String.raw`{ "connections": { "desk": { "path": "\\\\PRINT01\\ACCT" } } }`,
    'a share with spaces': `{ "connections": { "desk": { "path": "//PRINT01/HP LaserJet" } } }`,
    'no path': `{ "connections": { "desk": { "from": "WS077" } } }`,
  });

  for (const [path, ...titles] of [
    // One meaning only.
    ['\\PRN\\A', 'safe: Write \\\\PRN\\A'],
    ['PRN\\A', 'safe: Write \\\\PRN\\A'],
    ['//PRN/A/', 'safe: Write //PRN/A'],
    ['\\\\PRN\\A\\', 'safe: Write \\\\PRN\\A'],
    ['\\\\\\\\PRN\\\\A', 'safe: Write \\\\PRN\\A'],
    ['\\PRN\\HP LaserJet', 'safe: Write \\\\PRN\\HP LaserJet'],
    ['///PRN/A', 'safe: Write //PRN/A'],
    [' //PRN/A/ ', 'safe: Write //PRN/A'],
    // The path of a URI, perhaps: a print server is called so only where the file says it.
    ['PRN/A', 'unsafe: Write //PRN/A'],
    ['/printers/lab', 'unsafe: Write //printers/lab'],
    ['PRINT01/ACCT', 'safe: Write //PRINT01/ACCT'],
    ['/print01.corp.example/ACCT', 'safe: Write //print01.corp.example/ACCT'],
    ['//PRINT01/ACCT/more'],
    ['smb://PRINT01'],
    ['//PRINT01'],
    ['//PRINT01/ '],
    [''],
  ] as const) {
    it(`offers ${titles.length > 0 ? 'the path that is meant' : 'nothing'} for ${JSON.stringify(path)}`, () => {
      const known =
        '"servers": { "PRINT01": { "aliases": ["print01.corp.example"] } }, "printers": { "A": { "server": "PRINT01", "share": "ACCT" } }';
      const text = `{ ${known}, "connections": { "desk": { "path": ${JSON.stringify(path)} } } }`;
      assert.deepEqual(fixTitles(text, 'connection-path-invalid'), titles);
    });
  }
});

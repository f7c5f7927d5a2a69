/** What connection-path-invalid reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

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
    '"ipp://PRINT01/ACCT"': `{
  "connections": { "desk": {
    "path": "ipp://PRINT01/ACCT"
            ^^^^^^^^^^^^^^^^^^^^ error connection-path-invalid
  } }
}`,
    slashes: `{ "connections": { "desk": { "path": "//PRINT01/ACCT" } } }`,
    backslashes: String.raw`{ "connections": { "desk": { "path": "\\\\PRINT01\\ACCT" } } }`,
    'a share with spaces': `{ "connections": { "desk": { "path": "//PRINT01/HP LaserJet" } } }`,
    'no path': `{ "connections": { "desk": { "from": "WS077" } } }`,
  });
});

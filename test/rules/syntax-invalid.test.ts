/** What syntax-invalid reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

describe('syntax-invalid', () => {
  itReports({
    'a missing comma': `{
  "version": 1
  "printers": {}
  ^^^^^^^^^^ error syntax-invalid
}`,
    'a missing value': `{
  "version": ,
  ^^^^^^^^^ error syntax-invalid
  "printers": {}
}`,
    'a missing colon': `{
  "version" 1
  ^^^^^^^^^ error syntax-invalid
}`,
    'a key without quotes': `{
  version: 1
  ^^^^^^^ error syntax-invalid
}`,
    'a key in single quotes': `{
  'version': 1
  ^^^^^^^^^ error syntax-invalid
}`,
    'single quotes': `{
  "version": '1'
             ^^^ error syntax-invalid
}`,
    'an unclosed brace': `{
^ error syntax-invalid
  "printers": {
    "Accounting": { "port": "LPR1"
  }
}`,
    'an unclosed string': `{
  "printers": { "A": { "share": "ACCT } }
              ^ error syntax-invalid
                                ^^^^^^^^^ error syntax-invalid
}`,
    'a comment that never ends': `{ "version": 1 }
/* and then
^^ error syntax-invalid`,
    'single backslashes': String.raw`{
  "connections": { "desk": { "path": "\\PRINT01\ACCT" } }
                                     ^^^^^^^^^^^^^^^^ error syntax-invalid
                                     ^^^^^^^^^^^^^^^^ error connection-path-invalid
}`,
    'something after the end': `{ "version": 1 }
}
^ error syntax-invalid`,
    'two commas': `{
  "version": 1,,
               ^ error syntax-invalid
  "printers": {}
}`,
    'a bracket for a brace': `{
  "printers": { "A": { "port": ["LPR1" } }
                                       ^ error syntax-invalid
}`,
    'comments and trailing commas': `// a
{ /* b */ "version": 1, // c
}
// d`,
    CRLF: '{\r\n  "version": 1,\r\n}\r\n',
  });
});

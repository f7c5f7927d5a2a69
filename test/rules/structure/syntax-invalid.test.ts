/** What syntax-invalid reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

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
}`,
    'something after the end': `{ "version": 1 }
}
^ error syntax-invalid`,
    'comments as shells have them': `# the printers of the second floor
^ error syntax-invalid
{
  "version": 1, # the only one
                ^ error syntax-invalid
  "printers": {}
}`,
    'a number with letters': `{
  "servers": { "A": { "timeWaitSeconds": 0x1E, "name": "a" } }
                                          ^^^ error syntax-invalid
}`,
    'an equals sign for a colon': `{
  "servers": { "A": { "name" = "a" } }
                      ^^^^^^ error syntax-invalid
}`,
    'a semicolon for a comma': `{
  "servers": { "A": { "name": "a"; "system": "windows-2000" } }
                                 ^ error syntax-invalid
}`,
    'the quotes of a word processor': `{
  “version”: 1,
  ^^^^^^^^^ error syntax-invalid
  "servers": { "A": { "name": “print server” } }
                              ^^^^^^ error syntax-invalid
}`,
    YAML: `version: 1
^^^^^^^ error syntax-invalid
servers:
  A: {}`,
    'no braces': `"version": 1, "printers": {}
^^^^^^^^^ error syntax-invalid`,
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

/** What key-duplicate reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('key-duplicate', () => {
  itReports({
    'two printers': `{
  "servers": {
    "A": {},
    "A": {}
    ^^^ error key-duplicate
  }
}`,
    three: `{
  "servers": {
    "A": {},
    "A": {},
    ^^^ error key-duplicate
    "A": {}
    ^^^ error key-duplicate
  }
}`,
    'two sections': `{
  "servers": {},
  "servers": {}
  ^^^^^^^^^ error key-duplicate
}`,
    'two properties': `{
  "servers": {
    "A": {
      "system": "windows-2000",
      "system": "windows-xp"
      ^^^^^^^^ error key-duplicate
    }
  }
}`,
    'the same name written with an escape': String.raw`{
  "servers": {
    "A": {},
    "\u0041": {}
    ^^^^^^^^ error key-duplicate
  }
}`,
    'names that differ in case': `{ "devices": { "A": {}, "a": {} } }`,
    'the same name in two sections': `{ "servers": { "A": {} }, "devices": { "A": {} } }`,
  });
});

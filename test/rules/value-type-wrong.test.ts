/** What value-type-wrong reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

describe('value-type-wrong', () => {
  itReports({
    'a number for a string': `{
  "servers": { "A": {
    "name": 5
            ^ error value-type-wrong
  } }
}`,
    'a string for a number': `{
  "servers": { "A": {
    "timeWaitSeconds": "240"
                       ^^^^^ error value-type-wrong
  } }
}`,
    'a string for a list': `{
  "servers": { "A": {
    "aliases": "a.example"
               ^^^^^^^^^^^ error value-type-wrong
  } }
}`,
    'an item of a list': `{
  "servers": { "A": { "aliases": [
    "a.example",
    5
    ^ error value-type-wrong
  ] } }
}`,
    null: `{
  "servers": { "A": {
    "name": null
            ^^^^ error value-type-wrong
  } }
}`,
    'an entry that is no object': `{
  "servers": {
    "A": "windows-2000"
         ^^^^^^^^^^^^^^ error value-type-wrong
  }
}`,
    'a section that is no object': `{
  "servers": []
             ^^ error value-type-wrong
}`,
    'a port that is a number, and nothing about a missing port': `{
  "printers": { "A": {
    "port": 9100
            ^^^^ error value-type-wrong
  } }
}`,
    'a device that is a list, and nothing about a missing device': `{
  "ports": { "A": {
    "device": []
              ^^ error value-type-wrong
  } }
}`,
    'a file that is a list': `[]
^^ error value-type-wrong`,
    'right types': `{ "servers": { "A": { "name": "a", "timeWaitSeconds": 240, "aliases": [] } } }`,
  });
});

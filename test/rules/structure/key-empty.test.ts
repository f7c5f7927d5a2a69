/** What key-empty reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('key-empty', () => {
  itReports({
    'an empty name': `{
  "servers": {
    "": {}
    ^^ error key-empty
  }
}`,
    'a blank name': `{
  "devices": {
    "  ": {}
    ^^^^ error key-empty
  }
}`,
    'a name': `{ "servers": { " A ": {} } }`,
  });
});

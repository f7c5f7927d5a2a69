/** What version-unknown reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('version-unknown', () => {
  itReports({
    'a later version, and nothing else': `{
  "version": 2,
             ^ error version-unknown
  "prnters": 5
}`,
    'a string': `{
  "version": "1"
             ^^^ error version-unknown
}`,
    'an object': `{
  "version": {}
             ^^ error version-unknown
}`,
    'no version': `{}`,
    'version 1': `{ "version": 1 }`,
    'version 1 in another spelling of the number': `{ "version": 1.0 }`,
  });
});

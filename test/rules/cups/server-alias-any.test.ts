/** Where ServerAlias * opens a server to DNS rebinding. */
import { itReports } from '../marked-text.ts';

describe('server-alias-any', () => {
  itReports(
    {
      'among others': `Port 631
ServerAlias print *
                  ^ warning server-alias-any`,
      'where nobody says where it listens': `ServerAlias *
            ^ warning server-alias-any`,
      'not on this machine alone': `Listen localhost:631
ServerAlias *`,
      'not a domain': `Port 631
ServerAlias print.example.com`,
    },
    'cupsd.conf',
  );
});

/** Under which names cupsd listens without answering. */
import { itReports } from '../marked-text.ts';

describe('server-name-unanswered', () => {
  itReports(
    {
      'beside other names': `ServerName print.example.com
ServerAlias p1 p2.example.com
Listen p3.example.com:631
       ^^^^^^^^^^^^^^^^^^ warning server-name-unanswered
Listen P2.example.com.:631
Listen print.example.com:8631`,
      'not addresses, and not names of Bonjour': `ServerName print.example.com
Listen 192.168.1.5:631
Listen [2001:db8::1]:631
Listen printer.local:631
Listen *:8631`,
      'not where the name of the machine counts': 'Listen p3.example.com:631',
      'not where names are looked up': `ServerName print.example.com
HostNameLookups On
Listen p3.example.com:631`,
    },
    'cupsd.conf',
  );
});

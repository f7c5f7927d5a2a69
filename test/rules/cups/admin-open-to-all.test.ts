/** Which cupsd.conf leaves /admin open: blocks, limits, order, passwords and addresses. */
import { itReports } from '../marked-text.ts';

describe('admin-open-to-all', () => {
  itReports(
    {
      'by / where /admin has no block': `Listen *:631
<Location />
          ^ warning admin-open-to-all
  Order allow,deny
  Allow all
</Location>
<Location /printers>
</Location>`,
      'by an empty block': `Port 631
<Location /admin>
          ^^^^^^ warning admin-open-to-all
</Location>`,
      'by Require without AuthType, which asks for nobody': `Port 631
<Location /admin>
          ^^^^^^ warning admin-open-to-all
  Require valid-user
</Location>`,
      'by Satisfy any': `Port 631
<Location /admin>
          ^^^^^^ warning admin-open-to-all
  AuthType Default
  Require user @SYSTEM
  Satisfy any
</Location>`,
      'by a limit': `Port 631
<Location /admin>
          ^^^^^^ warning admin-open-to-all
  AuthType Default
  Require user @SYSTEM
  <Limit GET>
    AuthType None
  </Limit>
</Location>`,
      'by AuthType None, and by DefaultAuthType None': `Port 631
DefaultAuthType None
<Location /admin>
          ^^^^^^ warning admin-open-to-all
  AuthType Default
  Require valid-user
</Location>`,
      'to a network': `Listen print.example.com:631
<Location /admin>
          ^^^^^^ info admin-open-to-all
  Order allow,deny
  Allow from 192.168.1.0/24
</Location>`,
      'not to single machines': `Port 631
<Location /admin>
  Order allow,deny
  Allow 192.168.1.7
  Allow admin.example.com
</Location>`,
      'not where all are denied': `Port 631
<Location /admin>
  Order allow,deny
  Allow all
  Deny all
</Location>`,
      'not where nobody is allowed': `Port 631
<Location />
  Order allow,deny
  Allow @LOCAL
</Location>
<Location /admin>
  Order allow,deny
  Allow localhost
  Allow 127.0.0.1
</Location>`,
      'not with Deny all and no Allow': `Port 631
<Location /admin>
  Order deny,allow
  Deny from All
  Allow from 127.0.0.1
</Location>`,
      'not without any block': 'Port 631',
      'not without the web interface': `Port 631
WebInterface No
<Location /admin>
</Location>`,
      'not on this machine alone': `Listen localhost:631
Listen 127.0.0.1:6310
Listen [::1]:631
Listen /run/cups/cups.sock
<Location /admin>
</Location>`,
      'not where nobody says where it listens': `<Location /admin>
</Location>`,
      'not with a password': `Port 631
<Location /admin>
  AuthType Basic
  AuthClass System
  ^^^^^^^^^ info directive-obsolete
  Order deny,allow
</Location>`,
    },
    'cupsd.conf',
  );
});

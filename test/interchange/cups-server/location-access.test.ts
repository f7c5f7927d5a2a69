/** Which block of a cupsd.conf holds for a path; what it allows, the tests of admin-open-to-all show. */
import { strict as assert } from 'node:assert';
import { cupsdConf } from '../../../src/interchange/cups-server/cupsd-conf.ts';
import { accessTo } from '../../../src/interchange/cups-server/location-access.ts';

const { directives } = cupsdConf.read(`<Location />
  Order allow,deny
  Allow 10.0.0.0/8
</Location>
<Location /admin>
  AuthType Basic
  <LimitExcept GET>
    Order deny,allow
    Deny all
  </LimitExcept>
</Location>
<Location /adm>
  Order deny,allow
</Location>
`);

describe('access to a location', () => {
  const cases: [path: string, method: string, found: string | undefined][] = [
    ['/', 'GET', '/: networks'],
    ['/jobs', 'GET', '/: networks'],
    ['/admin', 'GET', '/admin: none'],
    ['/admin/log', 'POST', '/admin: none'],
    ['/admiral', 'GET', '/adm: all'],
    ['*', 'OPTIONS', undefined],
  ];
  for (const [path, method, expected] of cases)
    it(`${method} ${path}`, () => {
      const found = accessTo(directives, path, [method]);
      assert.equal(found && `${found.location.values[0]?.value}: ${found.exposure}`, expected);
    });
});

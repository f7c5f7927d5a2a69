/** Lines of other programs' files: what directive-misplaced reports in them, and what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('directive-misplaced', () => {
  itReports(
    {
      'what cups-files.conf has': `User lp
^^^^ warning directive-misplaced
accesslog /var/log/cups/access_log
^^^^^^^^^ warning directive-misplaced`,
      'access outside of blocks, and others inside': `Allow all
^^^^^ warning directive-misplaced
<Policy default>
  Order allow,deny
  ^^^^^ error directive-misplaced
  Timeout 300
  ^^^^^^^ error directive-misplaced
  <Limit All>
    JobPrivateAccess default
    ^^^^^^^^^^^^^^^^ error directive-misplaced
  </Limit>
</Policy>
<Limit GET>
 ^^^^^ warning directive-misplaced
</Limit>
^^^^^^^^ error syntax-invalid`,
      'the same block again': `<Location /printers>
  Order allow,deny
</Location>
<Location /printers>
^^^^^^^^^^^^^^^^^^^^ warning directive-misplaced
  Allow @LOCAL
</Location>`,
      'a block that is never closed, once': `<Location /printers>
  Order allow,deny
LogLevel debug
^^^^^^^^^^^^^^ error syntax-invalid
Timeout 300
<Policy default>
  JobPrivateAccess default
</Policy>`,
    },
    'cupsd.conf',
  );
});

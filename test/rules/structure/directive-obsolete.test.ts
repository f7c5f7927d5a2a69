/** Lines of other programs' files: what directive-obsolete reports in them, and what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('directive-obsolete', () => {
  itReports(
    {
      'what had its time': `BrowseAllow all
^^^^^^^^^^^ warning directive-obsolete
ImplicitClasses Off
^^^^^^^^^^^^^^^ warning directive-obsolete
RIPCache 128m
^^^^^^^^ warning directive-obsolete`,
      'what is deprecated': `<Location /printers>
  AuthClass User
  ^^^^^^^^^ info directive-obsolete
</Location>`,
      'former words': `BrowseLocalProtocols CUPS dnssd
                     ^^^^ warning directive-obsolete
DefaultAuthType Digest
                ^^^^^^ error directive-obsolete`,
    },
    'cupsd.conf',
  );
});

/** When cups-browsed listens on UDP port 631. */
import { itReports } from '../marked-text.ts';

describe('browse-protocol-cups', () => {
  itReports(
    {
      'by the last line': `BrowseRemoteProtocols none
BrowseRemoteProtocols dnssd CUPS
                            ^^^^ warning browse-protocol-cups`,
      'not where a later line takes it back': `BrowseRemoteProtocols dnssd cups
BrowseRemoteProtocols dnssd`,
      'not by what it announces': 'BrowseLocalProtocols cups',
    },
    'cups-browsed.conf',
  );
});

/** What text-driver-loses-line reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const site = (datatype: string, driver = 'Generic / Text Only', system = 'windows-nt-4.0'): string => `{
  "servers": { "S": { "system": "${system}" } }, "ports": { "P": { "device": "socket://h", "server": "S" } },
  "printers": { "A": { "port": "P", "driver": "${driver}", "datatype": "${datatype}" } }
}`;

describe('text-driver-loses-line', () => {
  itReports({
    'text by the text driver': `{
  "servers": { "S": { "system": "windows-nt-3.51-sp5" } },
  "ports": { "P": { "device": "socket://h" } },
  "printers": { "A": { "port": "P", "server": "S", "driver": "Generic/Text only", "datatype": "text" } }
                                                                                              ^^^^^^ warning text-driver-loses-line
}`,
    raw: site('RAW'),
    'another driver': site('TEXT', 'HP LaserJet 5Si'),
    'before the service pack that broke it': site('TEXT', 'Generic / Text Only', 'windows-nt-3.51-sp3'),
    'the service pack that fixed it': site('TEXT', 'Generic / Text Only', 'windows-nt-4.0-sp2'),
    'the Terminal Server Edition, which is younger': site(
      'TEXT',
      'Generic / Text Only',
      'windows-nt-4.0-tse',
    ),
    'a later system': site('TEXT', 'Generic / Text Only', 'windows-2000'),
    'an unknown system': site('TEXT', 'Generic / Text Only', 'other'),
  });
});

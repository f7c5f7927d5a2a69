/** Which lines of a printers.conf are the state of a running cupsd; where nothing is reported, the tests of the format show. */
import { itReports } from '../marked-text.ts';

describe('volatile-state-kept', () => {
  itReports(
    {
      'once for a file': `<Printer a>
DeviceURI socket://10.20.0.12
Attribute marker-levels 10,20
^^^^^^^^^ info volatile-state-kept
StateTime 1612489731
</Printer>
<Printer b>
DeviceURI socket://10.20.0.13
StateTime 1612489731
</Printer>`,
      'not what somebody may have set': `<Printer a>
DeviceURI socket://10.20.0.12
State Stopped
Attribute marker-names Black
ConfigTime 1612489731
</Printer>`,
    },
    'printers.conf',
  );
});

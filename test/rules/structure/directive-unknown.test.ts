/** Lines of other programs' files: what directive-unknown reports in them, and what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('directive-unknown', () => {
  itReports(
    {
      'outside of blocks, where cupsd goes on': `LogLevl debug
^^^^^^^ warning directive-unknown
Whatever 1
^^^^^^^^ warning directive-unknown
<Frame x>
 ^^^^^ warning directive-unknown
</Frame>
^^^^^^^^ error syntax-invalid`,
      'in a block, where cupsd refuses the file': `<Location />
  Ordr allow,deny
  ^^^^ error directive-unknown
</Location>`,
      'not what a template puts in': `{% if debug %}
LogLevel {{ level }}
{% endif %}
<Location />
  Order allow,deny
</Location>`,
    },
    'cupsd.conf',
  );
});

/** When MaxLogSize 0 is worth a word. */
import { itReports } from '../marked-text.ts';

describe('log-unlimited', () => {
  itReports(
    {
      'a hint with few lines': `LogLevel warn
MaxLogSize 0
           ^ hint log-unlimited`,
      'a warning with many': `LogLevel debug2
MaxLogSize 0
           ^ warning log-unlimited`,
      'only what holds in the end': `MaxLogSize 0
MaxLogSize 1m`,
    },
    'cupsd.conf',
  );
});

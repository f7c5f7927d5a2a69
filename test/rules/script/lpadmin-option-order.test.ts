/** Finds -E before the name of the queue, where it means encryption. */
import { itReports } from '../marked-text.ts';

describe('lpadmin-option-order', () => {
  itReports(
    {
      'before -p': 'lpadmin -E -p lab -v socket://10.20.0.11\n        ^^ warning lpadmin-option-order',
      'with sudo': 'sudo lpadmin -E -p lab -m raw\n             ^^ warning lpadmin-option-order',
      'in a loop, once':
        'for q in a b; do lpadmin -E -p $q -m raw; done\n                         ^^ warning lpadmin-option-order',
      'nothing behind it': 'lpadmin -p lab -E -v socket://10.20.0.11',
      'nothing on both sides': 'lpadmin -E -p lab -v socket://10.20.0.11 -E',
      'nothing where it is enabled': 'lpadmin -E -p lab -v socket://10.20.0.11\ncupsenable lab',
      'nothing where any may be enabled': 'lpadmin -E -p lab -v socket://10.20.0.11\ncupsenable $1',
      'nothing where another machine is asked': 'lpadmin -h spool1 -E -p lab -v socket://10.20.0.11',
      'nothing where a queue is only changed': 'lpadmin -E -p lab -L "Room 12"',
      'nothing where a queue is removed': 'lpadmin -E -x lab',
      'nothing in a comment': '# lpadmin -E -p lab -m raw',
    },
    'make-queues.sh',
  );
});

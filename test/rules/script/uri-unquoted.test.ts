/** Finds device URIs that the shell looks into. */
import { itReports } from '../marked-text.ts';

describe('uri-unquoted', () => {
  const mark = (line: string, uri: string, severity = 'error') =>
    `${line}\n${' '.repeat(line.indexOf(uri))}${'^'.repeat(uri.length)} ${severity} uri-unquoted`;
  itReports(
    {
      'an option behind &': mark(
        'lpadmin -p lab -v lpd://10.20.0.11/raw?mode=stream&order=data,control',
        'lpd://10.20.0.11/raw?mode=stream&order=data,control',
      ),
      'an option behind ;': mark(
        'lpadmin -p lab -v socket://10.20.0.11/?waiteof=off;snmp=off',
        'socket://10.20.0.11/?waiteof=off;snmp=off',
      ),
      'a question mark': mark(
        'lpadmin -p lab -v socket://10.20.0.11/?waiteof=false -E',
        'socket://10.20.0.11/?waiteof=false',
        'info',
      ),
      'nothing in quotes': `lpadmin -p lab -v 'socket://10.20.0.11/?waiteof=false&snmp=off'`,
      'nothing in double quotes': 'lpadmin -p lab -v "socket://10.20.0.11/?waiteof=false&snmp=off"',
      'nothing behind a backslash': 'lpadmin -p lab -v socket://10.20.0.11/\\?waiteof=false',
      'nothing of a variable': 'U="socket://10.20.0.11/?snmp=off"\nlpadmin -p lab -v "$U"',
      'nothing where a command follows': 'lpadmin -p lab -v socket://10.20.0.11;lpadmin -d lab',
      'nothing where it runs in the background': 'lpadmin -p lab -v socket://10.20.0.11&\nwait',
      'nothing where the next one depends on it': 'lpadmin -p lab -v socket://10.20.0.11&&lpadmin -d lab',
    },
    'make-queues.sh',
  );
});

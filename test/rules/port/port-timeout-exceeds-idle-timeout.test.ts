/** What port-timeout-exceeds-idle-timeout reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const port = (text: string, idle = ', "idleTimeoutSeconds": 90', uri = 'socket://h'): string =>
  `{ "ports": { "P": { "device": { "uri": "${uri}"${idle} }${text} } } }`;

describe('port-timeout-exceeds-idle-timeout', () => {
  itReports({
    'what is written': `{
  "devices": { "d": { "uri": "lpd://h/q", "idleTimeoutSeconds": 90 } },
  "ports": { "P": { "device": "d", "timeoutSeconds": 91 } }
                                                     ^^ warning port-timeout-exceeds-idle-timeout
}`,
    'what the URI tells CUPS': `{ "ports": {
  "P": { "device": { "uri": "lpd://h/q?timeout=300", "idleTimeoutSeconds": 90 } }
  ^^^ warning port-timeout-exceeds-idle-timeout
} }`,
    'what the URI tells a known CUPS': `{
  "servers": { "S": { "system": "cups-1.7" } },
  "ports": { "P": { "server": "S", "device": { "uri": "LPD://h/q?reserve=any&TIMEOUT=300", "idleTimeoutSeconds": 270 } } }
             ^^^ warning port-timeout-exceeds-idle-timeout
}`,
    'what the URI tells a system that does not read it': `{
  "servers": { "S": { "system": "windows-2000" } },
  "ports": { "P": { "server": "S", "device": { "uri": "lpd://h/q?timeout=300", "idleTimeoutSeconds": 90 } } }
}`,
    'how long it waits for a connection': port('', ', "idleTimeoutSeconds": 90', 'lpd://h/q?contimeout=300'),
    'the same': port(', "timeoutSeconds": 90'),
    'a device that never closes': port(', "timeoutSeconds": 90', ', "idleTimeoutSeconds": 0'),
    'a device of which it is not known': port(', "timeoutSeconds": 90', ''),
    'a port of which it is not known': port(''),
    'an option that is no number': `{ "ports": { "P": { "device": {
  "uri": "lpd://h/q?timeout=soon",
         ^^^^^^^^^^^^^^^^^^^^^^^^ warning cups-uri-option-unknown
  "idleTimeoutSeconds": 90
} } } }`,
  });
});

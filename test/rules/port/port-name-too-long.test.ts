/** What port-name-too-long reports and where, what it leaves alone. */
import { expectFindings, itReports } from '../marked-text.ts';

const port = (text: string): string => `{ "ports": { ${text} } }`;

describe('port-name-too-long', () => {
  itReports({
    'a queue': `{ "ports": { "P": { "monitor": "standard-tcpip", "device": "lpd://h/123456789012345678901234567890123" } } }
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error port-name-too-long`,
    'a queue of a device of its own': `{
  "devices": { "d": { "uri": "lpd://h/123456789012345678901234567890123" } },
  "ports": {
    "P": { "monitor": "standard-tcpip", "device": "d" },
                                                  ^^^ error port-name-too-long
    "Q": { "monitor": "lpr", "device": "d" }
  }
}`,
    'a name': `{ "ports": { "P": { "monitor": "standard-tcpip", "device": "socket://h",
  "name": "1234567890123456789012345678901234567890123456789012345678901234"
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error port-name-too-long
} } }`,
    'as long as it may be': port(
      '"P": { "monitor": "standard-tcpip", "device": "lpd://h/12345678901234567890123456789012" }',
    ),
    'no queue': port(
      '"P": { "monitor": "standard-tcpip", "device": "socket://h/123456789012345678901234567890123" }',
    ),
    'another monitor': port('"P": { "device": "lpd://h/123456789012345678901234567890123" }'),
  });

  it('takes names of 63 characters, and hosts of 127', () => {
    const host = ['a'.repeat(63), 'b'.repeat(63)].join('.');
    expectFindings(
      port(`"${'p'.repeat(63)}": { "monitor": "standard-tcpip", "device": "socket://${host}" }`),
    );
  });
});

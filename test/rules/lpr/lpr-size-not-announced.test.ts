/** What lpr-size-not-announced reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { offeredFixes } from '../offered-fixes.ts';

const port = (text: string, uri = 'lpd://h/q', accepts = 'exact'): string =>
  `{ "ports": { "P": { "device": { "uri": "${uri}", "acceptsByteCounts": "${accepts}" }${text} } } }`;

describe('lpr-size-not-announced', () => {
  itReports({
    'byte counting off': `{ "ports": { "P": { "monitor": "standard-tcpip",
  "byteCounting": "off",
                  ^^^^^ error lpr-size-not-announced
  "device": { "uri": "lpd://h/q", "acceptsByteCounts": "exact" }
} } }`,
    'mode=stream': `{ "ports": {
  "P": { "device": { "uri": "lpd://h/q?mode=stream", "acceptsByteCounts": "exact" } }
                            ^^^^^^^^^^^^^^^^^^^^^^^ error lpr-size-not-announced
} }`,
    'mode=stream, in capitals, of a device of its own': `{
  "devices": { "d": { "uri": "lpd://h/q?banner=on&MODE=Stream", "acceptsByteCounts": "exact" } },
  "ports": { "P": { "device": "d" } }
                              ^^^ error lpr-size-not-announced
}`,
    'mode=stream on Windows, whose monitor reads no URI': `{
  "servers": { "S": { "system": "windows-2000" } },
  "ports": { "P": { "device": { "uri": "lpd://h/q?mode=stream", "acceptsByteCounts": "exact" }, "server": "S" } }
}`,
    'byte counting on': port(', "monitor": "standard-tcpip", "byteCounting": "on"'),
    'nothing said': port(', "monitor": "standard-tcpip"'),
    'the LPR monitor, which always counts': `{ "ports": { "P": {
  "device": { "uri": "lpd://h/q", "acceptsByteCounts": "exact" },
  "byteCounting": "off"
                  ^^^^^ info property-without-effect
} } }`,
    'mode=standard': port('', 'lpd://h/q?mode=standard'),
    'raw bytes': `{ "ports": { "P": {
  "monitor": "standard-tcpip",
  "device": { "uri": "socket://h", "acceptsByteCounts": "exact" },
  "byteCounting": "off"
                  ^^^^^ info property-without-effect
} } }`,
    'a device that takes any size': port(
      ', "monitor": "standard-tcpip", "byteCounting": "off"',
      'lpd://h/q',
      'any',
    ),
    'a device of which nothing is known': `{ "ports": {
  "P": { "device": "lpd://h/q", "monitor": "standard-tcpip", "byteCounting": "off" }
} }`,
  });

  for (const [name, text, fixed] of [
    [
      'byte counting',
      port(', "monitor": "standard-tcpip", "byteCounting": "off"'),
      port(', "monitor": "standard-tcpip", "byteCounting": "on"'),
    ],
    ['the URI', port('', 'lpd://h/q?mode=stream&banner=on'), port('', 'lpd://h/q?mode=standard&banner=on')],
  ] as const) {
    it(`fixes ${name}`, () =>
      assert.deepEqual(
        offeredFixes(text, 'lpr-size-not-announced').map(({ safe, text }) => [safe, text]),
        [[true, fixed]],
      ));
  }
});

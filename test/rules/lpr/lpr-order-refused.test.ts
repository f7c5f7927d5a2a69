/** What lpr-order-refused reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { offeredFixes } from '../offered-fixes.ts';

const site = (port: string, accepts = '"acceptsOrder": "data-first"', query = ''): string => `{
  "devices": { "d": { "uri": "lpd://h/q${query}", ${accepts} } },
  "ports": { "P": { "device": "d"${port} } }
}`;

describe('lpr-order-refused', () => {
  itReports({
    'the default': `{
  "devices": { "d": { "uri": "lpd://h/q", "acceptsOrder": "data-first" } },
  "ports": { "P": { "device": "d" } }
             ^^^ error lpr-order-refused
}`,
    'what is written': `{
  "devices": { "d": { "uri": "lpd://h/q", "acceptsOrder": "data-first" } },
  "ports": { "P": { "device": "d", "order": "control-first", "monitor": "standard-tcpip" } }
                                            ^^^^^^^^^^^^^^^ error lpr-order-refused
}`,
    'what the URI tells CUPS': `{ "ports": {
  "P": { "device": { "uri": "lpd://h/q?order=data,control", "acceptsOrder": "control-first" } }
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error lpr-order-refused
} }`,
    'a stream, which CUPS sends control file first whatever the URI says': `{ "devices": {
  "d": { "uri": "lpd://h/q?mode=stream&order=data,control", "acceptsOrder": "data-first" } },
  "ports": { "P": { "device": "d" } }
                              ^^^ error lpr-order-refused
}`,
    'a stream that the device takes': site(
      '',
      '"acceptsOrder": "control-first"',
      '?order=data,control&mode=Stream',
    ),
    'options in capitals': site('', '"acceptsOrder": "data-first"', '?ORDER=Data,Control'),
    'an option that CUPS does not know': `{
  "devices": { "d": { "uri": "lpd://h/q?order=data", "acceptsOrder": "control-first" } },
                             ^^^^^^^^^^^^^^^^^^^^^^ warning cups-uri-option-unknown
  "ports": { "P": { "device": "d" } }
}`,
    'an order that is written and cannot be read': `{
  "devices": { "d": { "uri": "lpd://h/q", "acceptsOrder": "data-first" } },
  "ports": { "P": { "device": "d", "order": "data" } }
                                            ^^^^^^ error value-not-allowed
}`,
    'the order the device wants': site(', "order": "data-first"'),
    'the same by the URI': site('', '"acceptsOrder": "data-first"', '?order=data,control'),
    'the default, which the device wants': site('', '"acceptsOrder": "control-first"'),
    'a Standard TCP/IP port, of which nobody knows': site(', "monitor": "standard-tcpip"'),
    'a monitor that sends no LPR': site(', "monitor": "other"'),
    'a device that takes both': site(', "order": "data-first"', '"model": "M"'),
  });

  const wants = (order: string): string => `"acceptsOrder": "${order}"`;
  for (const [name, text, fixed] of [
    ['the port', site(''), [site(', "order": "data-first"')]],
    [
      'the URI',
      site('', wants('control-first'), '?order=data,control'),
      [site('', wants('control-first'), '?order=control,data')],
    ],
    [
      'no stream, which has one order only',
      site('', wants('data-first'), '?mode=stream&order=data,control'),
      [],
    ],
  ] as const) {
    it(`fixes ${name}`, () =>
      assert.deepEqual(
        offeredFixes(text, 'lpr-order-refused').map((fix) => fix.text),
        fixed,
      ));
  }
});

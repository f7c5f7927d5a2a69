/** What is shown beside the text, drawn into it. */
import { strict as assert } from 'node:assert';
import { type InlayHint, inlayHints } from '../../src/language/inlay-hints.ts';
import { readText } from '../../src/language/reading.ts';

const servers = '"servers":{"S":{"system":"windows-2000"},"N":{"system":"windows-nt-4.0-sp2"}}';

describe('inlay hints', () => {
  const cases: Record<string, string> = {
    'show the TCP port and the monitor that a URI implies':
      '{"ports":{"A":{"device":"socket://10.20.0.31‹:9100›"‹ monitor raw›}}}',
    'show no TCP port where it is written':
      '{"ports":{"A":{"monitor":"raw","device":"socket://10.20.0.31:9101"}}}',
    'show the TCP port of a device': '{"devices":{"D":{"uri":"lpd://[fe80::1]‹:515›/raw"}}}',
    'show source ports and jobs an hour where nothing is written': `{${servers},"ports":{"A":{"monitor":"lpr","device":"lpd://h‹:515›/q"‹ source ports 512-1023›‹ 7,665 jobs/hour›,"server":"N"}}}`,
    'show what a word means, and what it carries': `{${servers},"ports":{"A":{"monitor":"lpr","device":"lpd://h‹:515›/q","server":"S","sourcePorts":"rfc1179"‹ source ports 721-731›‹ 165 jobs/hour›}}}`,
    'show of a written range only what it carries': `{${servers},"ports":{"A":{"monitor":"lpr","device":"lpd://h‹:515›/q","server":"S","sourcePorts":"721-731"‹ 165 jobs/hour›}}}`,
    'show what a system does that cannot be set otherwise': `{${servers},"ports":{"A":{"monitor":"lpr","device":"lpd://h‹:515›/q","server":"N","sourcePorts":"721-731"‹ source ports 512-1023›‹ 7,665 jobs/hour›}}}`,
    'count the source ports that the device takes': `{${servers},"ports":{"A":{"monitor":"lpr","device":{"uri":"lpd://h‹:515›/q","acceptsSourcePorts":"rfc1179"}‹ source ports 512-1023›‹ 11 of 511 taken›,"server":"N"}}}`,
    'say where the device takes none': `{${servers},"ports":{"A":{"monitor":"lpr","device":{"uri":"lpd://h‹:515›/q","acceptsSourcePorts":"1024-65535"},"server":"S","sourcePorts":"721-731"‹ none of 11 taken›}}}`,
    'show jobs an hour where the device takes all': `{${servers},"ports":{"A":{"monitor":"lpr","device":{"uri":"lpd://h‹:515›/q","acceptsSourcePorts":["rfc1179","1024-65535"]}‹ source ports 721-731›‹ 165 jobs/hour›,"server":"S"}}}`,
    'show the server of a printer':
      '{"ports":{"A":{"monitor":"local","server":"S"}},"printers":{"P":{"port":"A"‹ on S›,"share":"X"}}}',
    'show nothing that is written':
      '{"ports":{"A":{"monitor":"local","server":"S"}},"printers":{"P":{"port":"A","server":"S"}}}',
    'show nothing while a brace is missing': '{"ports":{"A":{"device":"socket://10.20.0.31"}',
    'put nothing into a URI with escapes': '{"ports":{"A":{"monitor":"raw","device":"socket:\\/\\/h"}}}',
  };
  for (const [name, drawn] of Object.entries(cases)) {
    it(name, () => {
      const text = drawn.replace(/‹[^›]*›/g, '');
      assert.equal(draw(text, inlayHints(readText(text))), drawn);
    });
  }

  it('are switched by kind', () => {
    const text = '{"ports":{"A":{"device":"socket://10.20.0.31"}}}';
    assert.deepEqual(
      inlayHints(readText(text), { kinds: ['monitor'] }).map(({ kind }) => kind),
      ['monitor'],
    );
    assert.deepEqual(inlayHints(readText(text), { kinds: [] }), []);
  });

  it('are made for the part that is shown', () => {
    const text = '{"ports":{"A":{"device":"socket://a"},"B":{"device":"socket://b"}}}';
    const span = { start: text.indexOf('"B"'), end: text.length };
    assert.equal(
      draw(text, inlayHints(readText(text), { span, kinds: ['tcpPort'] })),
      text.replace('socket://b', 'socket://b‹:9100›'),
    );
  });

  it('say where a value comes from, with the arithmetic', () => {
    const text = `{${servers},"ports":{"A":{"device":"lpd://h/q","server":"N"}}}`;
    const tooltips = inlayHints(readText(text), { kinds: ['sourcePorts', 'jobsPerHour'] }).map(
      ({ tooltip }) => tooltip,
    );
    assert.deepEqual(tooltips, [
      'Source ports 512-1023: what Windows NT 4.0 SP2 does (Q179156).',
      'Source ports 512-1023 carry 511 ports x 3600 s / 240 s TIME_WAIT = 7,665 jobs an hour to one device.',
    ]);
  });

  it('say what the device takes, and no jobs an hour that it would not', () => {
    const device = '{"uri":"lpd://h/q","acceptsSourcePorts":"rfc1179"}';
    const text = `{${servers},"ports":{"A":{"device":${device},"server":"N"}}}`;
    assert.deepEqual(
      inlayHints(readText(text), { kinds: ['sourcePorts', 'jobsPerHour'] }).map(({ tooltip }) => tooltip),
      [
        'Source ports 512-1023: what Windows NT 4.0 SP2 does (Q179156).',
        'From source ports 512-1023: the device takes 721-731 only, 11 of these 511 source ports.',
      ],
    );
  });
});

function draw(text: string, hints: readonly InlayHint[]): string {
  let drawn = '';
  let at = 0;
  for (const { offset, label, paddingLeft } of hints) {
    drawn += `${text.slice(at, offset)}‹${paddingLeft ? ' ' : ''}${label}›`;
    at = offset;
  }
  return drawn + text.slice(at);
}

/** What is said of the place under the pointer. */
import { strict as assert } from 'node:assert';
import { hover } from '../../../src/language/hover/hover.ts';
import { readText } from '../../../src/language/reading.ts';
import { readMarkedCursor } from '../marked-cursor.ts';

const site = (ports: string, rest = ''): string => `{
  "servers": { "TS1": { "system": "windows-nt-4.0-sp2" }, "P2K": { "system": "windows-2000" } },
  "devices": { "strict": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" } },
  "ports": { ${ports} }${rest}
}`;

describe('hover', () => {
  const cases: Record<string, [marked: string, over: string, ...says: (string | RegExp)[]]> = {
    'says what a property is, its type and its default': [
      '{"ports":{"A":{"ord|er":"data-first"}}}',
      '"order"',
      'Which file of an LPR job goes first.',
      'one of `control-first`, `data-first`',
      'When absent: control-first.',
    ],
    'says the unit and the limits of a number': [
      '{"servers":{"A":{"timeWaitSeconds": 2|40}}}',
      '240',
      'in seconds',
      'a whole number from 0 to 3600',
    ],
    'says what a section holds': ['{"po|rts":{"A":{}}}', '"ports"', '**ports** (1)', 'port monitor'],
    'says what a word means': [
      '{"ports":{"A":{"connectionType":"cont|inuous"}}}',
      '"continuous"',
      'no other server can print',
    ],
    'says what a fault does': [
      '{"virtualPrinters":{"A":{"faults":["st|all"]}}}',
      '"stall"',
      'neither reads nor answers',
    ],
    'says the facts of a system with their sources': [
      '{"servers":{"A":{"system":"windows-nt|-4.0-sp2"}}}',
      '"windows-nt-4.0-sp2"',
      'source ports 512-1023, 511 ports (Q179156)',
      'event 2004 (Q249017)',
      '240 s',
    ],
    'says, on a port that writes no source ports, which it uses and why': [
      site('"A|": { "monitor": "lpr", "device": "strict", "server": "TS1" }'),
      '"A"',
      'source ports 512-1023: what Windows NT 4.0 SP2 does (Q179156)',
      'the device takes 721-731 only, 11 of these 511 source ports',
    ],
    'says, on written source ports, what they carry and what is asked': [
      site(
        '"A": { "device": "strict", "server": "P2K", "source|Ports": "rfc1179" }',
        ', "printers": { "P": { "port": "A", "volume": { "jobsPerHour": 240 } } }',
      ),
      '"sourcePorts"',
      'source ports 721-731: as written',
      '11 ports x 3600 s / 240 s TIME_WAIT = 165 jobs an hour',
      'ask for 240 jobs',
    ],
    'says where a system cannot be set to what is written': [
      site('"A": { "monitor": "lpr", "device": "strict", "server": "TS1", "sourcePorts": "721-|731" }'),
      '"721-731"',
      'source ports 512-1023: Windows NT 4.0 SP2 cannot be set to what is written (Q179156)',
    ],
    'shows the target of a reference': [
      site('"A": { "device": "str|ict" }'),
      '"strict"',
      '**Device `strict`**',
      'LPD queue raw at 10.20.0.11, TCP port 515',
      'used by the ports `A`',
    ],
    'takes a device URI apart': [
      '{"ports":{"A":{"device":"lpd://ho|st:1515/raw?reserve=rfc1179"}}}',
      '"lpd://host:1515/raw?reserve=rfc1179"',
      'scheme `lpd`: monitor `lpr`',
      'host `host`',
      /TCP port `1515`$/m,
      'queue `raw`',
      'option `reserve=rfc1179`',
    ],
    'names the default port of a URI': [
      '{"ports":{"A":{"device":"soc|ket://host"}}}',
      '"socket://host"',
      'TCP port `9100`: the default of socket:',
    ],
    'says what is wrong with a URI': [
      '{"ports":{"A":{"device":"lp|d://host"}}}',
      '"lpd://host"',
      'names no queue',
    ],
    'shows where a UNC path leads': [
      '{"servers":{"S":{}},"printers":{"P":{"server":"S","share":"X","formerShares":["Y"]}},"connections":{"C":{"path":"//S/|Y"}}}',
      '"//S/Y"',
      'uses a former share name of the printer `P` on `S`',
      '**Printer `P`**',
    ],
  };
  for (const [name, [marked, over, ...says]] of Object.entries(cases)) {
    it(name, () => {
      const { text, offset } = readMarkedCursor(marked);
      const found = hover(readText(text), offset);
      assert.ok(found);
      assert.equal(text.slice(found.span.start, found.span.end), over);
      for (const words of says) {
        const isStated =
          typeof words === 'string' ? found.markdown.includes(words) : words.test(found.markdown);
        assert.ok(isStated, `${words} in:\n${found.markdown}`);
      }
    });
  }

  for (const [name, marked] of Object.entries({
    'of a comment, which is explained apart': '{ // the log is full of event 20|04\n}',
    'between things': '{ | }',
    'of a property that does not exist': '{"ports":{"A":{"colo|ur":1}}}',
    'of an object': '{"ports":{"A":{|}}}',
  })) {
    it(`says nothing ${name}`, () => {
      const { text, offset } = readMarkedCursor(marked);
      assert.equal(hover(readText(text), offset), undefined);
    });
  }

  it('never repeats a password', () => {
    for (const uri of [
      'ipp://user:secret@host/ipp/print',
      'smb://user:secret@host/share',
      'ipp://h/p?pass=secret',
    ]) {
      const text = `{"ports":{"A":{"device":"${uri}"}},"printers":{"P":{"port":"A"}}}`;
      for (let offset = 0; offset < text.length; offset += 1)
        assert.ok(!hover(readText(text), offset)?.markdown.includes('secret'));
    }
  });
});

/** The parts of a value while it is typed. */
import { strict as assert } from 'node:assert';
import { signature } from '../../../src/language/completion/signature.ts';
import { readText } from '../../../src/language/reading.ts';
import { readMarkedCursor } from '../marked-cursor.ts';

const device = (uri: string): string => `{"ports":{"A":{"device":"${uri}`;
const range = (value: string): string =>
  `{"servers":{"S":{"system":"windows-2000"}},"ports":{"A":{"device":"lpd://h/q","server":"S","sourcePorts":"${value}"}}}`;

describe('signature', () => {
  const cases: Record<string, [marked: string, drawn: string]> = {
    'points at the host of an LPD URI': [device('lpd://h|'), 'lpd://[HOST](:PORT)/QUEUE'],
    'points at the port of an LPD URI': [device('lpd://h:5|'), 'lpd://HOST(:[PORT])/QUEUE'],
    'points at the queue of an LPD URI': [device('lpd://h/|"}}}'), 'lpd://HOST(:PORT)/[QUEUE]'],
    'points at the port of a socket URI': [device('socket://h:|"}}}'), 'socket://HOST(:[PORT])'],
    'points at the address of a DLC URI': [device('dlc://|"}}}'), 'dlc://[ADDRESS]'],
    'points at the name of a virtual URI': [device('virtual:|"}}}'), 'virtual:[NAME]'],
    'points at the server of a UNC path': ['{"connections":{"C":{"path":"//S|"}}}', '\\\\[SERVER]\\Share'],
    'points at the share of a UNC path': [
      '{"connections":{"C":{"path":"\\\\\\\\S\\\\|"}}}',
      '\\\\SERVER\\[Share]',
    ],
    'points at the first source port': [range('72|'), '[MIN]-MAX'],
    'points at the last source port': [range('721-|'), 'MIN-[MAX]'],
    'points at nothing in a word': [range('rfc|'), 'MIN-MAX'],
  };
  for (const [name, [marked, drawn]] of Object.entries(cases)) {
    it(name, () => {
      const { text, offset } = readMarkedCursor(marked);
      const found = signature(readText(text), offset);
      assert.ok(found);
      const active = found.parameters[found.activeParameter ?? -1];
      const { label } = found;
      const shown = active
        ? `${label.slice(0, active.start)}<${label.slice(active.start, active.end)}>${label.slice(active.end)}`
        : label;
      const plain = shown
        .replace('[', '(')
        .replace(/\](?=\/|$)/, ')')
        .replace('<', '[')
        .replace('>', ']');
      assert.equal(plain, drawn);
    });
  }

  it('shows the jobs an hour that source ports carry', () => {
    const { text, offset } = readMarkedCursor(range('721-731|'));
    assert.match(
      signature(readText(text), offset)?.documentation ?? '',
      /11 ports x 3600 s \/ 240 s TIME_WAIT = 165 jobs an hour/,
    );
  });

  it('shows what is in force while no range is written', () => {
    const { text, offset } = readMarkedCursor(range('|'));
    assert.equal(
      signature(readText(text), offset)?.documentation.includes('Source ports of LPR connections'),
      true,
    );
  });

  it('is silent elsewhere', () => {
    for (const marked of [
      '{"ports":{"A":{"order":"|"}}}',
      '{"po|rts":{}}',
      '{ // |\n}',
      device('accounting|'),
    ]) {
      const { text, offset } = readMarkedCursor(marked);
      assert.equal(signature(readText(text), offset), undefined);
    }
  });
});

/** Cuts a document into PJL lines, PCL 5 escape sequences, HP-GL/2 and text (HP, "PCL 5 Printer Language Technical Reference Manual" ch. 2; "PJL Technical Reference Manual"). */
import { latin1Text } from '../../engine/latin1-text.ts';
import { maxPartCount } from '../document-description.ts';

export interface PclToken {
  readonly start: number;
  readonly end: number;
  readonly kind: 'uel' | 'pjl' | 'escape' | 'control' | 'text' | 'hpgl' | 'pcl-xl' | 'unknown';
  /** Of an escape sequence, without its value: "&l#O"; of the others what stands there. */
  readonly name: string;
  /** Of an escape sequence. */
  readonly value: string | undefined;
}

export interface PclTokens {
  readonly tokens: readonly PclToken[];
  readonly stoppedAt: number | undefined;
}

const uel = '\x1b%-12345X';

export function pclTokens(bytes: Uint8Array): PclTokens {
  const text = latin1Text(bytes);
  const tokens: PclToken[] = [];
  let at = 0;
  let isPjl = false;
  let isHpgl = false;
  const put = (end: number, kind: PclToken['kind'], name: string, value?: string) => {
    tokens.push({ start: at, end: Math.min(text.length, Math.max(at + 1, end)), kind, name, value });
    at = Math.max(at + 1, end);
  };
  while (at < text.length) {
    if (tokens.length >= maxPartCount) return { tokens, stoppedAt: at };
    if (text.startsWith(uel, at)) {
      put(at + uel.length, 'uel', 'UEL');
      isPjl = true;
      isHpgl = false;
    } else if (isPjl && text.startsWith('@PJL', at)) {
      const line = endOfLine(text, at);
      put(line, 'pjl', text.slice(at, line).trimEnd());
      if (/^@PJL\s+ENTER\s+LANGUAGE/i.test(tokens.at(-1)?.name ?? '')) isPjl = false;
    } else if (text.startsWith(') HP-PCL XL;', at)) {
      // A binary language of its own: only its header is read, up to the end of the job.
      const end = text.indexOf(uel, at);
      put(
        end < 0 ? text.length : end,
        'pcl-xl',
        text.slice(at, Math.min(endOfLine(text, at), at + 200)).trimEnd(),
      );
    } else if (text[at] === '\x1b') {
      isPjl = false;
      const before = tokens.length;
      escapes(text, at, tokens);
      const last = tokens.at(-1);
      if (tokens.length > before && last) at = last.end;
      if (last?.kind === 'escape' && /^%#[AB]$/.test(last.name)) isHpgl = last.name === '%#B';
    } else if (isHpgl) {
      const end = text.indexOf('\x1b', at);
      put(end < 0 ? text.length : end, 'hpgl', 'HP-GL/2');
    } else if (text.charCodeAt(at) < 0x20) {
      const start = at;
      let end = at + 1;
      while (end < text.length && text[end] === text[start]) end += 1;
      put(
        end,
        'control',
        controlNames[text.charCodeAt(start)] ?? text.charCodeAt(start).toString(16).padStart(2, '0'),
      );
    } else {
      let end = at + 1;
      while (end < text.length && text.charCodeAt(end) >= 0x20) end += 1;
      put(end, 'text', text.slice(at, Math.min(end, at + 200)));
    }
  }
  return { tokens, stoppedAt: undefined };
}

const controlNames: Readonly<Record<number, string>> = {
  4: 'EOT',
  8: 'BS',
  9: 'HT',
  10: 'LF',
  12: 'FF',
  13: 'CR',
  14: 'SO',
  15: 'SI',
};

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** Sequences of two characters, or parameterized ones, which join where their last letter is a small one: "ESC &l1o2A". */
function escapes(text: string, start: number, tokens: PclToken[]): void {
  const two = text[start + 1] ?? '';
  const group = text.slice(start + 1, start + 3);
  const isParameterized = /^[!-/][`-~]?/.test(group) && /[!-/]/.test(two);
  if (!isParameterized) {
    const isKnownForm = /[0-~]/.test(two);
    tokens.push({
      start,
      end: Math.min(text.length, start + 2),
      kind: isKnownForm ? 'escape' : 'unknown',
      name: two,
      value: undefined,
    });
    return;
  }
  const prefix = /^[!-/][`-~]/.test(group) ? group : two;
  let at = start;
  let from = start + 1 + prefix.length;
  for (;;) {
    const match = /^([+-]?[\d.]{0,20})([@-^`-~])/.exec(text.slice(from, from + 24));
    if (!match || tokens.length >= maxPartCount) {
      const name = text.slice(start + 1, from);
      // A sequence that joined nothing more is done.
      if (from > at)
        tokens.push({ start: at, end: Math.min(text.length, from), kind: 'unknown', name, value: undefined });
      return;
    }
    const [whole, value = '', letter = ''] = match;
    const name = `${prefix}#${letter.toUpperCase()}`;
    const dataLength = withData.has(name) ? Math.max(0, Math.floor(Number(value) || 0)) : 0;
    const end = Math.min(text.length, from + whole.length + dataLength);
    tokens.push({ start: at, end, kind: 'escape', name, value });
    // A capital letter ends the sequence, and data does.
    if (letter === letter.toUpperCase() || end >= text.length) return;
    at = end;
    from = end;
  }
}

/** Sequences that say how many bytes follow. */
const withData: ReadonlySet<string> = new Set([
  '*b#W',
  '*b#V',
  ')s#W',
  '(s#W',
  '*c#W',
  '&p#X',
  '*v#W',
  '*m#W',
  '&b#W',
  '*l#W',
  '*i#W',
  '&n#W',
  '*g#W',
  '(f#W',
  '*o#W',
  '*t#W',
]);

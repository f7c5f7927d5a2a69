/**
 * What rundll32 printui.dll,PrintUIEntry, prnport.vbs, prnmngr.vbs and prndrvr.vbs say, as the cmdlets that mean the same
 * (Microsoft, Windows commands: "rundll32 printui.dll,PrintUIEntry", "prnport", "prnmngr", "prndrvr").
 */
import type { Span } from '../../model/span.ts';
import type { Known, TextValue } from '../scripts/script-value.ts';

/** A word of a command; undefined where it depends on the run. */
export type ToolWord = TextValue | undefined;

export interface SameCmdlet {
  readonly cmdlet: string;
  readonly values: ReadonlyMap<string, Known>;
}

/**
 * Undefined for any other program; an empty list for what makes no port, printer or driver.
 * `unknown`: it may be any of them, but a word that matters depends on the run.
 */
export function cmdletsOf(words: readonly ToolWord[]): readonly SameCmdlet[] | 'unknown' | undefined {
  const tool = toolOf(words);
  if (!tool) return undefined;
  const { name, rest } = tool;
  if (name === 'printui') return printui(rest);
  const options = letters(rest, relevant[name]);
  if (!options) return 'unknown';
  if (name === 'prnport') return prnport(options);
  if (name === 'prnmngr') return prnmngr(options);
  return options.has('-a') ? [cmdlet('add-printerdriver', { Name: options.get('-m') })] : [];
}

/** Options whose values matter here; others may depend on the run, such as the path of an INF file. */
const relevant = {
  prnport: ['-r', '-h', '-o', '-q', '-n', '-s', '-i', '-y'],
  prnmngr: ['-p', '-m', '-r', '-s'],
  prndrvr: ['-m'],
} as const;

/** A script with the folder that it stands in. */
export const toolScript = /[\\/](prn(?:port|mngr|drvr)(?:\.vbs)?)$/i;

interface Tool {
  readonly name: 'printui' | 'prnport' | 'prnmngr' | 'prndrvr';
  readonly rest: readonly ToolWord[];
}

/** Behind `cscript`, `start` and the like, and with or without a path. */
function toolOf(words: readonly ToolWord[]): Tool | undefined {
  for (const [index, word] of words.slice(0, 6).entries()) {
    if (!word) continue;
    const entry = /(?:^|[\\/,])printui(?:\.dll)?,\s*printuientry$/i.test(word.text);
    const split =
      /(?:^|\\)printui\.dll,?$/i.test(word.text) && /^,?printuientry$/i.test(words[index + 1]?.text ?? '');
    const program = index === 0 && /(?:^|\\)printui(?:\.exe)?$/i.test(word.text);
    if (entry || split || program) return { name: 'printui', rest: words.slice(index + (split ? 2 : 1)) };
    const script = /(?:^|[\\/])(prnport|prnmngr|prndrvr)(?:\.vbs)?$/i.exec(word.text)?.[1]?.toLowerCase();
    if (script !== undefined && (index > 0 || /\.vbs$/i.test(word.text)))
      return { name: script as 'prnport' | 'prnmngr' | 'prndrvr', rest: words.slice(index + 1) };
  }
  return undefined;
}

/** Options of the scripts: "-a", or "-r" with the word behind it; undefined where one that matters depends on the run. */
function letters(
  words: readonly ToolWord[],
  relevantOptions: readonly string[],
): Map<string, TextValue> | undefined {
  const found = new Map<string, TextValue>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) return undefined;
    const name = word.text.toLowerCase();
    if (!name.startsWith('-')) continue;
    const takesNext = index + 1 < words.length && !words[index + 1]?.text.startsWith('-');
    const next = takesNext ? words[index + 1] : word;
    if (takesNext) index += 1;
    if (next) found.set(name, next);
    else if (relevantOptions.includes(name)) return undefined;
  }
  return found;
}

function prnport(options: ReadonlyMap<string, TextValue>): SameCmdlet[] | 'unknown' {
  const name = options.get('-r');
  const server = options.get('-s');
  if (options.has('-d')) return [cmdlet('remove-printerport', { Name: name, ComputerName: server })];
  if (!options.has('-a')) return [];
  const host = options.get('-h');
  const protocol = options.get('-o')?.text.toLowerCase();
  const snmp = options.get('-me') && (options.get('-i') ?? one(options.get('-me')));
  const common = { Name: name, ComputerName: server, SNMP: snmp, SNMPCommunity: options.get('-y') };
  if (protocol === 'lpr') {
    const counts = options.get('-2e');
    const counting: Known = counts && { kind: 'flag', on: true, span: counts.span };
    return [
      cmdlet('add-printerport', {
        ...common,
        LprHostAddress: host,
        LprQueueName: options.get('-q'),
        LprByteCounting: counting,
      }),
    ];
  }
  // Without a protocol the device is asked.
  if (protocol !== 'raw') return 'unknown';
  return [cmdlet('add-printerport', { ...common, PrinterHostAddress: host, PortNumber: options.get('-n') })];
}

function prnmngr(options: ReadonlyMap<string, TextValue>): SameCmdlet[] {
  const name = options.get('-p');
  const server = options.get('-s');
  if (options.has('-ac')) return [cmdlet('add-printer', { ConnectionName: name })];
  if (options.has('-d')) return [cmdlet('remove-printer', { Name: name, ComputerName: server })];
  if (!options.has('-a')) return [];
  return [
    cmdlet('add-printer', {
      Name: name,
      DriverName: options.get('-m'),
      PortName: options.get('-r'),
      ComputerName: server,
    }),
  ];
}

/** `/if /b NAME /f INF /r PORT /m MODEL`, `/in /n\\SERVER\Share`, `/dl /n NAME`, `/ia /m MODEL`. */
function printui(words: readonly ToolWord[]): SameCmdlet[] | 'unknown' {
  const values = new Map<string, TextValue>();
  let verb: string | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) return 'unknown';
    const option = /^\/([a-z]+)/i.exec(word.text)?.[1]?.toLowerCase() ?? '';
    if (verbs.has(option)) verb = option;
    else if (/^\/[bcfmnr]/i.test(word.text)) {
      const letter = word.text.charAt(1).toLowerCase();
      const attached = word.text.slice(2);
      const value = attached === '' ? words[index + 1] : { ...word, text: attached, isLiteral: false };
      if (attached === '') index += 1;
      if (value) values.set(letter, value);
      // Where the INF file is does not matter.
      else if (letter !== 'f') return 'unknown';
    }
  }
  const at = (letter: string) => values.get(letter);
  const server = at('c');
  switch (verb) {
    case 'if':
      return [
        // It installs the driver by itself.
        cmdlet('add-printerdriver', { Name: at('m'), ComputerName: server }),
        cmdlet('add-printer', {
          Name: at('b'),
          PortName: at('r'),
          DriverName: at('m'),
          ComputerName: server,
        }),
      ];
    case 'in':
    case 'ga':
      return [cmdlet('add-printer', { ConnectionName: at('n') })];
    case 'dl':
      return [cmdlet('remove-printer', { Name: at('n'), ComputerName: server })];
    case 'ia':
    case 'id':
      return [cmdlet('add-printerdriver', { Name: at('m'), ComputerName: server })];
    default:
      return [];
  }
}

const verbs: ReadonlySet<string> = new Set([
  'if',
  'in',
  'ga',
  'dl',
  'dn',
  'gd',
  'ia',
  'id',
  'ii',
  'dd',
  'y',
  'k',
  's',
  'p',
  'o',
  'e',
]);

function one(word: TextValue | undefined): TextValue | undefined {
  return word && { ...word, text: '1', isLiteral: false };
}

function cmdlet(name: string, values: Readonly<Record<string, Known>>): SameCmdlet {
  return { cmdlet: name, values: new Map(Object.entries(values).filter(([, value]) => value !== undefined)) };
}

/** Of all words, in the file. */
export function spanOfWords(words: readonly ToolWord[]): Span {
  const known = words.filter((word) => word !== undefined);
  return {
    start: Math.min(...known.map(({ span }) => span.start)),
    end: Math.max(...known.map(({ span }) => span.end)),
  };
}

/** The commands of ESC/POS: Epson, "ESC/POS Command Reference for TM printers", in our own words. */

export interface EscPosCommand {
  readonly meaning: string;
  /** Of what follows the name, in bytes. */
  readonly length: (rest: Uint8Array) => number;
  /** What the bytes behind the name say. */
  readonly details: (data: Uint8Array) => readonly string[];
  readonly isNotDrawn?: boolean;
}

type Names = readonly string[];

/** Of a fixed number of bytes, each with its name. */
function fixed(meaning: string, ...names: Names): EscPosCommand {
  return {
    meaning,
    length: () => names.length,
    details: (data) =>
      names.flatMap((name, index) => (data[index] === undefined ? [] : [`${name}: ${data[index]}`])),
  };
}

function notDrawn(command: EscPosCommand): EscPosCommand {
  return { ...command, isNotDrawn: true };
}

/** Of one byte that chooses among named values. */
function choice(meaning: string, values: Readonly<Record<number, string>>): EscPosCommand {
  return {
    meaning,
    length: () => 1,
    details: ([value]) =>
      value === undefined ? [] : [values[value] ?? values[value - 48] ?? `not known: ${value}`],
  };
}

const onOff = { 0: 'off', 1: 'on' };

/** pL pH, then so many bytes. */
function counted(meaning: string): EscPosCommand {
  return {
    meaning,
    length: (rest) => 2 + word(rest, 0),
    details: (data) => [`bytes: ${data.length - 2}`],
  };
}

/** Up to a closing zero. */
function upToZero(rest: Uint8Array, from: number): number {
  const end = rest.indexOf(0, from);
  return end < 0 ? rest.length : end + 1;
}

export function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
}

/** GS k: systems 0 to 6 end by a zero, from 65 on they say their length. */
export const barcodeSystems: Readonly<Record<number, string>> = {
  0: 'UPC-A',
  1: 'UPC-E',
  2: 'EAN-13',
  3: 'EAN-8',
  4: 'Code 39',
  5: 'ITF',
  6: 'Codabar',
  65: 'UPC-A',
  66: 'UPC-E',
  67: 'EAN-13',
  68: 'EAN-8',
  69: 'Code 39',
  70: 'ITF',
  71: 'Codabar',
  72: 'Code 93',
  73: 'Code 128',
};

export const escPosCommands: ReadonlyMap<string, EscPosCommand> = new Map(
  Object.entries({
    HT: fixed('Moves to the next tab'),
    LF: fixed('Prints the line and feeds'),
    CR: fixed('Prints the line, where so set'),
    FF: fixed('Ends the page; in page mode, prints it'),
    CAN: fixed('In page mode, deletes what was not printed'),
    ENQ: fixed('Asks for the status'),
    EOT: fixed('End of transmission'),
    'DLE EOT': choice('Asks for the status at once', {
      1: 'printer',
      2: 'what is offline',
      3: 'errors',
      4: 'paper',
    }),
    'DLE ENQ': choice('Recovers at once', {
      0: 'as by the feed button',
      1: 'and prints again',
      2: 'and clears',
    }),
    'DLE DC4': fixed('Opens the drawer or switches off at once', 'function', 'pin', 'time'),
    'ESC @': fixed('Resets the printer to its usual settings'),
    'ESC !': {
      meaning: 'Sets the print mode',
      length: () => 1,
      details: ([mode = 0]) => [
        mode & 1 ? 'font B' : 'font A',
        ...(mode & 8 ? ['bold'] : []),
        ...(mode & 16 ? ['twice as high'] : []),
        ...(mode & 32 ? ['twice as wide'] : []),
        ...(mode & 128 ? ['underlined'] : []),
      ],
    },
    'ESC a': choice('Sets where lines stand', { 0: 'left', 1: 'centre', 2: 'right' }),
    'ESC E': choice('Bold', onOff),
    'ESC G': choice('Double strike', onOff),
    'ESC -': choice('Underline', { 0: 'off', 1: 'one dot', 2: 'two dots' }),
    'ESC M': choice('Chooses the font', { 0: 'A', 1: 'B', 2: 'C' }),
    'ESC t': fixed('Chooses the code page', 'number'),
    'ESC R': fixed('Chooses the international characters', 'country'),
    'ESC d': fixed('Prints and feeds lines', 'lines'),
    'ESC J': fixed('Prints and feeds', 'dots'),
    'ESC e': fixed('Prints and feeds back', 'lines'),
    'ESC K': fixed('Prints and feeds back', 'dots'),
    'ESC 2': fixed('Sets the usual line spacing'),
    'ESC 3': fixed('Sets the line spacing', 'dots'),
    'ESC SP': fixed('Sets the space right of letters', 'dots'),
    'ESC $': fixed('Moves to a place in the line', 'low byte', 'high byte'),
    'ESC \\': fixed('Moves from the place in the line', 'low byte', 'high byte'),
    'ESC {': choice('Upside down', onOff),
    'ESC V': notDrawn(choice('Turns letters by 90 degrees', onOff)),
    'ESC r': choice('Chooses the colour', { 0: 'black', 1: 'red' }),
    'ESC p': fixed('Opens the cash drawer', 'pin', 'on', 'off'),
    'ESC c 3': fixed('Chooses the paper sensors for "no paper"', 'sensors'),
    'ESC c 4': fixed('Chooses the paper sensors that stop printing', 'sensors'),
    'ESC c 5': fixed('Locks the buttons', 'locked'),
    'ESC =': fixed('Chooses the device that listens', 'device'),
    'ESC ?': fixed('Removes letters of one\u2019s own', 'letter'),
    'ESC %': choice('Uses letters of one\u2019s own', onOff),
    'ESC &': notDrawn({
      meaning: 'Defines letters of one\u2019s own',
      length: (rest) => {
        let length = 3;
        for (let letter = rest[1] ?? 0; letter <= (rest[2] ?? 0) && length < rest.length; letter += 1)
          length += 1 + (rest[0] ?? 0) * (rest[length] ?? 0);
        return length;
      },
      details: (data) => [`letters: ${data[1] ?? 0} to ${data[2] ?? 0}`],
    }),
    'ESC D': {
      meaning: 'Sets tabs',
      length: (rest) => upToZero(rest, 0),
      details: (data) => [`columns: ${[...data.slice(0, -1)].join(', ')}`],
    },
    'ESC *': {
      meaning: 'Draws a row of dots',
      length: (rest) => 3 + word(rest, 1) * ((rest[0] ?? 0) >= 32 ? 3 : 1),
      details: (data) => [`mode: ${data[0] ?? 0}`, `columns: ${word(data, 1)}`],
    },
    'ESC L': notDrawn(fixed('Begins page mode')),
    'ESC S': fixed('Ends page mode'),
    'ESC W': notDrawn(
      fixed(
        'Sets the area of page mode',
        'x low',
        'x high',
        'y low',
        'y high',
        'width low',
        'width high',
        'height low',
        'height high',
      ),
    ),
    'ESC T': notDrawn(fixed('Sets the direction in page mode', 'direction')),
    'ESC FF': notDrawn(fixed('Prints what stands in page mode')),
    'ESC i': fixed('Cuts the paper but for one point'),
    'ESC m': fixed('Cuts the paper but for three points'),
    'ESC u': fixed('Asks for the drawer', 'zero'),
    'ESC v': fixed('Asks for the paper'),
    'ESC (': notDrawn({
      meaning: 'Extended command',
      length: (rest) => 3 + word(rest, 1),
      details: (data) => [`function: ${String.fromCharCode(data[0] ?? 32)}`],
    }),
    'FS !': fixed('Sets the mode of Kanji', 'mode'),
    'FS &': fixed('Begins Kanji'),
    'FS .': fixed('Ends Kanji'),
    'FS C': fixed('Chooses the code of Kanji', 'code'),
    'FS S': fixed('Sets the space of Kanji', 'left', 'right'),
    'FS -': fixed('Underlines Kanji', 'dots'),
    'FS W': fixed('Kanji of four times the size', 'on'),
    'FS p': notDrawn(fixed('Prints a stored picture', 'number', 'mode')),
    'FS q': notDrawn({
      meaning: 'Stores pictures',
      length: (rest) => {
        let length = 1;
        for (let picture = 0; picture < (rest[0] ?? 0) && length + 4 <= rest.length; picture += 1)
          length += 4 + word(rest, length) * word(rest, length + 2) * 8;
        return length;
      },
      details: ([count = 0]) => [`pictures: ${count}`],
    }),
    'GS !': {
      meaning: 'Sets the size of letters',
      length: () => 1,
      details: ([size = 0]) => [`width: ${((size >> 4) & 7) + 1}`, `height: ${(size & 7) + 1}`],
    },
    'GS B': choice('White on black', onOff),
    'GS b': choice('Smooth letters', onOff),
    'GS L': {
      meaning: 'Sets the left margin',
      length: () => 2,
      details: (data) => [`dots: ${word(data, 0)}`],
    },
    'GS W': {
      meaning: 'Sets the width of the printing area',
      length: () => 2,
      details: (data) => [`dots: ${word(data, 0)}`],
    },
    'GS P': fixed('Sets the units of motion', 'across', 'down'),
    'GS $': notDrawn(fixed('Moves down in page mode', 'low byte', 'high byte')),
    'GS \\': notDrawn(fixed('Moves from the place in page mode', 'low byte', 'high byte')),
    'GS V': {
      meaning: 'Cuts the paper',
      length: ([mode = 0]) => ([65, 66, 97, 98, 103, 104].includes(mode) ? 2 : 1),
      details: ([mode = 0, feed]) => [
        [1, 49, 66, 98, 104].includes(mode) ? 'but for one point' : 'through',
        ...(feed === undefined ? [] : [`after a feed of ${feed}`]),
      ],
    },
    'GS H': choice('Sets where the text of bar codes stands', {
      0: 'nowhere',
      1: 'above',
      2: 'below',
      3: 'above and below',
    }),
    'GS f': choice('Chooses the font of the text of bar codes', { 0: 'A', 1: 'B', 2: 'C' }),
    'GS h': fixed('Sets the height of bar codes', 'dots'),
    'GS w': fixed('Sets the width of a module of bar codes', 'dots'),
    'GS k': {
      meaning: 'Prints a bar code',
      length: (rest) => ((rest[0] ?? 0) <= 6 ? upToZero(rest, 1) : 2 + (rest[1] ?? 0)),
      details: (data) => [
        `kind: ${barcodeSystems[data[0] ?? -1] ?? data[0]}`,
        `data: ${[...((data[0] ?? 0) <= 6 ? data.slice(1, -1) : data.slice(2))].map((byte) => String.fromCharCode(byte)).join('')}`,
      ],
    },
    'GS v 0': {
      meaning: 'Draws a bitmap',
      length: (rest) => 5 + word(rest, 1) * word(rest, 3),
      details: (data) => [`width: ${word(data, 1) * 8} dots`, `height: ${word(data, 3)} dots`],
    },
    'GS ( k': {
      meaning: 'Sets up or prints a two-dimensional code',
      length: (rest) => 2 + word(rest, 0),
      details: (data) => twoDimensional(data),
    },
    'GS ( L': notDrawn(counted('Stores or prints a picture')),
    'GS 8 L': notDrawn({
      meaning: 'Stores or prints a picture',
      length: (rest) => 4 + word(rest, 0) + 65_536 * word(rest, 2),
      details: (data) => [`bytes: ${data.length - 4}`],
    }),
    'GS ( A': counted('Prints a test page'),
    'GS ( C': counted('Changes the memory of the user'),
    'GS ( D': counted('Allows commands at once'),
    'GS ( E': counted('Changes settings of the printer'),
    'GS ( F': counted('Sets where labels begin'),
    'GS ( H': counted('Asks to be told when it is printed'),
    'GS ( K': counted('Sets how it prints'),
    'GS ( M': counted('Keeps or loads settings'),
    'GS ( N': notDrawn(counted('Sets effects of letters')),
    'GS ( P': counted('Sets page mode'),
    'GS ( V': counted('Cuts the paper'),
    'GS ( z': counted('Sets checks of the printer'),
    'GS *': notDrawn({
      meaning: 'Stores a picture',
      length: (rest) => 2 + (rest[0] ?? 0) * (rest[1] ?? 0) * 8,
      details: () => [],
    }),
    'GS /': notDrawn(fixed('Prints the stored picture', 'mode')),
    'GS :': fixed('Begins or ends a macro'),
    'GS ^': notDrawn(fixed('Runs the macro', 'times', 'wait', 'mode')),
    'GS I': fixed('Asks for the model', 'what'),
    'GS T': fixed('Moves to the beginning of the line', 'what is waiting'),
    'GS a': fixed('Reports changes of the status by itself', 'which'),
    'GS j': fixed('Reports ink by itself', 'which'),
    'GS r': fixed('Asks for the status', 'what'),
    'GS c': notDrawn(fixed('Prints the counter')),
    'GS C 0': fixed('Sets the form of the counter', 'digits', 'align'),
    'GS g 0': fixed('Clears a maintenance counter', 'zero', 'low', 'high'),
    'GS g 2': fixed('Asks for a maintenance counter', 'zero', 'low', 'high'),
  } satisfies Record<string, EscPosCommand>),
);

/** cn: 48 PDF417, 49 QR, 50 MaxiCode, 51 GS1 DataBar, 52 composite, 53 Aztec, 54 Data Matrix; fn: 67 size, 69 correction, 80 store, 81 print. */
const codeNames: Readonly<Record<number, string>> = {
  48: 'PDF417',
  49: 'QR code',
  50: 'MaxiCode',
  51: 'GS1 DataBar',
  52: 'composite',
  53: 'Aztec',
  54: 'Data Matrix',
};

function twoDimensional(data: Uint8Array): string[] {
  const [, , code = 0, action = 0] = data;
  const actions: Readonly<Record<number, string>> = {
    65: 'model',
    67: 'size of a module',
    69: 'error correction',
    80: 'takes the data',
    81: 'prints it',
    82: 'asks for its size',
  };
  const shown =
    action === 80
      ? [`data: ${[...data.slice(5, 165)].map((byte) => String.fromCharCode(byte)).join('')}`]
      : [];
  const value = [65, 67, 69].includes(action) && data[4] !== undefined ? ` ${data[4]}` : '';
  return [`kind: ${codeNames[code] ?? code}`, `${actions[action] ?? `function ${action}`}${value}`, ...shown];
}

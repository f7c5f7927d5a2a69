/** The bar codes of ZPL II: what stands in a field, and the code that is drawn of it (ZPL II Programming Guide, ^BC, ^BQ, ^BX and their kind). */
import { barcode, type Symbology, withRatio } from '../drawing/barcode.ts';
import type { Ink } from '../drawing/ink.ts';

export interface BarcodeCommand {
  /** "^BC". */
  readonly name: string;
  readonly parameters: readonly string[];
}

export interface BarSettings {
  readonly moduleWidth: number;
  readonly ratio: number;
  readonly height: number;
}

export interface DrawnBarcode {
  readonly ink: Ink;
  /** Undefined where none is printed. */
  readonly caption: { readonly text: string; readonly isAbove: boolean } | undefined;
}

interface LinearKind {
  readonly symbology: Symbology;
  /** Places of the parameters. */
  readonly height: number;
  readonly caption: number;
  readonly hasCaption: boolean;
  readonly hasRatio?: boolean;
}

const linear: Readonly<Record<string, LinearKind>> = {
  '^BC': { symbology: 'code128', height: 1, caption: 2, hasCaption: true },
  '^B3': { symbology: 'code39', height: 2, caption: 3, hasCaption: true, hasRatio: true },
  '^B2': { symbology: 'interleaved2of5', height: 1, caption: 2, hasCaption: true, hasRatio: true },
  '^BE': { symbology: 'ean13', height: 1, caption: 2, hasCaption: true },
  '^B8': { symbology: 'ean8', height: 1, caption: 2, hasCaption: true },
  '^BU': { symbology: 'upca', height: 1, caption: 2, hasCaption: true },
  '^B9': { symbology: 'upce', height: 1, caption: 2, hasCaption: true },
  '^BA': { symbology: 'code93', height: 1, caption: 2, hasCaption: true },
  '^BK': { symbology: 'codabar', height: 2, caption: 3, hasCaption: true, hasRatio: true },
};

export const drawnBarcodes: ReadonlySet<string> = new Set([
  ...Object.keys(linear),
  '^BQ',
  '^BX',
  '^B7',
  '^BO',
  '^B0',
]);

/** Undefined where the data does not fit the symbology. */
export function zplBarcode(
  command: BarcodeCommand,
  data: string,
  settings: BarSettings,
): DrawnBarcode | undefined {
  const kind = linear[command.name];
  return kind ? linearCode(kind, command, data, settings) : matrixCode(command, data, settings);
}

function linearCode(
  kind: LinearKind,
  { name, parameters }: BarcodeCommand,
  data: string,
  settings: BarSettings,
): DrawnBarcode | undefined {
  const encoded = encodedData(name, data, parameters);
  const code = barcode(kind.symbology, encoded.text, encoded.options);
  if (!code) return undefined;
  const moduleWidth = clamp(settings.moduleWidth, 1, 100);
  const height = clamp(number(parameters[kind.height]) ?? settings.height, 1, 32_000);
  const isNarrow = kind.hasRatio && Math.abs(settings.ratio - 3) > 0.05;
  const row = isNarrow ? withRatio(code, settings.ratio, moduleWidth) : code.enlarged(moduleWidth, 1);
  const isShown = flag(parameters[kind.caption], kind.hasCaption);
  const isAbove = flag(parameters[kind.caption + 1], false);
  return {
    ink: row.enlarged(1, height),
    caption: isShown || isAbove ? { text: encoded.shown, isAbove } : undefined,
  };
}

interface EncodedData {
  readonly text: string;
  readonly shown: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

function encodedData(name: string, data: string, parameters: readonly string[]): EncodedData {
  const digits = data.replace(/\D/g, '');
  switch (name) {
    case '^BC':
      return code128Data(data, parameters[5]?.toUpperCase());
    case '^BE':
      return checked(digits.slice(0, 12).padStart(12, '0'));
    case '^B8':
      return checked(digits.slice(0, 7).padStart(7, '0'));
    case '^BU':
      return checked(digits.slice(0, 11).padStart(11, '0'));
    case '^B9':
      return checked(digits.slice(-6).padStart(7, '0'));
    case '^B2':
      return checked(digits.length % 2 === 1 ? `0${digits}` : digits);
    case '^B3':
      return {
        text: data.toUpperCase(),
        shown: `*${data.toUpperCase()}*`,
        options: flag(parameters[1], false) ? { includecheck: true } : {},
      };
    case '^BK': {
      const [start = 'A', stop = 'A'] = [parameters[5], parameters[6]].map((letter) => letter || undefined);
      return checked(`${start}${data}${stop}`);
    }
    case '^BA':
      // Its two check characters are part of the symbology.
      return { text: data.toUpperCase(), shown: data, options: { includecheck: true } };
    default:
      return checked(data);
  }
}

function checked(text: string): EncodedData {
  return { text, shown: text, options: {} };
}

/** ">" and a character stand for starts, functions and what cannot be typed; the encoder chooses the subsets itself. */
function code128Data(data: string, mode: string | undefined): EncodedData {
  if (mode === 'D') {
    const plain = data.replace(/[()]/g, '').replaceAll('>8', '');
    return { text: `^FNC1${plain}`, shown: data.replaceAll('>8', ''), options: { parsefnc: true } };
  }
  if (mode === 'U') return checked(data.replace(/\D/g, '').padStart(19, '0').slice(-19));
  const functions: Readonly<Record<string, string>> = { '8': '^FNC1', '0': '>', '<': '^', '=': '~' };
  let text = '';
  let shown = '';
  for (let at = 0; at < data.length; at += 1) {
    const character = data[at] as string;
    if (character !== '>') {
      text += character === '^' ? '^^' : character;
      shown += character;
      continue;
    }
    at += 1;
    const meant = functions[data[at] ?? ''] ?? '';
    text += meant === '^' ? '^^' : meant;
    if (meant !== '^FNC1') shown += meant;
  }
  return { text, shown, options: { parsefnc: true } };
}

function matrixCode(
  { name, parameters }: BarcodeCommand,
  data: string,
  { moduleWidth, height }: BarSettings,
): DrawnBarcode | undefined {
  const drawn = (code: Ink | undefined, across: number, down: number): DrawnBarcode | undefined =>
    code && { ink: code.enlarged(clamp(across, 1, 100), clamp(down, 1, 100)), caption: undefined };
  if (name === '^BQ') {
    const { text, level } = qrData(data, parameters[3]);
    const size = number(parameters[2]) ?? 3;
    return drawn(barcode('qrcode', text, { eclevel: level }), size, size);
  }
  if (name === '^BX') {
    const size = number(parameters[1]) ?? Math.max(1, Math.round(height / 14));
    return drawn(barcode('datamatrix', data), size, size);
  }
  if (name === '^B7') {
    const rowHeight = number(parameters[1]) ?? moduleWidth * 3;
    const level = number(parameters[2]);
    const columns = number(parameters[3]);
    const code = barcode('pdf417', data, {
      ...(level ? { eclevel: level } : {}),
      ...(columns ? { columns } : {}),
      rowmult: 1,
    });
    return drawn(code, moduleWidth, rowHeight);
  }
  const size = number(parameters[1]) ?? 3;
  return drawn(barcode('azteccode', data), size, size);
}

/** "QA,data": level of error correction, A for automatic or M with the kind of characters before the data. */
function qrData(data: string, wanted: string | undefined): { text: string; level: string } {
  const head = /^([HQML])([AM]),/.exec(data);
  const usual = ['H', 'Q', 'M', 'L'].includes(wanted ?? '') ? (wanted as string) : 'Q';
  if (!head) return { text: data.replace(/^,/, ''), level: usual };
  const rest = data.slice(head[0].length);
  const text = head[2] === 'M' ? rest.replace(/^(?:B\d{4}|[NAK])/, '') : rest;
  return { text, level: head[1] ?? usual };
}

function number(text: string | undefined): number | undefined {
  const value = Number(text);
  return text === undefined || text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

function flag(text: string | undefined, usual: boolean): boolean {
  return text === undefined || text === '' ? usual : text.toUpperCase() === 'Y';
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}

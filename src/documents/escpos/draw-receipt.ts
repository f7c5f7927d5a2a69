/** Draws one receipt of ESC/POS, from cut to cut, as a printer with paper of 80 mm prints it: 576 dots, font A of 12 by 24 (Epson, TM-T88 technical reference). */
import { barcode, type Symbology } from '../drawing/barcode.ts';
import { CanvasPlan } from '../drawing/canvas-plan.ts';
import { type CodePage, decodeText } from '../drawing/code-pages.ts';
import { Ink } from '../drawing/ink.ts';
import type { Lettering, LetterStyle } from '../drawing/lettering.ts';
import type { Picture } from '../drawing/picture.ts';
import { inkOf } from '../zpl/zpl-graphics.ts';
import { word } from './escpos-commands.ts';
import type { EscPosToken } from './escpos-tokens.ts';

const paperWidth = 576;
const usualSpacing = 30;
/** Some five metres. */
const maxHeight = 40_000;

interface ReceiptState {
  readonly isFontB: boolean;
  readonly isBold: boolean;
  readonly isUnderlined: boolean;
  readonly isReversed: boolean;
  readonly wide: number;
  readonly high: number;
  readonly align: 0 | 1 | 2;
  readonly codePage: CodePage;
  readonly spacing: number;
  readonly left: number;
  readonly width: number;
  readonly barHeight: number;
  readonly barWidth: number;
  readonly captions: number;
  readonly codeSize: number;
  readonly codeLevel: string;
  readonly code: string;
}

const initialState: ReceiptState = {
  isFontB: false,
  isBold: false,
  isUnderlined: false,
  isReversed: false,
  wide: 1,
  high: 1,
  align: 0,
  codePage: 'cp437',
  spacing: usualSpacing,
  left: 0,
  width: paperWidth,
  barHeight: 162,
  barWidth: 3,
  captions: 0,
  codeSize: 3,
  codeLevel: 'L',
  code: '',
};

/** ESC t n, as the TM series numbers them. */
const codePages: Readonly<Record<number, CodePage>> = {
  0: 'cp437',
  2: 'cp850',
  13: 'windows-1252',
  16: 'windows-1252',
  17: 'ibm866',
  19: 'cp858',
  45: 'windows-1250',
  46: 'windows-1251',
};

export async function drawReceipt(tokens: readonly EscPosToken[], lettering: Lettering): Promise<Picture> {
  const receipt = new Receipt(lettering);
  for (const token of tokens) {
    if (receipt.isFull) break;
    receipt.take(token);
  }
  return receipt.finish();
}

class Receipt {
  readonly #lettering: Lettering;
  readonly #plan = new CanvasPlan();
  readonly #notes = new Set<string>();
  #state = initialState;
  #line: { ink: Ink; left: number }[] = [];
  #lineWidth = 0;
  #top = 0;

  constructor(lettering: Lettering) {
    this.#lettering = lettering;
  }

  get isFull(): boolean {
    return this.#plan.isCut || this.#top > maxHeight;
  }

  take({ name, command, data }: EscPosToken): void {
    if (command?.isNotDrawn) this.#notes.add(`Not drawn: ${name} (${command.meaning}).`);
    if (name === '') this.#text(decodeText(data, this.#state.codePage));
    else if (!this.#draw(name, data)) this.#state = stateAfter(this.#state, name, data);
  }

  finish(): Picture {
    this.#feed();
    if (this.isFull) this.#notes.add('There is more on this receipt than is drawn here.');
    const height = Math.min(maxHeight, Math.max(1, this.#top + usualSpacing));
    return { ...this.#plan.paint(paperWidth, height).picture(), notes: [...this.#notes] };
  }

  /** False where the command draws nothing. */
  #draw(name: string, data: Uint8Array): boolean {
    const [first = 0] = data;
    switch (name) {
      case 'LF':
      case 'FF':
        this.#feed(true);
        return true;
      case 'HT':
        this.#lineWidth +=
          cellOf(this.#state).pitch * 8 - (this.#lineWidth % (cellOf(this.#state).pitch * 8));
        return true;
      case 'ESC $':
        this.#lineWidth = Math.min(word(data, 0), paperWidth);
        return true;
      case 'ESC d':
        this.#feed(true);
        this.#top += Math.max(0, first - 1) * this.#state.spacing;
        return true;
      case 'ESC J':
        this.#feed();
        this.#top += first;
        return true;
      case 'ESC *':
        this.#append(columnsOf(data));
        return true;
      case 'GS v 0': {
        const [mode = 0] = data;
        const ink = inkOf(data.subarray(5), Math.max(1, word(data, 1)));
        this.#block(ink.enlarged(mode & 1 ? 2 : 1, mode & 2 ? 2 : 1));
        return true;
      }
      case 'GS k':
        this.#barcode(data);
        return true;
      case 'GS ( k':
        this.#code(data);
        return true;
      default:
        return false;
    }
  }

  #text(text: string): void {
    const style = cellOf(this.#state);
    const room = Math.max(1, Math.floor(this.#state.width / style.pitch));
    // Lines that are full go on in the next one.
    const letters = [...text];
    while (letters.length > 0) {
      const used = Math.ceil(this.#lineWidth / style.pitch);
      const fits = Math.max(0, room - used);
      if (fits === 0 && this.#line.length > 0) {
        this.#feed(true);
        if (this.isFull) return;
        continue;
      }
      this.#append(this.#lettered(letters.splice(0, Math.max(1, fits)).join(''), style));
    }
  }

  #lettered(text: string, style: LetterStyle): Ink {
    const ink = this.#lettering.draw(text, style);
    if (!this.#state.isReversed) return ink;
    const reversed = new Ink(ink.width, ink.height);
    reversed.box(0, 0, ink.width, ink.height);
    reversed.stamp(ink, 0, 0, 'white');
    return reversed;
  }

  #append(ink: Ink): void {
    if (this.#plan.isCut) return;
    this.#line.push({ ink, left: this.#lineWidth });
    this.#lineWidth += ink.width;
  }

  /** Prints the line; an empty one feeds only where a line feed asks for it. */
  #feed(always = false): void {
    const { left, width, align, spacing } = this.#state;
    const height = this.#line.reduce((most, { ink }) => Math.max(most, ink.height), 0);
    const free = Math.max(0, width - this.#lineWidth);
    const start = left + (align === 1 ? free / 2 : align === 2 ? free : 0);
    for (const { ink, left: at } of this.#line)
      this.#plan.stamp(ink, start + at, this.#top + height - ink.height);
    if (always || this.#line.length > 0) this.#top += Math.max(spacing, height);
    this.#line = [];
    this.#lineWidth = 0;
  }

  /** A drawing in a line of its own, as high as it is. */
  #block(ink: Ink): void {
    this.#feed();
    const { left, width, align } = this.#state;
    const free = Math.max(0, width - ink.width);
    this.#plan.stamp(ink, left + (align === 1 ? free / 2 : align === 2 ? free : 0), this.#top);
    this.#top += ink.height;
  }

  #barcode(data: Uint8Array): void {
    const [system = 0] = data;
    const raw = String.fromCharCode(
      ...(system <= 6 ? data.slice(1, data.at(-1) === 0 ? -1 : undefined) : data.slice(2)),
    );
    const kind = barcodeKinds[system];
    if (this.#plan.isFull(raw.length)) return;
    const { text, options } = system === 73 ? code128Of(raw) : { text: raw, options: {} };
    const code = kind && barcode(kind, text, kind === 'code93' ? { includecheck: true } : options);
    if (!code) {
      this.#notes.add(`The data of a bar code does not fit its kind: ${raw.slice(0, 60)}`);
      return;
    }
    const { barWidth, barHeight, captions } = this.#state;
    const caption =
      captions > 0 ? this.#lettering.draw(text.replaceAll('^FNC1', ''), cellOf(initialState)) : undefined;
    if (caption && captions !== 2) this.#block(caption);
    this.#block(code.enlarged(barWidth, Math.max(1, barHeight)));
    if (caption && captions !== 1) this.#block(caption);
  }

  #code(data: Uint8Array): void {
    const [, , kind = 0, action = 0, value = 0] = data;
    if (action === 67) this.#state = { ...this.#state, codeSize: Math.min(32, Math.max(1, value)) };
    else if (action === 69) this.#state = { ...this.#state, codeLevel: 'LMQH'[value - 48] ?? 'L' };
    else if (action === 80) this.#state = { ...this.#state, code: String.fromCharCode(...data.slice(5)) };
    else if (action === 81) {
      const symbology = twoDimensionalKinds[kind];
      if (this.#plan.isFull(this.#state.code.length)) return;
      const options = symbology === 'qrcode' ? { eclevel: this.#state.codeLevel } : {};
      const code = symbology && barcode(symbology, this.#state.code, options);
      const size = this.#state.codeSize;
      if (code) this.#block(code.enlarged(size, symbology === 'pdf417' ? size * 3 : size));
      else
        this.#notes.add(
          'A two-dimensional code is not drawn: its kind is not known here, or its data does not fit.',
        );
    }
  }
}

const barcodeKinds: Readonly<Record<number, Symbology>> = {
  0: 'upca',
  1: 'upce',
  2: 'ean13',
  3: 'ean8',
  4: 'code39',
  5: 'interleaved2of5',
  6: 'codabar',
  65: 'upca',
  66: 'upce',
  67: 'ean13',
  68: 'ean8',
  69: 'code39',
  70: 'interleaved2of5',
  71: 'codabar',
  72: 'code93',
  73: 'code128',
};

const twoDimensionalKinds: Readonly<Record<number, Symbology>> = {
  48: 'pdf417',
  49: 'qrcode',
  53: 'azteccode',
  54: 'datamatrix',
};

/** "{A", "{B", "{C" choose a subset, "{1" is FNC1, "{{" a brace; in C each byte is two digits. */
function code128Of(raw: string): { text: string; options: { parsefnc: boolean } } {
  let text = '';
  let isC = false;
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw[at] as string;
    if (character === '{') {
      at += 1;
      const next = raw[at] ?? '';
      if (/[ABC]/.test(next)) isC = next === 'C';
      else if (next === '1') text += '^FNC1';
      else if (next === '{') text += '{';
    } else if (isC) text += String(character.charCodeAt(0)).padStart(2, '0');
    else text += character === '^' ? '^^' : character;
  }
  return { text, options: { parsefnc: true } };
}

function cellOf({ isFontB, isBold, isUnderlined, wide, high }: ReceiptState): LetterStyle {
  const [width, height] = isFontB ? [9, 17] : [12, 24];
  return { pitch: width * wide, height: height * high, isMonospaced: true, isBold, isUnderlined };
}

/** Columns of 8 or 24 dots, from above: ESC * m nL nH. */
function columnsOf(data: Uint8Array): Ink {
  const [mode = 0] = data;
  const bytesPerColumn = mode >= 32 ? 3 : 1;
  const columns = Math.floor((data.length - 3) / bytesPerColumn);
  const ink = new Ink(Math.max(0, columns), bytesPerColumn * 8);
  for (let column = 0; column < columns; column += 1)
    for (let row = 0; row < ink.height; row += 1) {
      const byte = data[3 + column * bytesPerColumn + (row >> 3)] ?? 0;
      if ((byte >> (7 - (row & 7))) & 1) ink.dots[row * ink.width + column] = 1;
    }
  // Single density is twice as wide; eight dots are three times as high as the dots of the head.
  return ink.enlarged(mode & 1 ? 1 : 2, bytesPerColumn === 1 ? 3 : 1);
}

function stateAfter(state: ReceiptState, name: string, data: Uint8Array): ReceiptState {
  const [value = 0] = data;
  const isOn = (value & 1) === 1;
  switch (name) {
    case 'ESC @':
      return initialState;
    case 'ESC !':
      return {
        ...state,
        isFontB: isOn,
        isBold: (value & 8) !== 0,
        high: value & 16 ? 2 : 1,
        wide: value & 32 ? 2 : 1,
        isUnderlined: (value & 128) !== 0,
      };
    case 'GS !':
      return { ...state, wide: ((value >> 4) & 7) + 1, high: (value & 7) + 1 };
    case 'ESC E':
    case 'ESC G':
      return { ...state, isBold: isOn };
    case 'ESC -':
      return { ...state, isUnderlined: value % 48 > 0 };
    case 'ESC M':
      return { ...state, isFontB: value % 48 === 1 };
    case 'ESC a':
      return { ...state, align: ([0, 1, 2] as const)[value % 48] ?? 0 };
    case 'GS B':
      return { ...state, isReversed: isOn };
    case 'ESC t':
      return { ...state, codePage: codePages[value] ?? state.codePage };
    case 'ESC 2':
      return { ...state, spacing: usualSpacing };
    case 'ESC 3':
      return { ...state, spacing: value };
    case 'GS L':
      return { ...state, left: Math.min(word(data, 0), paperWidth) };
    case 'GS W':
      return { ...state, width: Math.min(Math.max(1, word(data, 0)), paperWidth) };
    case 'GS h':
      return { ...state, barHeight: value };
    case 'GS w':
      return { ...state, barWidth: Math.min(8, Math.max(1, value)) };
    case 'GS H':
      return { ...state, captions: value % 48 };
    default:
      return state;
  }
}

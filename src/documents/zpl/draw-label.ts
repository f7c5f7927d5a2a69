/** Draws one label of ZPL II: from ^XA to ^XZ, with what the commands before it have set. */
import { CanvasPlan } from '../drawing/canvas-plan.ts';
import { bytesOfLatin1, type CodePage, decodeText } from '../drawing/code-pages.ts';
import { Ink, type InkMode, type Rotation } from '../drawing/ink.ts';
import { ascent, type Lettering, type LetterStyle } from '../drawing/lettering.ts';
import type { Picture } from '../drawing/picture.ts';
import { dots, type LabelSettings, rotationOf, settingsAfter, storedName } from './label-settings.ts';
import { type BarcodeCommand, drawnBarcodes, zplBarcode } from './zpl-barcodes.ts';
import { zplCommands } from './zpl-commands.ts';
import { zplLetterStyle } from './zpl-fonts.ts';
import { inkOf, zplGraphic } from './zpl-graphics.ts';
import { boxInk, diagonalInk, ellipseInk } from './zpl-shapes.ts';
import type { ZplToken } from './zpl-tokens.ts';

/** Four inches at 203 dots an inch, the usual width of such labels. */
const usualWidth = 812;
const maxBlockLines = 1000;

/** @param tokens those of the label */
export async function drawLabel(
  tokens: readonly ZplToken[],
  before: LabelSettings,
  lettering: Lettering,
): Promise<Picture> {
  const plan = new CanvasPlan();
  const notes = new Set<string>();
  let settings = before;
  let field = emptyField(settings);
  for (const token of tokens) {
    if (plan.isCut) break;
    settings = settingsAfter(settings, token);
    if (token.name === '^FS' || token.name === '^XZ') {
      drawField(field, { plan, settings, lettering, notes });
      field = emptyField(settings);
    } else if (token.name === '^GF' || token.name === '^XG' || token.name === '^IM') {
      const graphic = await graphicOf(token, settings);
      if (graphic) place(graphic, field, { plan, settings });
      else notes.add(`The bitmap of ${token.name} at byte ${token.start} is not there, or damaged.`);
    } else field = fieldAfter(field, token, { plan, settings });
    if (zplCommands[token.name]?.isNotDrawn)
      notes.add(`Not drawn: ${token.name} (${zplCommands[token.name]?.meaning}).`);
  }
  if (plan.isCut) notes.add('There is more on this label than is drawn here.');
  return finished(plan, settings, [...notes]);
}

function finished(plan: CanvasPlan, settings: LabelSettings, notes: readonly string[]): Picture {
  const { right, bottom } = plan.extent;
  const width = settings.width ?? Math.max(usualWidth, right + settings.homeX);
  const height = settings.length ?? Math.max(bottom + 20, 100);
  const ink = plan.paint(Math.max(1, width), Math.max(1, height));
  const turned = settings.isTurned ? ink.rotated(180) : ink;
  return { ...(settings.isMirrored ? turned.mirrored() : turned).picture(), notes };
}

interface Field {
  readonly x: number;
  readonly y: number;
  readonly isByBaseLine: boolean;
  readonly isRightAligned: boolean;
  readonly style: LetterStyle | undefined;
  readonly rotation: Rotation;
  readonly barcode: BarcodeCommand | undefined;
  readonly block: Block | undefined;
  readonly isReversed: boolean;
  /** The character before two hexadecimal digits. */
  readonly hexMark: string | undefined;
  readonly data: string | undefined;
}

interface Block {
  readonly width: number;
  readonly lineCount: number;
  readonly space: number;
  readonly align: string;
  readonly hanging: number;
}

interface LabelDrawing {
  readonly plan: CanvasPlan;
  readonly settings: LabelSettings;
  readonly lettering: Lettering;
  readonly notes: Set<string>;
}

function emptyField({ rotation }: LabelSettings): Field {
  return {
    x: 0,
    y: 0,
    isByBaseLine: false,
    isRightAligned: false,
    style: undefined,
    rotation,
    barcode: undefined,
    block: undefined,
    isReversed: false,
    hexMark: undefined,
    data: undefined,
  };
}

/** Shapes are drawn at once, text and bar codes when their field ends. */
function fieldAfter(
  field: Field,
  token: ZplToken,
  { plan, settings }: Pick<LabelDrawing, 'plan' | 'settings'>,
): Field {
  const { name, parameters } = token;
  const [first, second, third, fourth, fifth] = parameters;
  if (drawnBarcodes.has(name)) {
    return { ...field, barcode: { name, parameters }, rotation: rotationOf(first) ?? settings.rotation };
  }
  switch (name) {
    case '^FO':
    case '^FT':
      return {
        ...field,
        x: dots(first) ?? 0,
        y: dots(second) ?? 0,
        isByBaseLine: name === '^FT',
        isRightAligned: third === '1',
      };
    case '^A': {
      const [font = settings.font, letter] = first ?? '';
      const style = zplLetterStyle(font, dots(second) ?? 0, dots(third) ?? 0);
      return { ...field, style, rotation: rotationOf(letter) ?? settings.rotation };
    }
    case '^FB':
      return {
        ...field,
        block: {
          width: Math.max(0, dots(first) ?? 0),
          lineCount: Math.min(maxBlockLines, Math.max(1, dots(second) ?? 1)),
          space: dots(third) ?? 0,
          align: fourth?.toUpperCase() || 'L',
          hanging: Math.max(0, dots(fifth) ?? 0),
        },
      };
    case '^FR':
      return { ...field, isReversed: true };
    case '^FH':
      return { ...field, hexMark: first || '_' };
    case '^FD':
    case '^FV':
    case '^SN':
      return { ...field, data: name === '^SN' ? (first?.split(',')[0] ?? '') : (first ?? '') };
    case '^GB':
    case '^GC':
    case '^GE':
    case '^GD':
      drawShape(field, token, { plan, settings });
      return field;
    default:
      return field;
  }
}

function drawShape(
  field: Field,
  { name, parameters }: ZplToken,
  { plan, settings }: Pick<LabelDrawing, 'plan' | 'settings'>,
): void {
  const values = parameters.map(dots);
  const isCircle = name === '^GC';
  const thickness = Math.max(1, values[isCircle ? 1 : 2] ?? 1);
  const width = Math.max(values[0] ?? (isCircle ? 3 : thickness), isCircle ? 3 : thickness);
  const height = isCircle ? width : Math.max(values[1] ?? thickness, thickness);
  const color = parameters[isCircle ? 2 : 3]?.toUpperCase();
  const mode: InkMode = color === 'W' ? 'white' : 'black';
  const at = { ...field, rotation: 0 as const };
  if (name === '^GB' && thickness * 2 >= Math.min(width, height) && !values[4]) {
    const { left, top } = placeOf(at, { width, height, descent: 0 }, settings);
    plan.box(left, top, width, height, modeOf(field, settings, mode));
    return;
  }
  const size = { width, height, thickness };
  const ink =
    name === '^GB'
      ? boxInk(size, values[4] ?? 0)
      : name === '^GD'
        ? diagonalInk(size, parameters[4]?.toUpperCase() === 'L' || parameters[4] === '\\')
        : ellipseInk(size);
  place(ink, at, { plan, settings }, mode);
}

async function graphicOf(token: ZplToken, settings: LabelSettings): Promise<Ink | undefined> {
  if (token.name === '^GF') {
    // The data may hold the delimiter, as run length of a row.
    const match = /^[^,]*,([^,]*),([^,]*),([^,]*),([\s\S]*)$/.exec(token.text);
    const format = token.parameters[0]?.toUpperCase();
    const [, , byteCount, bytesPerRow, data = ''] = match ?? [];
    if (format === 'B' && !data.startsWith(':')) return binaryGraphic(data, Number(bytesPerRow));
    return zplGraphic(data, Number(bytesPerRow), Number(byteCount));
  }
  const [name, across, down] = token.parameters;
  const stored = settings.stored.get(storedName(name));
  const match = /^[^,]*,([^,]*),([^,]*),([\s\S]*)$/.exec(stored?.text ?? '');
  const ink = match && (await zplGraphic(match[3] ?? '', Number(match[2]), Number(match[1])));
  const times = (value: string | undefined) => Math.min(10, Math.max(1, Math.round(Number(value) || 1)));
  return token.name === '^IM' ? ink || undefined : ink?.enlarged(times(across), times(down));
}

function binaryGraphic(data: string, bytesPerRow: number): Ink | undefined {
  return bytesPerRow > 0 && bytesPerRow <= 4000 ? inkOf(bytesOfLatin1(data), bytesPerRow) : undefined;
}

function drawField(field: Field, { plan, settings, lettering, notes }: LabelDrawing): void {
  if (field.data === undefined) return;
  const text = textOf(field.data, field.hexMark, settings.encoding);
  if (!field.barcode) {
    const style = field.style ?? zplLetterStyle(settings.font, settings.fontHeight, settings.fontWidth);
    const ink = field.block ? blockOf(text, field.block, style, lettering) : lettering.draw(text, style);
    const descent = Math.round(style.height * (1 - ascent));
    place(ink, field, { plan, settings }, 'black', descent);
    return;
  }
  const { moduleWidth, ratio, barHeight: height } = settings;
  if (plan.isFull(text.length)) return;
  const drawn = zplBarcode(field.barcode, text, { moduleWidth, ratio, height });
  if (!drawn) {
    const called = zplCommands[field.barcode.name]?.meaning ?? field.barcode.name;
    notes.add(`The data of a field is none for ${called}: ${text.slice(0, 60)}`);
    return;
  }
  const { ink, descent } = withCaption(drawn, moduleWidth, lettering);
  place(ink, field, { plan, settings }, 'black', descent);
}

/** The text that people read, in the middle of the bars. */
function withCaption(
  { ink, caption }: NonNullable<ReturnType<typeof zplBarcode>>,
  moduleWidth: number,
  lettering: Lettering,
): { ink: Ink; descent: number } {
  if (!caption) return { ink, descent: 0 };
  const style = zplLetterStyle('A', 9 * Math.min(10, moduleWidth), 5 * Math.min(10, moduleWidth));
  const text = lettering.draw(caption.text, style);
  const lineHeight = style.height + moduleWidth * 2;
  const whole = new Ink(Math.max(ink.width, text.width), ink.height + lineHeight);
  whole.stamp(ink, 0, caption.isAbove ? lineHeight : 0);
  whole.stamp(text, (ink.width - text.width) / 2, caption.isAbove ? 0 : ink.height + moduleWidth * 2);
  return { ink: whole, descent: caption.isAbove ? 0 : lineHeight };
}

/** Words as they fit into the width; what is too much is printed over the last line by printers, and left out here. */
function blockOf(text: string, block: Block, style: LetterStyle, lettering: Lettering): Ink {
  const lines = wrapped(text, block, (line) => lettering.measure(line, style)).slice(0, block.lineCount);
  const pitch = Math.max(1, style.height + block.space);
  const ink = new Ink(block.width, pitch * lines.length);
  for (const [index, line] of lines.entries()) {
    const drawn = lettering.draw(line, style);
    const free = block.width - drawn.width;
    const indent = index > 0 ? block.hanging : 0;
    const left = block.align === 'C' ? free / 2 : block.align === 'R' ? free : indent;
    ink.stamp(drawn, left, index * pitch);
  }
  return ink;
}

function wrapped(text: string, { width, hanging }: Block, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.slice(0, 10_000).split('\\&')) {
    let line = '';
    for (const word of paragraph.replaceAll('\\-', '').replaceAll('\\\\', '\\').split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      const room = width - (lines.length > 0 ? hanging : 0);
      if (line !== '' && measure(longer) > room) {
        lines.push(line);
        line = word;
      } else line = longer;
      if (lines.length > maxBlockLines) return lines;
    }
    lines.push(line);
  }
  return lines;
}

/** @param descent what lies below the base line */
function place(
  ink: Ink,
  field: Field,
  { plan, settings }: Pick<LabelDrawing, 'plan' | 'settings'>,
  mode: InkMode = 'black',
  descent = 0,
): void {
  const turned = ink.rotated(field.rotation);
  const { left, top } = placeOf(field, { width: turned.width, height: turned.height, descent }, settings);
  plan.stamp(turned, left, top, modeOf(field, settings, mode));
}

function modeOf(field: Field, settings: LabelSettings, mode: InkMode): InkMode {
  return field.isReversed || settings.isReversed ? 'reverse' : mode;
}

function placeOf(
  { x, y, isByBaseLine, isRightAligned, rotation }: Field,
  { width, height, descent }: { width: number; height: number; descent: number },
  { homeX, homeY, top }: LabelSettings,
): { left: number; top: number } {
  const left = homeX + x - (isRightAligned ? width : 0);
  const up = homeY + y + top;
  if (!isByBaseLine) return { left, top: up };
  switch (rotation) {
    case 90:
      return { left: left - descent, top: up };
    case 180:
      return { left: left - width, top: up - descent };
    case 270:
      return { left: left - width + descent, top: up - height };
    default:
      return { left, top: up - height + descent };
  }
}

/** Bytes behind the mark of ^FH, then characters by ^CI. */
function textOf(data: string, hexMark: string | undefined, encoding: number): string {
  const mark = hexMark?.[0];
  const raw =
    mark === undefined
      ? data
      : data
          .split(mark)
          .map((piece, index) => {
            const code = index > 0 ? /^[0-9a-fA-F]{2}/.exec(piece)?.[0] : undefined;
            if (code === undefined) return index > 0 ? mark + piece : piece;
            return String.fromCharCode(Number.parseInt(code, 16)) + piece.slice(2);
          })
          .join('');
  return decodeText(bytesOfLatin1(raw), codePageOf(encoding));
}

/** ZPL II Programming Guide, ^CI: 0 to 13 are code page 850 with other signs for money. */
function codePageOf(encoding: number): CodePage {
  switch (encoding) {
    case 27:
      return 'windows-1252';
    case 28:
    case 29:
    case 30:
      return 'utf-8';
    case 31:
      return 'windows-1250';
    case 33:
      return 'windows-1251';
    default:
      return 'cp850';
  }
}

/** An ESC/POS document: its commands in words, and its receipts drawn. */
import { type DocumentDescription, type DocumentPart, maxPartCount } from '../document-description.ts';
import { decodeText } from '../drawing/code-pages.ts';
import type { Lettering } from '../drawing/lettering.ts';
import { drawReceipt } from './draw-receipt.ts';
import { type EscPosToken, escPosTokens } from './escpos-tokens.ts';

/** There is no registered type. */
export const escPosFormat = 'application/x-escpos';

const maxReceiptCount = 500;
const sniffedBytes = 4096;

/** Commands of ESC/POS, and none that it does not have; a document without any is text. */
export function isEscPos(bytes: Uint8Array): boolean {
  const { tokens } = escPosTokens(bytes.subarray(0, sniffedBytes));
  // The last one may be cut off.
  const commands = (bytes.length > sniffedBytes ? tokens.slice(0, -1) : tokens).filter(
    ({ name }) => name !== '',
  );
  const isKnown = commands.every(({ command }) => command !== undefined);
  return (
    isKnown &&
    commands.some(({ name }) => /^(ESC|GS) /.test(name)) &&
    !commands.some(({ name }) => name === 'ESC %')
  );
}

export function describeEscPos(bytes: Uint8Array, lettering: Lettering): Omit<DocumentDescription, 'format'> {
  const { tokens, stoppedAt } = escPosTokens(bytes);
  const parts = tokens.map(partOf);
  const unknown = [...new Set(parts.filter(({ meaning }) => meaning === undefined).map(({ name }) => name))];
  return {
    title: 'ESC/POS',
    parts,
    pages: receiptsOf(tokens).map((own, index) => ({
      title: `Receipt ${index + 1}`,
      draw: () => drawReceipt(own, lettering),
    })),
    notes: [
      ...(unknown.length > 0 ? [`Not known here, and passed over: ${unknown.slice(0, 10).join(', ')}.`] : []),
      ...(stoppedAt === undefined
        ? []
        : [`Only the first ${maxPartCount} commands are read; the rest begins at byte ${stoppedAt}.`]),
    ],
  };
}

function partOf({ start, end, name, command, data }: EscPosToken): DocumentPart {
  if (name === '')
    return {
      start,
      end,
      name: 'text',
      meaning: 'Text',
      details: [decodeText(data.subarray(0, 200), 'cp437')],
    };
  return { start, end, name, meaning: command?.meaning, details: command?.details(data) ?? [] };
}

/** Each cut ends one; what a printer is set to goes on into the next. */
function receiptsOf(tokens: readonly EscPosToken[]): (readonly EscPosToken[])[] {
  const receipts: (readonly EscPosToken[])[] = [];
  let settings: EscPosToken[] = [];
  let start = 0;
  for (const [index, { name }] of tokens.entries()) {
    const isCut = ['GS V', 'ESC i', 'ESC m', 'GS ( V'].includes(name);
    if (!isCut && index < tokens.length - 1) continue;
    const own = tokens.slice(start, index + 1);
    if (own.some(draws)) receipts.push([...settings, ...own]);
    settings = [...settings, ...own.filter((token) => isSetting(token))].slice(-200);
    start = index + 1;
    if (receipts.length >= maxReceiptCount) break;
  }
  return receipts;
}

function draws({ name }: EscPosToken): boolean {
  return ['', 'LF', 'ESC *', 'ESC d', 'GS v 0', 'GS k', 'GS ( k'].includes(name);
}

function isSetting({ name }: EscPosToken): boolean {
  return /^(?:ESC [@!aEGMt23-]|GS [!BLWhwHf])$/.test(name);
}

/** PostScript as a list: comments of the document structure (Adobe, "DSC 3.0"), definitions, and operators with what stands before them. */
import { latin1Text } from '../../engine/latin1-text.ts';
import { type DocumentDescription, type DocumentPart, maxPartCount } from '../document-description.ts';
import { type Lettering, plainLettering } from '../drawing/lettering.ts';
import { dscComments } from './dsc-comments.ts';
import { ownPostScriptPage } from './own-postscript-page.ts';
import { postScriptOperators } from './postscript-operators.ts';
import { type PostScriptToken, postScriptTokens } from './postscript-tokens.ts';

/** Of what stands before an operator, so many values are shown. */
const maxOperands = 6;
const maxOperandLength = 80;
/** Their argument is a password. */
const secretOperators: ReadonlySet<string> = new Set(['exitserver', 'startjob', 'setsystemparams']);

export function describePostScript(
  bytes: Uint8Array,
  lettering: Lettering = plainLettering,
): Omit<DocumentDescription, 'format'> {
  const parts: DocumentPart[] = [];
  /** Names that the document itself defines. */
  const defined = new Set<string>();
  let operands: PostScriptToken[] = [];
  /** The first name since the last definition: what comes between may be operators of its own, as in "/box { ... } bind def". */
  let key: string | undefined;
  let stoppedAt: number | undefined;
  const text = latin1Text(bytes);
  for (const token of postScriptTokens(text)) {
    if (parts.length >= maxPartCount) {
      stoppedAt = token.start;
      break;
    }
    if (token.kind === 'comment') {
      const part = commentPart(token);
      if (part) parts.push(part);
    } else if (token.kind !== 'name' || isValue(token.text)) {
      operands.push(token);
      if (token.text.startsWith('/')) key ??= token.text.slice(1);
      // What is never used is data: a picture in hexadecimal, for one.
      if (operands.length > 1000) operands = operands.slice(-maxOperands);
    } else {
      parts.push(operatorPart(token, operands, defined));
      operands = [];
      if (token.text !== 'def' && token.text !== 'store') continue;
      if (key !== undefined) defined.add(key);
      key = undefined;
    }
  }
  const page = ownPostScriptPage(text, lettering);
  const pageCount = parts.filter(({ name }) => name === 'showpage').length;
  const unknown = [...new Set(parts.filter(({ meaning }) => meaning === undefined).map(({ name }) => name))];
  return {
    title: 'PostScript',
    parts,
    pages: page ? [page] : [],
    notes: [
      page
        ? 'This is the test page of Platen, which is drawn as its operators say; other PostScript is explained, and not run.'
        : 'PostScript is a program: it is explained here, and not run.',
      ...(pageCount > 0 ? [`showpage stands ${pageCount} times in it.`] : []),
      ...(unknown.length > 0
        ? [`Neither defined in it nor known here: ${unknown.slice(0, 10).join(', ')}.`]
        : []),
      ...(stoppedAt === undefined
        ? []
        : [`Only the first ${maxPartCount} operators are read; the rest begins at byte ${stoppedAt}.`]),
    ],
  };
}

function isValue(name: string): boolean {
  return name.startsWith('/') || /^[[\]]$/.test(name) || /^<<$|^>>$/.test(name);
}

function operatorPart(
  token: PostScriptToken,
  operands: readonly PostScriptToken[],
  defined: ReadonlySet<string>,
): DocumentPart {
  const { text: name, end } = token;
  const start = operands[0]?.start ?? token.start;
  const shown = secretOperators.has(name) ? [] : operands.slice(-maxOperands).map(({ text }) => cut(text));
  const own = defined.has(name) ? 'Runs what the document defines by this name' : undefined;
  return {
    start,
    end,
    name,
    meaning: own ?? postScriptOperators[name],
    details: shown.length > 0 ? [shown.join(' ')] : [],
  };
}

function commentPart({ start, end, text }: PostScriptToken): DocumentPart | undefined {
  const dsc = /^%%([A-Za-z]+):?\s*(.*)$/.exec(text) ?? /^%!(PS)(.*)$/.exec(text);
  if (!dsc) return undefined;
  const [, name = '', value = ''] = dsc;
  const meaning = dscComments[name];
  return {
    start,
    end,
    name: text.startsWith('%!') ? '%!PS' : `%%${name}`,
    meaning: meaning ?? 'Comment of the document structure',
    details: value.trim() === '' ? [] : [cut(value.trim())],
  };
}

function cut(text: string): string {
  return text.length > maxOperandLength ? `${text.slice(0, maxOperandLength)}...` : text;
}

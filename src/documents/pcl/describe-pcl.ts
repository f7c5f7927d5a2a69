/** PCL with the PJL around it, command by command in words. */
import { latin1Text } from '../../engine/latin1-text.ts';
import { withoutSecrets } from '../../knowledge/secret-spans.ts';
import { type DocumentDescription, type DocumentPart, maxPartCount } from '../document-description.ts';
import { type Lettering, plainLettering } from '../drawing/lettering.ts';
import { ownPclPage } from './own-pcl-page.ts';
import { pclCommands, symbolSets } from './pcl-commands.ts';
import { type PclToken, pclTokens } from './pcl-tokens.ts';

export function describePcl(
  bytes: Uint8Array,
  lettering: Lettering = plainLettering,
): Omit<DocumentDescription, 'format'> {
  const { tokens, stoppedAt } = pclTokens(bytes);
  const parts = tokens.map(partOf);
  const unknown = [...new Set(parts.filter(({ meaning }) => meaning === undefined).map(({ name }) => name))];
  const page = ownPclPage(latin1Text(bytes), lettering);
  const hasXl = tokens.some(({ kind }) => kind === 'pcl-xl');
  return {
    title: hasXl ? 'PCL XL (PCL 6)' : 'PCL 5',
    parts,
    pages: page ? [page] : [],
    notes: [
      ...(hasXl
        ? ['PCL XL is a binary language: only its header is read here.']
        : [page ? ownPageNote : 'PCL is explained here, and not drawn.']),
      ...(unknown.length > 0 ? [`Not known here, and passed over: ${unknown.slice(0, 10).join(', ')}.`] : []),
      ...(stoppedAt === undefined
        ? []
        : [`Only the first ${maxPartCount} commands are read; the rest begins at byte ${stoppedAt}.`]),
    ],
  };
}

const ownPageNote =
  'This is the test page of Platen, which is drawn as its commands say; other PCL is explained, and not drawn.';

function partOf({ start, end, kind, name, value }: PclToken): DocumentPart {
  const at = { start, end };
  switch (kind) {
    case 'uel':
      return {
        ...at,
        name: 'ESC %-12345X',
        meaning: 'Universal exit: ends what was before, PJL may follow',
        details: [],
      };
    case 'pjl': {
      const command = /^@PJL\s*(\w*)/.exec(name)?.[1]?.toUpperCase() ?? '';
      return {
        ...at,
        name: `@PJL ${command}`.trim(),
        meaning: pjlCommands[command],
        details: [withoutSecrets(name).slice(0, 200)],
      };
    }
    case 'escape':
      return { ...at, ...escapePart(name, value, end - start) };
    case 'control':
      return {
        ...at,
        name,
        meaning: controls[name],
        details: end - start > 1 ? [`${end - start} times`] : [],
      };
    case 'text':
      return { ...at, name: 'text', meaning: 'Text', details: [name] };
    case 'hpgl':
      return {
        ...at,
        name,
        meaning: 'A drawing in HP-GL/2, not read here',
        details: [`bytes: ${end - start}`],
      };
    case 'pcl-xl':
      return {
        ...at,
        name: 'PCL XL',
        meaning: 'The header of a PCL XL stream; what follows is binary',
        details: [name, `bytes: ${end - start}`],
      };
    default:
      return { ...at, name: `ESC ${name}`, meaning: undefined, details: [] };
  }
}

function escapePart(
  name: string,
  value: string | undefined,
  length: number,
): Omit<DocumentPart, 'start' | 'end'> {
  const written = `ESC ${value === undefined ? name : name.replace('#', value)}`;
  const command = pclCommands[name];
  if (command) {
    const shown = value === undefined || value === '' ? [] : [command.values?.[value] ?? value];
    return {
      name: written,
      meaning: command.meaning,
      details: length > 24 ? [...shown, `bytes: ${length}`] : shown,
    };
  }
  const set = /^([()])#([A-Z])$/.exec(name);
  if (!set || value === undefined || value === '') return { name: written, meaning: undefined, details: [] };
  const which = set[1] === '(' ? 'Symbol set' : 'Symbol set of the second font';
  return { name: written, meaning: which, details: [symbolSets[`${value}${set[2]}`] ?? `${value}${set[2]}`] };
}

const controls: Readonly<Record<string, string>> = {
  BS: 'Goes back by a letter',
  HT: 'Moves to the next tab',
  LF: 'Feeds a line',
  FF: 'Ejects the page',
  CR: 'Returns to the left margin',
  SO: 'Second font',
  SI: 'First font',
  EOT: 'End of transmission',
};

/** HP, "PJL Technical Reference Manual". */
const pjlCommands: Readonly<Record<string, string>> = {
  '': 'PJL follows',
  COMMENT: 'Comment',
  SET: 'Sets a variable for this job',
  DEFAULT: 'Sets a variable for good',
  INITIALIZE: 'Sets all variables to those of the factory',
  RESET: 'Sets all variables to the defaults',
  ENTER: 'Names the language of the document',
  JOB: 'Begins a job',
  EOJ: 'Ends the job',
  INQUIRE: 'Asks for a variable',
  DINQUIRE: 'Asks for a default',
  INFO: 'Asks for information',
  ECHO: 'Answers this text',
  USTATUS: 'Reports by itself',
  USTATUSOFF: 'Ends reporting by itself',
  RDYMSG: 'Sets the message of the panel',
  OPMSG: 'Shows a message and stops',
  STMSG: 'Shows a message and waits',
  FSDIRLIST: 'Lists files of the printer',
  FSQUERY: 'Asks for a file of the printer',
  FSUPLOAD: 'Reads a file of the printer',
  FSDOWNLOAD: 'Writes a file of the printer',
  FSDELETE: 'Deletes a file of the printer',
  FSMKDIR: 'Makes a folder of the printer',
  FSINIT: 'Clears a disk of the printer',
  DMINFO: 'Asks for device management',
  DMCMD: 'Device management',
};

/** The format of printcap, in which LPRng and the BSDs keep their queues. */
import type { ForeignFormat } from '../foreign-format.ts';
import { lprngType } from '../lprng/lprng-options.ts';
import { writeFixes } from '../write-edits.ts';
import { type PrintcapEntry, readPrintcapText } from './printcap-text.ts';
import { readPrintcap } from './read-printcap.ts';
import { editPrintcap } from './write-printcap.ts';

export const printcap: ForeignFormat = {
  id: 'printcap',
  family: 'printcap',
  title: 'a printcap of LPRng or BSD',
  commentMark: '#',
  patterns: ['**/printcap', '**/printcap.*', '**/*.printcap'],
  isOne: (path, text) =>
    isCalledSo.test(path) ? looksSo(text) : !/\.\w*$/.test(path) && showsDevices(text.slice(0, 100_000)),
  read: (text) => readPrintcap(text).config,
  readForeign: readPrintcap,
  write: (text, fixes) => writeFixes(text, fixes, editPrintcap),
};

const isCalledSo = /(?:^|[/.])printcap(?:\.[\w.-]+)?$/i;

/** Under another name without an extension, every entry says where its jobs go. */
function showsDevices(text: string): boolean {
  if (!/^[^:\n]*:(?:.*:)?(?:lp|rm)=|^\s*:(?:.*:)?(?:lp|rm)=/m.test(text)) return false;
  const { entries } = readPrintcapText(text);
  return entries.every(({ capabilities }) =>
    capabilities.some(({ name, mark }) => mark === '=' && (name.value === 'lp' || name.value === 'rm')),
  );
}

/** Every entry has a capability that LPRng or a BSD knows; a file of comments alone says so in one of them. */
function looksSo(text: string): boolean {
  const { entries, includes } = readPrintcapText(text.slice(0, 100_000));
  if (entries.length === 0)
    return includes.length > 0 || /^#.*(?:printcap|:\w\w[=#])/im.test(text.slice(0, 5000));
  // A printcap that breaks off has an entry without any.
  return entries.filter(isQueue).length > entries.length / 2;
}

function isQueue({ names, capabilities }: PrintcapEntry): boolean {
  return (
    names.length > 0 &&
    capabilities.some(({ name }) => lprngType(name.value) !== undefined || bsd.has(name.value))
  );
}

/** Those of printcap(5) of the BSDs that LPRng has not; filters are a letter and "f". */
const bsd: ReadonlySet<string> = new Set(
  'cf ct df du fc fd ff fs fx gf hn lo mj ms nd nf pd rc rf rs sc st tf ty uv vf xc xf xs'.split(' '),
);

/** The format of lpd.conf of LPRng. */
import type { ForeignFormat } from '../foreign-format.ts';
import { lprngType } from '../lprng/lprng-options.ts';
import { writeFixes } from '../write-edits.ts';
import { readLpdConf, readOptionLines } from './read-lpd-conf.ts';
import { editLpdConf } from './write-lpd-conf.ts';

export const lpdConf: ForeignFormat = {
  id: 'lpd-conf',
  family: 'printcap',
  title: 'an lpd.conf of LPRng',
  commentMark: '#',
  patterns: ['**/lpd.conf'],
  isOne: (path, text) => /(?:^|\/)lpd\.conf$/.test(path) && looksSo(text.slice(0, 100_000)),
  read: (text) => readLpdConf(text).config,
  readForeign: readLpdConf,
  write: (text, fixes) => writeFixes(text, fixes, editLpdConf),
};

/** Upstart, OpenBSD and others have an lpd.conf, too: only LPRng's options are words joined by underscores. */
function looksSo(text: string): boolean {
  const options = readOptionLines(text);
  const known = options.filter(({ name }) => name.value.includes('_') && lprngType(name.value) !== undefined);
  return known.length > 0 ? known.length * 2 >= options.length : options.length === 0 && ofLprng.test(text);
}

const ofLprng = /^#.*(?:LPRng|\blpd_(?:listen_)?port\b)/m;

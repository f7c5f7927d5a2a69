/** Edits of meaning as edits of an lpd.conf: the name or the value of an option. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { Edit } from '../../model/edit.ts';
import { readOptionLines } from './read-lpd-conf.ts';

/** Undefined where lpd.conf has no words for it. */
export function editLpdConf(text: string, edit: Edit): readonly TextEdit[] | undefined {
  const [section, number, ...rest] = edit.path;
  const options = readOptionLines(text).filter(({ name }) => name.value !== 'include');
  const option = section === 'directives' && rest.length === 0 ? options[Number(number)] : undefined;
  if (!option) return undefined;
  const { name, value, mark, line } = option;
  if (edit.kind === 'remove') return [{ ...line, newText: '' }];
  if (edit.kind === 'rename')
    return /^\w+$/.test(edit.to) ? [{ start: name.start, end: name.end, newText: edit.to }] : undefined;
  const written = typeof edit.value === 'number' ? String(edit.value) : edit.value;
  if (typeof written !== 'string' || /[\r\n]/.test(written) || mark === '@') return undefined;
  if (mark === '') return [{ start: name.end, end: name.end, newText: `=${written}` }];
  return [{ start: value.start, end: value.end, newText: written }];
}

/** Edits of meaning as edits of a printers.conf: one line for a property, and everything else stays as it is. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { Edit } from '../../model/edit.ts';
import type { ConfLine } from '../cups/conf-lines.ts';
import { escaped, propertyAt } from './printer-directives.ts';
import { type QueueBlock, readBlocks } from './read-printers-conf.ts';

/** Undefined where a printers.conf has no words for it. */
export function editPrintersConf(text: string, edit: Edit): readonly TextEdit[] | undefined {
  const [section, id, ...rest] = edit.path;
  const block = [...readBlocks(text)].findLast((one) => one.id === id);
  if (!block) return undefined;
  if (edit.kind === 'rename')
    return section === 'printers' && rest.length === 0 && /^[^\s#/]+$/.test(edit.to)
      ? [{ start: block.open.value.start, end: block.open.value.end, newText: edit.to }]
      : undefined;
  const directive = directiveAt(section, rest);
  if (!directive) return undefined;
  const line = block.lines.findLast(({ name }) => name.value.toLowerCase() === directive.toLowerCase());
  if (edit.kind === 'remove') return line ? [{ ...line.line, newText: '' }] : [];
  const value =
    directive === 'DeviceURI'
      ? typeof edit.value === 'string' && !/\s/.test(edit.value)
        ? escaped(edit.value)
        : undefined
      : propertyAt(rest)?.write(edit.value);
  if (value === undefined) return undefined;
  return [line ? replaced(line, value) : inserted(text, block, `${directive} ${value}`)];
}

function directiveAt(
  section: string | number | undefined,
  rest: readonly (string | number)[],
): string | undefined {
  if (section === 'ports') return rest.length === 1 && rest[0] === 'device' ? 'DeviceURI' : undefined;
  return section === 'printers' ? propertyAt(rest)?.directive : undefined;
}

function replaced({ name, value }: ConfLine, text: string): TextEdit {
  return value.start === name.end
    ? { start: name.end, end: name.end, newText: ` ${text}` }
    : { start: value.start, end: value.end, newText: text };
}

function inserted(text: string, { open, lines }: QueueBlock, line: string): TextEdit {
  const at = lines.at(-1)?.line.end ?? open.line.end;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { start: at, end: at, newText: `${line}${newline}` };
}

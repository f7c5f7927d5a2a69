/** What a configuration file of a print system says of its server, besides its queues. */
import type { Located } from '../../model/span.ts';
import type { ConfigDraft } from '../config-draft.ts';
import type { ReadLine } from './read-conf.ts';

/** The id of the server that files of CUPS are about. */
export const CUPS_SERVER = 'cups';
/** Under which name of `extra` what has no property of its own is kept. */
export const CUPS_EXTRA = 'cups';

/** Lines whose value nobody else may read. */
const secrets = new Set(['browseldappassword']);

/**
 * Adds the server with the lines outside of all blocks.
 * @param properties of the server, from lines that `isCarried` names
 */
export function addServer(
  draft: ConfigDraft,
  read: readonly ReadLine[],
  properties: { name?: Located<string>; aliases?: readonly Located<string>[] } = {},
  isCarried: (name: string) => boolean = () => false,
): void {
  const extra = new Map<string, Located<string>[]>();
  for (const { line, directive } of read) {
    const { name } = directive;
    if (line.kind === 'open') {
      if (!directive.block)
        draft.notCarried({
          span: line.span,
          what: `<${name} ${line.value.value}>`.slice(0, 100),
          why: 'no property holds the rules of access to a server',
        });
    } else if (directive.block || isCarried(name)) continue;
    else if (secrets.has(name.toLowerCase()))
      draft.notCarried({ span: line.span, what: name, why: 'it is a secret' });
    else {
      const values = extra.get(name);
      if (values) values.push(line.value);
      else extra.set(name, [line.value]);
    }
  }
  const key = { start: 0, end: 0 };
  draft.add(
    'servers',
    CUPS_SERVER,
    { key, end: read.at(-1)?.line.span.end ?? 0 },
    {
      system: { value: 'cups', ...key },
      ...(properties.name ? { name: properties.name } : {}),
      ...(properties.aliases?.length ? { aliases: properties.aliases } : {}),
      ...(extra.size > 0 ? { extra: new Map([[CUPS_EXTRA, extra]]) } : {}),
    },
  );
}

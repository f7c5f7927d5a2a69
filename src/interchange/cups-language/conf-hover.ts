/** What a directive or a block of a file of CUPS means, as Markdown. */
import type { Span } from '../../model/span.ts';
import type { DirectiveFacts, DirectiveTable } from '../directive-table.ts';
import { confPlaceAt } from './conf-place.ts';

export interface ConfHover {
  readonly text: string;
  /** What it is about. */
  readonly span: Span;
}

export function confHover(table: DirectiveTable, text: string, offset: number): ConfHover | undefined {
  const { block, line } = confPlaceAt(text, offset);
  if (!line || offset < line.name.start || offset > line.name.end) return undefined;
  const { value: name, start, end } = line.name;
  const span = { start, end };
  if (line.kind === 'directive') {
    const facts = table.find(block, name) ?? table.named(name);
    return facts && { text: directiveText(facts), span };
  }
  const parent = line.kind === 'close' ? block.slice(0, Math.max(0, block.lastIndexOf('/'))) : block;
  const facts = table.findBlock(parent, name) ?? table.blocksNamed(name)[0];
  return facts && { text: `**<${facts.name}>**\n\n${facts.meaning}\n\nSource: ${facts.source}.`, span };
}

export function directiveText(facts: DirectiveFacts): string {
  const { name, value, meaning, since, until, obsolete, source } = facts;
  const words = Object.entries(value.words ?? {}).filter(([, note]) => note !== '');
  return [
    `**${name}**: ${value.form}`,
    meaning,
    ...(words.length > 0 ? [words.map(([word, note]) => `- \`${word}\`: ${note}`).join('\n')] : []),
    ...(facts.default === undefined ? [] : [`Default: \`${facts.default}\`.`]),
    ...(since === undefined ? [] : [`Since ${since}.`]),
    ...(until === undefined ? [] : [`Up to ${until}.`]),
    ...(obsolete === undefined ? [] : [obsolete]),
    `Source: ${source}.`,
  ].join('\n\n');
}

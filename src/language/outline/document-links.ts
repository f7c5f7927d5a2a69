/** What of a configuration leads to another file: its schema, the documents of test prints, and the files that define queues. */
import type { TreeNode } from '../../format/text/tree.ts';
import { type Located, placeOf, type Span } from '../../model/span.ts';
import { fileBeside } from '../folder/file-beside.ts';
import type { Reading } from '../reading.ts';

export interface DocumentLink {
  readonly span: Span;
  /** Where it leads. */
  readonly uri: string;
  readonly tooltip: string;
}

/** @param baseUri of the configuration; links to documents stay beside and below it, as printing them does */
export function documentLinks({ text, tree, site }: Reading, baseUri: string): DocumentLink[] {
  const links: DocumentLink[] = [];
  const schema = tree.root?.members.findLast(({ key }) => key === '$schema')?.value;
  const schemaUri = schema && schemaTarget(schema, baseUri);
  if (schema && schemaUri)
    links.push({ span: inside(text, schema), uri: schemaUri, tooltip: 'Open the schema' });
  const { printers, virtualPrinters } = site.config;
  const addFile = (
    entry: Parameters<typeof placeOf>[0],
    file: Located<string> | undefined,
    tooltip: string,
  ) => {
    const uri = file && fileBeside(file.value, baseUri);
    if (uri) links.push({ span: inside(text, placeOf(entry, file)), uri, tooltip });
  };
  for (const printer of printers.values()) {
    addFile(printer, printer.definedIn, 'Open the file that defines the queue');
    addFile(printer, printer.testPrint?.file, 'Open the document');
    addFile(printer, printer.testPrint?.expect?.equals, 'Open the document');
  }
  for (const printer of virtualPrinters.values())
    addFile(printer, printer.attributes, 'Open the description of the printer');
  return links.sort((a, b) => a.span.start - b.span.start);
}

function inside(text: string, { start, end }: Span): Span {
  return text[start] === '"' && end - start >= 2 ? { start: start + 1, end: end - 1 } : { start, end };
}

function schemaTarget({ value }: TreeNode, baseUri: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (!/^https?:\/\//i.test(value)) return fileBeside(value, baseUri);
  return URL.canParse(value) ? new URL(value).href : undefined;
}

/** The yardstick of linting: vscode-json-languageservice parses the text and validates it with the plain schema. */
import { getLanguageService, type JSONSchema } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainSchema } from './plain-schema.ts';

const service = getLanguageService({});
const schema = plainSchema as JSONSchema;

/** How many problems it finds; the whole work is done for each call. */
export async function peerLint(text: string): Promise<number> {
  // A document of its own each time: the service keeps what it parsed by version.
  const document = TextDocument.create('file:///bench.printers.jsonc', 'jsonc', 1, text);
  const parsed = service.parseJSONDocument(document);
  const problems = await service.doValidation(
    document,
    parsed,
    { comments: 'ignore', trailingCommas: 'ignore' },
    schema,
  );
  return problems.length;
}

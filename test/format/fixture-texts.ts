/** Every configuration that lies in the repository, also with Windows line ends: what properties are tried on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from '../../build/root.ts';

export interface FixtureText {
  readonly name: string;
  readonly text: string;
}

/** Those that can be read without a syntax error, and no second copy of the rules' examples. */
export function fixtureTexts(): FixtureText[] {
  const paths = globSync(
    ['test/fixtures/format/*.jsonc', 'examples/*.jsonc', 'examples/with-settings/*.printers.jsonc'],
    {
      cwd: root,
    },
  ).sort();
  const texts = paths.map((name) => ({
    name,
    text: readFileSync(join(root, name), 'utf8').replaceAll('\r\n', '\n'),
  }));
  const [first] = texts;
  if (!first) throw new Error('There are no fixtures.');
  const windows = texts.map(({ name, text }) => ({
    name: `${name} with CRLF`,
    text: text.replaceAll('\n', '\r\n'),
  }));
  return [...texts, ...windows];
}

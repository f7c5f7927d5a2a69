/** Every prefix of a file is tokenized: broken text gives no runaway. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './syntax-fixtures.ts';
import { snapshot } from './tokenize.ts';

describe('printer-config grammar', () => {
  it('gives broken text no runaway: every prefix of a file is tokenized', async () => {
    const text = readFileSync(join(folder, 'everything.jsonc'), 'utf8');
    for (let end = 0; end < text.length; end += 97) await snapshot(text.slice(0, end));
  });
});

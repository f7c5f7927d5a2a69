/** Where the texts and their pictures are. */
import { join } from 'node:path';

export const folder = join(import.meta.dirname, '../fixtures/syntaxes');

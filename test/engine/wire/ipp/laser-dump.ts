/** What ipptool writes of the attributes of a printer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../../build/root.ts';

/** Written by ipptool 2.4.2 of our own printer. */
export const dump = readFileSync(join(root, 'test/fixtures/ipp/office-color-laser.attributes.txt'), 'utf8');

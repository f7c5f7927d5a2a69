/** Where the repository is, whatever folder a script was started in. */
import { dirname } from 'node:path';

export const root = dirname(import.meta.dirname);

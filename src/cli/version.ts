/** The version of Platen, from package.json, written into the bundle. */
import manifest from '../../package.json' with { type: 'json' };

export const version: string = manifest.version;

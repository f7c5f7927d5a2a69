/** Has Stryker try one function of so many, each with all that is in it: a score of the whole in a part of the time. */
import type { Ignorer } from '@stryker-mutator/api/ignore';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Set by `npm run mutation -- --every N`. */
export const everyVariable = 'PLATEN_MUTATION_EVERY';

/** What is read of Babel's paths, whose types Stryker does not pass on. */
interface SyntaxPath {
  isFunction(): boolean;
  getFunctionParent(): unknown;
}

let functionCount = 0;

const sampleIgnorer: Ignorer = {
  shouldIgnore(path) {
    const every = Number(process.env[everyVariable] ?? 1);
    const { isFunction, getFunctionParent } = path as unknown as SyntaxPath;
    if (every === 1 || !isFunction.call(path) || getFunctionParent.call(path)) return undefined;
    functionCount += 1;
    return functionCount % every === 0 ? undefined : 'not in the sample';
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'sample', sampleIgnorer)];

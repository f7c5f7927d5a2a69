/** Has Stryker try one function or constant of so many, each with all that is in it: a score of the whole in a part of the time. */
import type { Ignorer } from '@stryker-mutator/api/ignore';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Set by `npm run mutation -- --every N`. */
export const everyVariable = 'PLATEN_MUTATION_EVERY';

/** What is read of Babel's paths, whose types Stryker does not pass on. */
interface SyntaxPath {
  readonly node: { readonly type: string };
  readonly parent?: { readonly type: string };
  isFunction(): boolean;
  getFunctionParent(): unknown;
}

let unitCount = 0;

const sampleIgnorer: Ignorer = {
  shouldIgnore(path) {
    const every = Number(process.env[everyVariable] ?? 1);
    if (every === 1 || !isUnit(path as unknown as SyntaxPath)) return undefined;
    unitCount += 1;
    return unitCount % every === 0 ? undefined : 'not in the sample';
  },
};

/** A method, or what stands in a file by itself: a function, a constant, a rule. */
function isUnit(path: SyntaxPath): boolean {
  const { node, parent } = path;
  if (path.isFunction() && !path.getFunctionParent()) return true;
  const isOutermost = parent?.type === 'Program' && !node.type.startsWith('Export');
  return (isOutermost || parent?.type.startsWith('Export') === true) && node.type !== 'ClassDeclaration';
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'sample', sampleIgnorer)];

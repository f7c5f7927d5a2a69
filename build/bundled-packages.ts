/** The packages whose code is inside what ships: what esbuild put into the bundles, as the lock file names it, each under a licence that may ship. */
import { build } from 'esbuild';
import { type BundleName, bundleNames, bundleOptions } from './build.ts';
import { npmOutput } from './npm-install.ts';
import { root } from './root.ts';

export interface BundledPackage {
  /** From the root of the repository: a package may stand inside another one's. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
}

/** Licences that ask for no more than the notice that ships with the bundles. */
const allowed: ReadonlySet<string> = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);

export async function bundledPackages(names: readonly BundleName[] = bundleNames): Promise<BundledPackage[]> {
  const [inputs, bill] = await Promise.all([
    Promise.all(names.map(inputsOf)),
    npmOutput(root, ['sbom', '--package-lock-only', '--sbom-format', 'spdx']),
  ]);
  return packagesOf(inputs.flat(), JSON.parse(bill) as SpdxDocument);
}

async function inputsOf(name: BundleName): Promise<string[]> {
  // What goes into a bundle is the same however it is written.
  const plain = { minify: false, sourcemap: false, write: false } as const;
  const { metafile } = await build({ ...bundleOptions(name), ...plain, metafile: true });
  return Object.keys(metafile.inputs);
}

/** What is read of `npm sbom --sbom-format spdx` (SPDX 2.3 §7). */
export interface SpdxDocument {
  readonly packages: readonly {
    readonly name: string;
    readonly versionInfo: string;
    readonly packageFileName?: string;
    readonly licenseDeclared: string;
  }[];
}

/**
 * Throws for code of a package that the lock file does not have, or whose licence is no other's decision to ship.
 * @param inputs paths as esbuild's metafile has them
 */
export function packagesOf(inputs: readonly string[], { packages }: SpdxDocument): BundledPackage[] {
  const known = new Map(packages.map((one) => [one.packageFileName, one]));
  const folders = [...new Set(inputs.flatMap((path) => folderOf(path) ?? []))].sort();
  return folders.map((folder) => {
    const found = known.get(folder);
    if (!found) throw new Error(`${folder} is in a bundle and not in package-lock.json.`);
    const { name, versionInfo: version, licenseDeclared: licence } = found;
    if (!mayShip(licence)) {
      throw new Error(
        `${name} ${version} is in a bundle under ${licence}; what ships is under ${[...allowed].join(', ')}. Do without it, or decide on its licence.`,
      );
    }
    return { folder, name, version, licence };
  });
}

function folderOf(path: string): string | undefined {
  return /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/** Of licences joined by OR one must be allowed, of those joined by AND all; AND binds tighter (SPDX 2.3, annex D). */
export function mayShip(expression: string): boolean {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner) {
    const value = mayShip(inner[1] ?? '') ? 'MIT' : 'NONE';
    return mayShip(
      expression.slice(0, inner.index) + value + expression.slice(inner.index + inner[0].length),
    );
  }
  return expression
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => allowed.has(licence.trim())));
}

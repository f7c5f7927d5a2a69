/** Checks what ships against the advisories of the registry, where it answers: fails for one on a package that is in a bundle. */
import { bundledPackages } from './bundled-packages.ts';
import { npmOutput } from './npm-install.ts';
import { root } from './root.ts';

/** What is read of `npm audit --json`, report version 2. */
export interface AuditReport {
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly nodes: readonly string[] }>
  >;
}

export interface AuditResult {
  readonly lines: readonly string[];
  readonly isFailed: boolean;
}

/** @param shipped folders of packages, from the root of the repository */
export function auditResult(report: AuditReport, shipped: ReadonlySet<string>): AuditResult {
  if (!report.vulnerabilities)
    return {
      lines: ['Advisories were not checked: the registry does not answer "npm audit".'],
      isFailed: false,
    };
  const found = Object.entries(report.vulnerabilities);
  const [inside, outside] = [true, false].map((isInside) =>
    found.filter(([, { nodes }]) => nodes.some((node) => shipped.has(node)) === isInside),
  ) as [typeof found, typeof found];
  const line = ([name, { severity }]: (typeof found)[number]): string => `  ${name} (${severity})`;
  return {
    lines: [
      `Advisories on what ships: ${inside.length}.`,
      ...inside.map(line),
      `On what only builds and tests it: ${outside.length}.`,
      ...outside.map(line),
    ],
    isFailed: inside.length > 0,
  };
}

/** npm ends with 1 where it found something, and writes its report all the same; without an answer there is none. */
async function readReport(): Promise<AuditReport> {
  const output = await npmOutput(root, ['audit', '--json', '--package-lock-only']).catch(
    (error: { stdout?: string }) => error.stdout ?? '',
  );
  try {
    return JSON.parse(output) as AuditReport;
  } catch {
    return {};
  }
}

if (import.meta.main) {
  const shipped = new Set((await bundledPackages()).map(({ folder }) => folder));
  const { lines, isFailed } = auditResult(await readReport(), shipped);
  console.log(lines.join('\n'));
  process.exitCode = isFailed ? 1 : 0;
}

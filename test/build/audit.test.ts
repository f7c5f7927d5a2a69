/** What the advisories of the registry come to: a failure for what ships, a line for the rest, no failure without an answer. */
import assert from 'node:assert/strict';
import { auditResult } from '../../build/audit.ts';

describe('audit', () => {
  const shipped = new Set(['node_modules/diff', 'node_modules/a/node_modules/b']);
  const b = (node: string) => ({ vulnerabilities: { b: { severity: 'low', nodes: [node] } } });

  it('fails for a package in a bundle, whatever the severity', () => {
    const { lines, isFailed } = auditResult(b('node_modules/a/node_modules/b'), shipped);
    assert.ok(isFailed);
    assert.deepEqual(lines, [
      'Advisories on what ships: 1.',
      '  b (low)',
      'On what only builds and tests it: 0.',
    ]);
  });

  it('names others, also another copy of the same package', () => {
    const { lines, isFailed } = auditResult(b('node_modules/b'), shipped);
    assert.ok(!isFailed);
    assert.equal(lines.at(-1), '  b (low)');
  });

  it('finds nothing where there is nothing', () => {
    assert.equal(auditResult({ vulnerabilities: {} }, shipped).isFailed, false);
  });

  it('says that nobody answered', () => {
    const { lines, isFailed } = auditResult({}, shipped);
    assert.match(lines[0] ?? '', /not checked/);
    assert.ok(!isFailed);
  });
});

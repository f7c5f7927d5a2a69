/** One rule on its own: on the whole file, on some entries, by the settings in force. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../src/format/read-config.ts';
import { applies, applyRules, applyToEntries } from '../../src/language/apply-rule.ts';
import type { Finding, Severity } from '../../src/model/finding.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { findRule } from '../../src/rules/index.ts';
import { createSite } from '../../src/site/site.ts';

const config = readConfig('{ "ports": { "A": {}, "B": { "device": "lpd://h/q" }, "C": {} } }');
const run = { site: createSite(config), settings: defaultSettings, unusedIgnores: [] };

function rule(id: string) {
  const found = findRule(id);
  assert.ok(found);
  return found;
}

function severityOf(id: string, severity: Severity | 'off'): Settings {
  return { rules: new Map([[id, { severity, options: new Map() }]]) };
}

describe('apply rule', () => {
  it('asks about every entry, in order', () => {
    const found: Finding[] = [];
    applyRules([rule('port-device-missing')], run, (finding) => found.push(finding));
    assert.deepEqual(
      found.map(({ span }) => span.start),
      [...config.ports.values()].filter(({ device }) => !device).map(({ start }) => start),
    );
  });

  it('shows each entry to all rules before the next, and says what was found by which in which', () => {
    const both = '{ "monitor": "lpr", "sourcePorts": "eleven" }';
    const site = createSite(readConfig(`{ "ports": { "A": ${both}, "B": ${both} } }`));
    const found: string[] = [];
    const asked = [rule('port-device-missing'), rule('lpr-source-ports-invalid')];
    applyRules(asked, { ...run, site }, (_, { id }, entry) => found.push(`${entry?.id} ${id}`));
    assert.deepEqual(found, [
      'A port-device-missing',
      'A lpr-source-ports-invalid',
      'B port-device-missing',
      'B lpr-source-ports-invalid',
    ]);
  });

  it('asks about some entries, and tells apart what it found in each', () => {
    const counts: [string, number][] = [];
    applyToEntries(rule('port-device-missing'), config.ports.values(), run, ({ id }, found) => {
      counts.push([id, found.length]);
    });
    assert.deepEqual(counts, [
      ['A', 1],
      ['B', 0],
      ['C', 1],
    ]);
  });

  it('gives the severity that is set', () => {
    const found: Finding[] = [];
    const settings = severityOf('port-device-missing', 'hint');
    applyRules([rule('port-device-missing')], { ...run, settings }, (finding) => found.push(finding));
    assert.deepEqual([...new Set(found.map(({ severity }) => severity))], ['hint']);
  });

  it('knows which rules have a say', () => {
    const syntax = rule('syntax-invalid');
    const missing = rule('port-device-missing');
    assert.ok(applies(syntax, config, severityOf('syntax-invalid', 'off')));
    assert.ok(!applies(missing, config, severityOf('port-device-missing', 'off')));
    const broken = readConfig('{ "ports": { "A": {');
    assert.deepEqual(
      [applies(syntax, broken, defaultSettings), applies(missing, broken, defaultSettings)],
      [true, false],
    );
    const future = readConfig('{ "version": 2, "ports": { "A": {} } }');
    assert.ok(applies(rule('version-unknown'), future, defaultSettings));
    assert.ok(!applies(missing, future, defaultSettings));
  });
});

/** One rule on its own: on the whole file, on some entries, by the settings in force. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import {
  applies,
  applyRules,
  Comparisons,
  prepareRules,
} from '../../../src/language/diagnosis/apply-rule.ts';
import type { Port } from '../../../src/model/config.ts';
import type { Finding, Severity } from '../../../src/model/finding.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';
import { placeOf } from '../../../src/model/span.ts';
import { findRule } from '../../../src/rules/index.ts';
import { defineRule } from '../../../src/rules/rule.ts';
import { createSite } from '../../../src/site/site.ts';

const config = readConfig('{ "ports": { "A": {}, "B": { "device": "lpd://h/q" }, "C": {} } }');
const run = { site: createSite(config), settings: defaultSettings };

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
    applyRules([rule('port-device-missing')], config, run, (finding) => found.push(finding));
    assert.deepEqual(
      found.map(({ span }) => span.start),
      [...config.ports.values()].filter(({ device }) => !device).map(({ start }) => start),
    );
  });

  it('shows each entry to all rules before the next', () => {
    const both = '{ "monitor": "lpr", "sourcePorts": "eleven" }';
    const two = readConfig(`{ "ports": { "A": ${both}, "B": ${both} } }`);
    const found: string[] = [];
    const asked = [rule('port-device-missing'), rule('lpr-source-ports-invalid')];
    applyRules(asked, two, { ...run, site: createSite(two) }, (finding) => found.push(finding.rule));
    assert.deepEqual(found, [
      'port-device-missing',
      'lpr-source-ports-invalid',
      'port-device-missing',
      'lpr-source-ports-invalid',
    ]);
  });

  it('asks about one entry, those rules that it concerns', () => {
    const found: string[] = [];
    const asked = [rule('port-device-missing'), rule('lpr-source-ports-invalid')];
    const { aboutEntry } = prepareRules(asked, run, (finding) => found.push(finding.rule));
    for (const [id, expected] of [
      ['A', ['port-device-missing']],
      ['B', []],
    ] as const) {
      aboutEntry(config.ports.get(id) as Port);
      assert.deepEqual(found.splice(0), expected);
    }
  });

  it('asks a question that rules share once for an entry, and the rules where it holds', () => {
    const asked: string[] = [];
    const found: string[] = [];
    const hasDevice = (_: unknown, { id, device }: Port): boolean => {
      asked.push(id);
      return device !== undefined;
    };
    const rules = ['one', 'other'].map((id) =>
      defineRule({
        id,
        severity: 'info',
        on: 'ports',
        where: hasDevice,
        check: (port, { report }) => report({ span: placeOf(port), message: port.id }),
      }),
    );
    applyRules(rules, config, run, ({ rule: id, message }) => found.push(`${id} ${message}`));
    assert.deepEqual(asked, ['A', 'B', 'C']);
    assert.deepEqual(found, ['one B', 'other B']);
  });

  it('lets each rule compare so many names, all entries together', () => {
    const comparisons = new Comparisons();
    const [one, other] = [rule('reference-unknown'), rule('lpr-queue-missing-on-server')];
    assert.deepEqual(
      [comparisons.take(one, 150_000), comparisons.take(other, 100_000), comparisons.take(one, 50_000)],
      [true, true, true],
    );
    assert.ok(!comparisons.isExceeded);
    assert.equal(comparisons.take(one, 1), false);
    assert.ok(comparisons.isExceeded);
    comparisons.giveBack(one, 1);
    assert.ok(!comparisons.isExceeded);
  });

  it('gives the severity that is set', () => {
    const found: Finding[] = [];
    const settings = severityOf('port-device-missing', 'hint');
    applyRules([rule('port-device-missing')], config, { ...run, settings }, (finding) => found.push(finding));
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

/** The examples show what they say they show. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { ruleExamplePath } from '../build/generate/rule-example.ts';
import { root } from '../build/root.ts';
import { DEFAULT_MAX_FINDINGS, diagnose } from '../src/language/diagnosis/diagnose.ts';
import { settingsFromText } from '../src/language/diagnosis/rule-settings.ts';
import { fixAll } from '../src/language/fixes/fix-all.ts';
import { defaultSettings } from '../src/model/settings.ts';
import { rules } from '../src/rules/index.ts';
import { examplesOf } from '../src/rules/rule-explanations.ts';
import { connectionTarget } from '../src/site/connections/connection-target.ts';
import { planPrint } from '../src/site/print-plan/plan-print.ts';
import { createSite } from '../src/site/site.ts';
import { exampleFormat } from './interchange/example-format.ts';

describe('examples', () => {
  it('head office has the three incidents and a few others', () => {
    assert.deepEqual(ruleIdsOf(read('head-office.printers.jsonc')), [
      'lpr-source-ports-default',
      'lpr-source-ports-outside-rfc1179',
      'lpr-source-ports-invalid',
      'jetdirect-job-based-high-volume',
      'property-unknown',
      'cluster-printer-loopback',
    ]);
  });

  it('head office has nothing left when everything is fixed, and every comment', () => {
    const text = read('head-office.printers.jsonc');
    const fixed = fixAll(text, defaultSettings, { unsafe: true }).text;
    assert.deepEqual(ruleIdsOf(fixed), []);
    assert.deepEqual(fixed.match(/\/\/ .*/g), text.match(/\/\/ .*/g));
  });

  it('head office has two printers that print without hardware and without privileges', () => {
    const site = createSite(diagnose(read('head-office.printers.jsonc'), defaultSettings).config);
    for (const [printer, kind] of [
      ['Try LPR', 'lpd'],
      ['Try JetDirect', 'raw'],
    ] as const) {
      const planned = planPrint(site, printer);
      assert.ok(!('problem' in planned), JSON.stringify(planned));
      assert.equal(planned.virtual?.kind, kind);
      assert.equal(planned.plan.sourcePorts, undefined);
    }
  });

  for (const [file, expected] of [
    ['printers.conf', ['cups-uri-option-unknown', 'error-policy-stops-printer', 'error-policy-drops-jobs']],
    ['make-queues.ps1', ['port-undefined']],
    ['Dockerfile', ['lpadmin-option-order', 'uri-unquoted', 'error-policy-drops-jobs']],
  ] as const) {
    it(`other-programs/${file} has what the README says of it, and nothing when everything is fixed`, () => {
      const text = read(`other-programs/${file}`);
      const format = exampleFormat(file, text);
      const found = diagnose(text, defaultSettings, DEFAULT_MAX_FINDINGS, format).findings;
      assert.deepEqual(
        found.map(({ rule }) => rule),
        expected,
      );
      const fixed = fixAll(text, defaultSettings, { unsafe: true, format }).text;
      assert.deepEqual(diagnose(fixed, defaultSettings, DEFAULT_MAX_FINDINGS, format).findings, []);
    });
  }

  it('good has no finding', () => {
    assert.deepEqual(ruleIdsOf(read('good.printers.jsonc')), []);
  });

  it('good/site has 200 queues on four systems and in a lab, with every protocol, and no finding', () => {
    const { config, findings } = diagnose(read('good/site.printers.jsonc'), defaultSettings);
    assert.deepEqual(findings, []);
    assert.equal(config.printers.size, 200);
    const site = createSite(config);
    const ports = [...config.ports.values()];
    assert.deepEqual(
      new Set(ports.flatMap((port) => site.systemsOf(port).map(({ id }) => id))),
      new Set(['windows-nt-4.0-sp6', 'windows-server-2003-sp2', 'windows-server-2022', 'cups-2.4']),
    );
    const monitors = new Set(ports.map((port) => site.monitor(port)));
    for (const monitor of ['lpr', 'standard-tcpip', 'hp-network', 'raw', 'ipp', 'usb', 'wsd', 'file'])
      assert.ok(monitors.has(monitor), monitor);
    const schemes = new Set(ports.map((port) => site.device(port)?.uri?.scheme));
    for (const scheme of ['lpd', 'socket', 'ipp', 'ipps', 'dlc', 'usb', 'file', 'virtual'])
      assert.ok(schemes.has(scheme), scheme);
    assert.deepEqual(
      [...config.connections.values()].map((connection) => connectionTarget(site, connection)?.reached),
      ['share', 'share', 'share'],
    );
  });

  it('with-settings has two findings that its settings take away', () => {
    const text = read('with-settings/branch.printers.jsonc');
    const { settings, problems } = settingsFromText(read('with-settings/.platenrc.jsonc'));
    assert.deepEqual(problems, []);
    assert.deepEqual(ruleIdsOf(text), ['lpr-source-ports-include-515', 'jetdirect-job-based-high-volume']);
    assert.deepEqual(ruleIdsOf(text, settings), []);
  });

  it('rules has one file for each rule, and no other', () => {
    const files = globSync('examples/rules/**/*', { cwd: root }).sort();
    assert.deepEqual(files, rules.map(ruleExamplePath).sort());
  });

  for (const rule of rules) {
    it(`rules/${rule.id} shows its rule and no other`, () => {
      const path = ruleExamplePath(rule);
      const text = readFileSync(join(root, path), 'utf8');
      const format = exampleFormat(examplesOf(rule).file, text);
      const { findings } = diagnose(text, defaultSettings, DEFAULT_MAX_FINDINGS, format);
      assert.deepEqual(
        findings.map((finding) => finding.rule),
        [rule.id],
      );
    });
  }
});

function read(path: string): string {
  return readFileSync(join(root, 'examples', path), 'utf8');
}

function ruleIdsOf(text: string, settings = defaultSettings): string[] {
  return diagnose(text, settings).findings.map(({ rule }) => rule);
}

/** What holds for every rule: its name, its texts, its examples and its fixes. */

import { strict as assert } from 'node:assert';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { applyTextEdits } from '../../src/format/edit/edit-text.ts';
import { TextScanner } from '../../src/format/text/text-scanner.ts';
import { Token } from '../../src/format/text/token.ts';
import { readTree } from '../../src/format/text/tree.ts';
import { DEFAULT_MAX_FINDINGS, diagnose } from '../../src/language/diagnosis/diagnose.ts';
import { fixAll } from '../../src/language/fixes/fix-all.ts';
import type { Finding } from '../../src/model/finding.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { findRule, retiredRuleIds, rules } from '../../src/rules/index.ts';
import { examplesOf, explanationOf, ruleExamples } from '../../src/rules/rule-explanations.ts';
import { exampleFormat } from '../interchange/example-format.ts';
import { describeFindings } from './marked-text.ts';

/** Other people's scripts rely on these ids and severities. */
const fixedSeverities = {
  'lpr-source-ports-invalid': 'error',
  'lpr-source-ports-include-515': 'info',
  'lpr-source-ports-outside-rfc1179': 'warning',
  'lpr-source-ports-default': 'error',
  'lpr-source-ports-not-settable': 'warning',
  'lpr-source-ports-exhausted': 'warning',
  'jetdirect-job-based-high-volume': 'warning',
  'jetdirect-continuous-shared': 'error',
  'cluster-printer-loopback': 'error',
  'connection-target-renamed': 'error',
  'connection-target-missing': 'error',
  'win32spl-loopback-unpatched': 'warning',
  'forwarding-loop': 'error',
};

describe('rules', () => {
  it('are the files of the folders, each called after its rule', () => {
    const files = globSync('*/*.ts', {
      cwd: fileURLToPath(new URL('../../src/rules/', import.meta.url)),
    }).map((path) => basename(path, '.ts'));
    assert.deepEqual(rules.map(({ id }) => id).sort(), files.sort());
    assert.deepEqual([...ruleExamples.keys()].sort(), files.sort());
  });

  it('have ids that were never given before', () => {
    const ids = [...rules.map(({ id }) => id), ...retiredRuleIds];
    assert.equal(new Set(ids).size, ids.length);
  });

  it('keep the ids and default severities that scripts rely on', () => {
    const found = Object.keys(fixedSeverities).map((id) => [id, findRule(id)?.severity]);
    assert.deepEqual(Object.fromEntries(found), fixedSeverities);
  });
});

for (const rule of rules) {
  const { bad, good, file } = examplesOf(rule);
  describe(`rule ${rule.id}`, () => {
    it('says what, why and on whose word', () => {
      assert.match(rule.id, /^[a-z0-9]+(-[a-z0-9]+)+$/);
      const { summary, why, sources } = explanationOf(rule);
      assert.match(summary, /^[A-Z].*\.$/);
      assert.match(why, /\.$/);
      assert.ok(why.length > 80, 'why is a reason, not a remark');
      assert.ok(sources.length > 0);
      assert.ok(bad.length > 0 && good.length > 0);
      for (const option of Object.values(rule.options ?? {})) assert.match(option.summary, /\.$/);
    });

    for (const [index, text] of bad.entries()) {
      it(`reports bad example ${index + 1}, and nothing else`, () => {
        const findings = findingsOf(text, file);
        assert.deepEqual(
          findings.map((finding) => finding.rule),
          [rule.id],
          describeFindings(text, findings).join('\n'),
        );
        assert.match(findings[0]?.message ?? '', /^\S.*[.?]$/s);
      });

      it(`has fixes that fix bad example ${index + 1}`, () => expectGoodFixes(text, rule.id, file));

      if (file !== undefined) continue;
      it(`has fixes that fix bad example ${index + 1} full of comments`, () =>
        expectGoodFixes(withComments(text), rule.id));
    }

    for (const [index, text] of good.entries()) {
      it(`finds nothing in good example ${index + 1}`, () => {
        assert.deepEqual(describeFindings(text, findingsOf(text, file)), []);
      });
    }
  });
}

function findingsOf(text: string, file: string | undefined): readonly Finding[] {
  return diagnose(text, defaultSettings, DEFAULT_MAX_FINDINGS, exampleFormat(file, text)).findings;
}

/** Each fix by itself: the text parses as well as before, the finding is gone, nothing new is there, and the comments stay. */
function expectGoodFixes(text: string, id: string, file?: string): void {
  const format = exampleFormat(file, text);
  const before = findingsOf(text, file);
  for (const fix of before.flatMap(({ fixes }) => fixes)) {
    assert.match(fix.title, /^[A-Z].*[^.]$/);
    const [edits = []] = format.write(text, [fix.edits]);
    const fixed = applyTextEdits(text, edits);
    assert.notEqual(fixed, text, fix.title);
    assert.deepEqual(format.read(fixed).structureLost, format.read(text).structureLost);
    assert.deepEqual(
      findingsOf(fixed, file).map(({ rule, message }) => `${rule} ${message}`),
      [],
      fix.title,
    );
    if (file !== undefined) continue;
    assert.deepEqual(readTree(fixed).problems, readTree(text).problems);
    assert.deepEqual(
      commentsOf(fixed),
      commentsOf(text).filter((comment) => !isInReplacedValue(text, comment, edits)),
    );
  }
  const all = fixAll(text, defaultSettings, { unsafe: true, format });
  assert.ok(findingsOf(all.text, file).length <= before.length);
  const hasFix = before.some(({ rule, fixes }) => rule === id && fixes.length > 0);
  assert.equal(all.text !== text, hasFix);
}

/** A comment after every line, and one around each comma: whatever a fix touches has neighbours. */
function withComments(text: string): string {
  return text
    .split('\n')
    .map((line, index) => (line.includes('//') ? line : `${line} // line ${index + 1}`))
    .join('\n');
}

function commentsOf(text: string): string[] {
  const comments: string[] = [];
  const scanner = new TextScanner(text, true);
  for (let token = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    if (token !== Token.lineComment && token !== Token.blockComment) continue;
    comments.push(text.slice(scanner.start, scanner.end));
  }
  return comments;
}

function isInReplacedValue(
  text: string,
  comment: string,
  edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[],
): boolean {
  const at = text.indexOf(comment);
  return edits.some(({ start, end, newText }) => at > start && at < end && !newText.includes(comment));
}

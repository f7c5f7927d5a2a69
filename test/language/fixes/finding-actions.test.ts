/** What can be done about a finding: fixes, the preferred first, all of a kind, and ignoring where that is possible. */
import { strict as assert } from 'node:assert';
import { applyTextEdits } from '../../../src/format/edit/edit-text.ts';
import { openDiagnosis } from '../../../src/language/diagnosis/live-diagnosis.ts';
import {
  findingActions,
  findingsTouching,
  fixAllEdits,
} from '../../../src/language/fixes/finding-actions.ts';
import { defaultSettings } from '../../../src/model/settings.ts';

const port = (id: string, range: string) =>
  `"${id}": { "device": "lpd://10.0.0.1/q", "monitor": "lpr", "sourcePorts": "${range}" }`;
const text = `{ "ports": {\n  ${port('A', '731-721')},\n  ${port('B', '729-723')}\n} }`;

function open(content: string) {
  const live = openDiagnosis(content, defaultSettings);
  const diagnosed = { text: content, settings: defaultSettings, live };
  const { findings } = live.settle();
  const actionsAt = (place: string) =>
    findingsTouching(findings, { start: content.indexOf(place), end: content.indexOf(place) }).map(
      (finding) =>
        findingActions(diagnosed, finding).map((action) => ({
          what: action.kind === 'fix' ? `${action.kind} ${action.isPreferred}` : action.kind,
          count: 'count' in action ? action.count : undefined,
          after: applyTextEdits(content, action.edits),
        })),
    );
  return { diagnosed, actionsAt };
}

describe('finding actions', () => {
  it('are the fixes, all of the rule, and the two ways to ignore', () => {
    const [actions] = open(text).actionsAt('731-721');
    assert.deepEqual(
      actions?.map(({ what }) => what),
      ['fix true', 'fix false', 'fix-rule', 'ignore-line', 'ignore-file'],
    );
    const [fix, , fixRule, line, file] = actions ?? [];
    assert.equal(fix?.after, text.replace('731-721', '721-731'));
    assert.equal(fixRule?.count, 2);
    assert.equal(fixRule?.after, text.replace('731-721', '721-731').replace('729-723', '723-729'));
    assert.match(
      line?.after ?? '',
      /\n {2}\/\/ platen-ignore-next-line lpr-source-ports-invalid .*\n {2}"A"/,
    );
    assert.match(file?.after ?? '', /platen-ignore-file lpr-source-ports-invalid/);
  });

  it('leave out all of the rule where there is one', () => {
    const [actions] = open(text.replace('729-723', '723-729')).actionsAt('731-721');
    assert.ok(actions && actions.length > 0 && actions.every(({ what }) => what !== 'fix-rule'));
  });

  it('cannot ignore what makes the file unreadable', () => {
    const { diagnosed } = open('{ "ports": { "A": } }');
    const [finding] = diagnosed.live.settle().findings;
    assert.equal(finding?.rule, 'syntax-invalid');
    assert.deepEqual(finding && findingActions(diagnosed, finding), []);
  });

  it('fix all that is safe, and edit nothing where nothing is', () => {
    const { diagnosed } = open(text);
    const fixed = applyTextEdits(text, fixAllEdits(diagnosed));
    assert.match(fixed, /721-731[\s\S]*723-729/);
    assert.deepEqual(fixAllEdits(open('{ "version": 1 }').diagnosed), []);
  });
});

/** Settings of a project: the rules there are, and the folders they are looked for in. */
import { strict as assert } from 'node:assert';
import {
  SETTINGS_FILE,
  settingsFolders,
  settingsFromText,
} from '../../../src/language/diagnosis/rule-settings.ts';

describe('rule settings', () => {
  it('know every rule and its options', () => {
    assert.deepEqual(
      settingsFromText(
        '{ "rules": { "jetdirect-job-based-high-volume": { "burst": 9 }, "key-empty": "off" } }',
      ).problems,
      [],
    );
    assert.equal(settingsFromText('{ "rules": { "no-such-rule": "off" } }').problems.length, 1);
    assert.equal(SETTINGS_FILE, '.platenrc.jsonc');
  });

  for (const [folder, root, expected] of [
    ['/site/a/b', '/site', ['/site/a/b', '/site/a', '/site']],
    ['/site', '/site', ['/site']],
    ['/site/a', undefined, ['/site/a', '/site', '']],
    ['/other/a', '/site', ['/other/a', '/other', '']],
    ['/sitemap/a', '/site', ['/sitemap/a', '/sitemap', '']],
    ['', undefined, ['']],
    ['c:/site', undefined, ['c:/site', 'c:']],
    ['c:/site/a', 'c:/site', ['c:/site/a', 'c:/site']],
  ] as const) {
    it(`are looked for from ${folder} up to ${root ?? 'no root'}`, () => {
      assert.deepEqual(settingsFolders(folder, root), expected);
    });
  }
});

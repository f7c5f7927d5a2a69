/** The settings that hold for a file: the one table, on a disk of memory, and what is kept of it. */
import { strict as assert } from 'node:assert';
import { posix } from 'node:path';
import { createSettingsSearch, type FoundSettings } from '../../../src/language/diagnosis/settings-search.ts';
import { settingsCases, settingsFiles } from '../../settings-cases.ts';

describe('settings search', () => {
  for (const { folder, severity, wrong, what } of settingsCases) {
    it(`finds ${severity ?? 'none'} for ${folder}: ${what}`, async () => {
      const found: FoundSettings[] = [];
      const { settingsIn } = createSettingsSearch(memoryDisk(settingsFiles), {
        onRead: (one) => found.push(one),
      });
      const { settings, problems, unreadable } = await settingsIn(posix.join('/site', folder));
      assert.equal(settings.rules.get('lpr-source-ports-invalid')?.severity, severity);
      const mistake = unreadable ?? problems[0]?.message;
      if (wrong) assert.match(mistake ?? '', wrong);
      else assert.equal(mistake, undefined);
      assert.deepEqual(
        found.map((one) => one.settings),
        severity === undefined && !wrong ? [] : [settings],
      );
    });
  }

  for (const [folder, looked] of [
    ['/a/b', ['/a/b', '/a', '']],
    ['', ['']],
    ['c:/a', ['c:/a', 'c:']],
  ] as const) {
    it(`outside git looks from "${folder}" up to the top`, async () => {
      const asked: string[] = [];
      const disk = memoryDisk({});
      const lstat = (path: string) => {
        asked.push(path);
        return disk.lstat(path);
      };
      await createSettingsSearch({ ...disk, lstat }).settingsIn(folder);
      assert.deepEqual(
        asked.filter((path) => path.endsWith('.platenrc.jsonc')),
        looked.map((at) => `${at}/.platenrc.jsonc`),
      );
    });
  }

  it('gives the day with them, the same object all day, and another one on the next', async () => {
    let today = '2026-11-22';
    const files = { 'a/.platenrc.jsonc': '{}' };
    const search = createSettingsSearch(memoryDisk(files), { today: () => today });
    const ask = async () => [
      (await search.settingsIn('/site/a')).settings,
      (await search.settingsIn('/site/b')).settings,
    ];
    const first = await ask();
    search.forget();
    const again = await ask();
    assert.deepEqual(
      first.map((settings, index) => settings === again[index]),
      [true, true],
    );
    today = '2026-11-23';
    const next = await ask();
    assert.deepEqual(
      [...first, ...next].map((settings) => settings.today),
      ['2026-11-22', '2026-11-22', today, today],
    );
  });

  it('looks into a folder once until it is told to forget, and keeps settings that stayed the same', async () => {
    const files: Record<string, string> = { '.platenrc.jsonc': '{ "rules": { "key-empty": "off" } }' };
    let readCount = 0;
    const search = createSettingsSearch(memoryDisk(files), {
      onRead: () => {
        readCount += 1;
      },
    });
    const [one, other] = await Promise.all([search.settingsIn('/site/a'), search.settingsIn('/site/b')]);
    assert.equal(one.settings, other.settings);
    assert.equal(readCount, 1);
    search.forget();
    assert.equal((await search.settingsIn('/site/a')).settings, one.settings);
    assert.equal(readCount, 2);
    files['.platenrc.jsonc'] = '{}';
    assert.equal((await search.settingsIn('/site/a')).settings, one.settings);
    search.forget();
    assert.equal((await search.settingsIn('/site/a')).settings.rules.size, 0);
  });

  it('gives the reason where a file cannot be read', async () => {
    const disk = memoryDisk({ '.platenrc.jsonc': '{}' });
    const readFile = () => Promise.reject(new Error('no permission'));
    const { unreadable } = await createSettingsSearch({ ...disk, readFile }).settingsIn('/site');
    assert.equal(unreadable, 'cannot be read: no permission');
  });
});

/** Its root is called `/site`. */
function memoryDisk(files: Readonly<Record<string, string | Uint8Array>>) {
  const at = (path: string): string | Uint8Array | undefined => {
    const name = posix.relative('/site', path);
    return Object.hasOwn(files, `${name}/`) ? '->/' : files[name];
  };
  const resolved = (path: string) => {
    const content = at(path);
    if (typeof content !== 'string' || !content.startsWith('->..')) return content;
    return at(posix.join(posix.dirname(path), content.slice(2)));
  };
  const bytesOf = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const missing = new Error('there is no such file');
  return {
    async lstat(path: string) {
      const isFolder = Object.keys(files).some((name) => `/site/${name}`.startsWith(`${path}/`));
      if (at(path) === undefined && !isFolder) throw missing;
    },
    async stat(path: string) {
      const content = resolved(path);
      if (content === undefined || content === '->nowhere') throw missing;
      return { isFile: () => content !== '->/', size: bytesOf(content).length };
    },
    async readFile(path: string) {
      return bytesOf(resolved(path) ?? '');
    },
  };
}

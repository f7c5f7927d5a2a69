/** Which folder a person's answers are kept in: environments that name one, and those that must not count. */
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import {
  findStateFolder,
  namedStateFolder,
} from '../../../../src/engine/environment/node/node-state-folder.ts';

type Row = readonly [variables: Record<string, string>, folder: string | RegExp];

const onPosix: readonly Row[] = [
  [{}, '/home/alice/.local/state/platen'],
  [{ HOME: '/home/alice' }, '/home/alice/.local/state/platen'],
  [{ HOME: '/home/alice', XDG_STATE_HOME: '' }, '/home/alice/.local/state/platen'],
  [{ HOME: '/home/alice', XDG_STATE_HOME: '/xdg' }, '/xdg/platen'],
  [{ LOCALAPPDATA: '/local', HOME: '/home/alice' }, '/local/platen'],
  [{ PLATEN_STATE_DIR: '/own', XDG_STATE_HOME: '/xdg', HOME: '/home/alice' }, '/own'],
  [{ PLATEN_STATE_DIR: '', HOME: '/home/alice' }, /PLATEN_STATE_DIR is empty/],
  [{ PLATEN_STATE_DIR: '.' }, /PLATEN_STATE_DIR is "\.", which is no absolute path/],
  [{ PLATEN_STATE_DIR: 'state' }, /no absolute path/],
  [{ PLATEN_STATE_DIR: '../state' }, /no absolute path/],
  [{ PLATEN_STATE_DIR: '~/state' }, /no absolute path/],
  [{ PLATEN_STATE_DIR: 'C:\\state' }, /no absolute path/],
  [{ PLATEN_STATE_DIR: ' /state' }, /no absolute path/],
  [{ HOME: '' }, /HOME is empty/],
  [{ HOME: 'home' }, /HOME is "home", which is no absolute path/],
  [{ HOME: '/home/alice', XDG_STATE_HOME: 'state' }, /XDG_STATE_HOME is "state"/],
  [{ HOME: '/home/alice', XDG_STATE_HOME: './state' }, /XDG_STATE_HOME/],
  [{ HOME: '/home/alice', LOCALAPPDATA: 'AppData' }, /LOCALAPPDATA is "AppData"/],
];

const onWindows: readonly Row[] = [
  [{}, 'C:\\Users\\alice\\.local\\state\\platen'],
  [{ LOCALAPPDATA: 'C:\\Users\\alice\\AppData\\Local' }, 'C:\\Users\\alice\\AppData\\Local\\platen'],
  [{ LOCALAPPDATA: '\\\\files\\alice\\Local' }, '\\\\files\\alice\\Local\\platen'],
  [{ LOCALAPPDATA: 'c:/Local' }, 'c:\\Local\\platen'],
  [{ USERPROFILE: 'D:\\alice' }, 'D:\\alice\\.local\\state\\platen'],
  [{ PLATEN_STATE_DIR: 'C:state' }, /no absolute path/],
  [{ PLATEN_STATE_DIR: '\\state' }, /no absolute path/],
  [{ PLATEN_STATE_DIR: '/state' }, /no absolute path/],
  [{ PLATEN_STATE_DIR: '%LOCALAPPDATA%' }, /no absolute path/],
  [{ PLATEN_STATE_DIR: '', LOCALAPPDATA: 'C:\\Local' }, /PLATEN_STATE_DIR is empty/],
  [{ LOCALAPPDATA: 'AppData\\Local' }, /LOCALAPPDATA is/],
  [{ USERPROFILE: '' }, /USERPROFILE is empty/],
];

describe('state folder', () => {
  for (const [platform, home, rows] of [
    ['linux', '/home/alice', onPosix],
    ['win32', 'C:\\Users\\alice', onWindows],
  ] as const) {
    for (const [variables, expected] of rows) {
      it(`on ${platform} with ${JSON.stringify(variables)}`, () => {
        const found = namedStateFolder(variables, platform, () => home);
        if (typeof expected === 'string') assert.deepEqual(found, { folder: expected });
        else assert.match('refused' in found ? found.refused : JSON.stringify(found), expected);
      });
    }
  }

  it('is none where not even the account has a home', () => {
    assert.ok('refused' in namedStateFolder({}, 'linux', () => ''));
  });

  describe('on the disk', () => {
    let root: string;
    const find = (folder: string, ...places: string[]) =>
      findStateFolder(
        { PLATEN_STATE_DIR: join(root, folder) },
        places.map((place) => join(root, place)),
      );
    const assertRefused = async (folder: Promise<unknown>, why: RegExp) => {
      const found = (await folder) as { refused?: string };
      assert.match(found.refused ?? JSON.stringify(found), why);
    };

    before(async () => {
      root = await mkdtemp(join(tmpdir(), 'platen-state-test-'));
      await mkdir(join(root, 'site/.git'), { recursive: true });
      await mkdir(join(root, 'plain/deep'), { recursive: true });
      await mkdir(join(root, 'mine'));
      await symlink(join(root, 'site'), join(root, 'link'));
    });
    after(() => rm(root, { recursive: true, force: true }));

    it('is the one that is named, whether it is there yet or not', async () => {
      for (const name of ['mine', 'not/yet', 'plainer/state']) {
        assert.deepEqual(await find(name, 'plain', 'site'), { folder: join(root, name) });
      }
    });

    it('is never inside a folder that is worked on', async () => {
      for (const name of ['plain', 'plain/deep', 'plain/not/yet', 'plain/../plain/x']) {
        await assertRefused(find(name, 'site', 'plain'), /is inside .*plain, where you work/);
      }
    });

    it('is never inside a git repository, not by a link either', async () => {
      for (const name of ['site', 'site/state', 'link/state'])
        await assertRefused(find(name), /is inside the git repository .*site/);
    });

    it('is found from the own home folder', async () => {
      const state = join(homedir(), '.local', 'state', 'platen-test-that-is-not-there');
      const found = await findStateFolder({ PLATEN_STATE_DIR: state }, [userInfo().homedir, '/']);
      assert.doesNotMatch('refused' in found ? found.refused : '', /where you work/);
    });

    it('belongs to this account alone', async function () {
      if (process.platform === 'win32') return this.skip();
      await chmod(join(root, 'mine'), 0o777);
      await assertRefused(find('mine'), /may be written by every account/);
      await chmod(join(root, 'mine'), 0o700);
      const others = process.getuid?.() === 0 ? undefined : '/';
      if (others) await assertRefused(findStateFolder({ PLATEN_STATE_DIR: '/' }, []), /another account/);
    });
  });
});

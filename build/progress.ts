/** Gives up on what takes long only where nothing moves any more: a busy machine may take as long as it needs. */
import { readFile } from 'node:fs/promises';

/** Opening a window and loading the extension may be silent this long; a test may not, as mocha ends it after 30 s. */
export const SILENCE_MS = 4 * 60_000;

export interface Progress {
  /** Something moved. */
  moved(): void;
  /** Resolves once nothing has moved for the given time. */
  readonly silence: Promise<'silence'>;
  [Symbol.dispose](): void;
}

export function watchProgress(silenceMs = SILENCE_MS): Progress {
  let end: () => void = () => {};
  const silence = new Promise<'silence'>((resolve) => {
    end = () => resolve('silence');
  });
  let timer = setTimeout(end, silenceMs);
  const stop = () => clearTimeout(timer);
  return {
    moved() {
      stop();
      timer = setTimeout(end, silenceMs);
    },
    silence,
    [Symbol.dispose]: stop,
  };
}

/** Follows a file that grows or changes with each step of the work. */
export function watchProgressOf(file: string, silenceMs = SILENCE_MS): Progress {
  const progress = watchProgress(silenceMs);
  let before = '';
  const look = async () => {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text !== before) progress.moved();
    before = text;
  };
  const interval = setInterval(look, 1000);
  return {
    ...progress,
    [Symbol.dispose]() {
      clearInterval(interval);
      progress[Symbol.dispose]();
    },
  };
}

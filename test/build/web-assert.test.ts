/** The assertions that suites use in a browser agree with Node's. */
import assert from 'node:assert/strict';
import webAssert from '../vscode/web-assert.ts';

class Point {
  readonly x: number;
  constructor(x: number) {
    this.x = x;
  }
}

const values: readonly unknown[] = [
  ...[undefined, null, true, false, 0, -0, Number.NaN, 1, '', 'a'],
  ...[[], [undefined], [1], [1, [2]], [1, [3]], new Uint8Array([1]), new Uint8Array([2])],
  ...[{}, { a: undefined }, { a: 1 }, { b: 1 }, { a: 1, b: 2 }, { b: 2, a: 1 }, { length: 0 }],
  ...[new Point(1), new Point(2), { x: 1 }],
];

describe('assertions in a browser', () => {
  for (const kind of ['equal', 'deepEqual'] as const) {
    it(`${kind} says of every two values what Node says`, () => {
      for (const one of values) {
        for (const other of values.map((value) => structuredCloneOf(value))) {
          const asked = [one, other] as const;
          assert.equal(holds(webAssert[kind], ...asked), holds(assert[kind], ...asked), String(asked));
        }
      }
    });
  }

  it('ok takes what is true', () => {
    for (const value of values) assert.equal(holds(webAssert.ok, value), holds(assert.ok, value));
  });

  it('match tries the pattern', () => {
    webAssert.match('abc', /b/);
    assert.throws(() => webAssert.match('abc', /d/), /"?abc"? does not match \/d\//);
  });

  it('rejects wants a rejection, and the one it names', async () => {
    const failing = async () => {
      throw new Error('no paper');
    };
    await webAssert.rejects(failing);
    await webAssert.rejects(failing, /no paper/);
    await assert.rejects(webAssert.rejects(failing, /no toner/), /no paper does not match/);
    await assert.rejects(
      webAssert.rejects(async () => {}),
      /nothing was thrown/,
    );
  });
});

function holds(check: (...values: never[]) => void, ...asked: unknown[]): boolean {
  try {
    (check as (...values: unknown[]) => void)(...asked);
    return true;
  } catch {
    return false;
  }
}

/** Another object with the same content, so that being the same one does not decide. */
function structuredCloneOf(value: unknown): unknown {
  return value instanceof Point ? new Point(value.x) : structuredClone(value);
}

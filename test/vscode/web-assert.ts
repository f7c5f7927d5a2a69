/** The few assertions of `node:assert/strict` that the suites use, for browsers; `test/build/web-assert.test.ts` compares them. */

export default { ok, equal, deepEqual, match, rejects };

function ok(value: unknown, message?: string): void {
  if (!value) fail(message ?? `${show(value)} is not true`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message ?? `${show(actual)} is not ${show(expected)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!isSame(actual, expected)) fail(message ?? `${show(actual)} is not like ${show(expected)}`);
}

function match(actual: string, expected: RegExp, message?: string): void {
  if (!expected.test(actual)) fail(message ?? `${show(actual)} does not match ${expected}`);
}

async function rejects(task: () => PromiseLike<unknown>, expected?: RegExp): Promise<void> {
  let thrown: unknown;
  try {
    await task();
  } catch (error) {
    thrown = error;
    if (!expected || expected.test(String(error))) return;
  }
  fail(thrown === undefined ? 'nothing was thrown' : `${String(thrown)} does not match ${expected}`);
}

/** Plain data and what VS Code makes of it, by prototype and own properties. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  if (one instanceof Map || one instanceof Set) throw new Error('comparing maps and sets is not written');
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}

function show(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function fail(message: string): never {
  throw new Error(message);
}

/** What two configurations say differently of their queues, case by case. */
import { strict as assert } from 'node:assert';
import { compareQueues } from '../../../src/interchange/compare/compare-queues.ts';
import { siteOf } from '../../site/site-of.ts';

const site = (printers: object, ports: object = {}) => siteOf(JSON.stringify({ ports, printers }));

describe('compared queues', () => {
  const cases: [what: string, here: object, there: object, expected: string[]][] = [
    ['the same', { a: { location: 'x' } }, { a: { location: 'x' } }, []],
    ['another value', { a: { location: 'x' } }, { a: { location: 'y' } }, ['a location: x, y']],
    ['one value alone', { a: { location: 'x' } }, { a: {} }, ['a location: x, -']],
    ['a queue alone', { a: {} }, { b: {} }, ['a -: there, -', 'b -: -, there']],
    ['a queue by its name', { x: { name: 'Lab' } }, { lab: {} }, []],
    [
      'inner values',
      { a: { options: { media: 'a4' } } },
      { a: { options: { media: 'a3' } } },
      ['a options.media: a4, a3'],
    ],
    ['lists', { a: { members: ['b', 'c'] } }, { a: { members: ['b'] } }, ['a members: b, c, b']],
    ['what is no matter of the queue', { a: { volume: { burst: 1 }, testPrint: {} } }, { a: {} }, []],
  ];
  for (const [what, here, there, expected] of cases)
    it(`show ${what}`, () => assert.deepEqual(shown(site(here), site(there), false), expected));

  it('show where a port leads, whatever it is called', () => {
    const here = site({ a: { port: 'P' } }, { P: { device: 'lpd://h/q' } });
    const same = site({ a: { port: 'Q' } }, { Q: { device: 'lpd://h/q' } });
    const other = site({ a: { port: 'Q' } }, { Q: { device: 'lpd://h/r' } });
    assert.deepEqual(shown(here, same, false), []);
    assert.deepEqual(shown(here, other, false), ['a device: lpd://h/q, lpd://h/r']);
  });

  it('of which one keeps things to itself, show what both state, and queues', () => {
    const here = site({ a: { location: 'x', comment: 'c' }, b: {} });
    const there = site({ a: { location: 'y', shared: true } });
    assert.deepEqual(shown(here, there, true), ['a location: x, y', 'b -: there, -']);
  });
});

function shown(
  here: ReturnType<typeof site>,
  there: ReturnType<typeof site>,
  onlyStatedByBoth: boolean,
): string[] {
  return compareQueues(here, there, { onlyStatedByBoth }).map(
    (one) => `${one.queue} ${one.property ?? '-'}: ${one.here ?? '-'}, ${one.there ?? '-'}`,
  );
}

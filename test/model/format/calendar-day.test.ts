/** Days of the calendar, and how many lie between two. */
import assert from 'node:assert/strict';
import { daysBetween, isCalendarDay } from '../../../src/model/format/calendar-day.ts';

describe('calendar days', () => {
  for (const text of ['2026-11-30', '2024-02-29', '0001-01-01', '9999-12-31'])
    it(`are such as ${text}`, () => assert.ok(isCalendarDay(text)));

  for (const text of [
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-1-1',
    '30.11.2026',
    '2026-11-30T00',
    '',
  ])
    it(`are not such as "${text}"`, () => assert.ok(!isCalendarDay(text)));

  for (const [from, to, days] of [
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-21', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2100-02-28', '2100-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['0001-01-01', '9999-12-31', 3_652_058],
    ['2026-03-28', '2026-03-30', 2],
    ['2025-12-31', '2026-12-31', 365],
  ] as const)
    it(`from ${from} to ${to} are ${days}`, () => assert.equal(daysBetween(from, to), days));
});

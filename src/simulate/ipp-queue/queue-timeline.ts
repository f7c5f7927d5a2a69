/** A run of a queue as people read it: the first jobs after each change one by one, then what every stretch of time brought. */
import { clockText } from '../clock-text.ts';
import type { TimelineEntry } from '../incident.ts';

/** So many jobs of a kind are shown one by one after each change. */
const singleCount = 2;

const nothing = { arrived: 0, printed: 0, refused: 0 };

export class QueueTimeline {
  readonly #port: string;
  readonly #entries: TimelineEntry[] = [];
  #shown = { ...nothing };
  #sums = { ...nothing };
  #sumsSince = 0;
  #waitingCount = 0;

  constructor(port: string, notes: readonly string[]) {
    this.#port = port;
    for (const note of notes) this.#add(0, 'state', note);
  }

  /** What is different from then on. */
  changed(atSeconds: number, text: string): void {
    this.pause(atSeconds);
    this.#shown = { ...nothing };
    this.#add(atSeconds, 'state', text);
  }

  arrived(jobCount: number): void {
    this.#sums.arrived += jobCount;
    this.#waitingCount += jobCount;
  }

  printed(atSeconds: number, job: number, waitSeconds: number): void {
    this.#sums.printed += 1;
    this.#waitingCount -= 1;
    this.#single('printed', atSeconds, `job ${job}: printed ${waitSeconds.toFixed(1)} s after it came`);
  }

  /** The port's own sentence says why. */
  refused(atSeconds: number, job: number, why: string): void {
    this.#sums.refused += 1;
    this.#single('refused', atSeconds, `job ${job} is held, nothing of it sent: ${why}`);
  }

  /** The end of a stretch of time. */
  pause(atSeconds: number): void {
    const { arrived, printed, refused } = this.#sums;
    const since = this.#sumsSince;
    this.#sums = { ...nothing };
    this.#sumsSince = atSeconds;
    if (arrived + printed + refused === 0) return;
    const parts = [
      `${arrived} ${arrived === 1 ? 'job' : 'jobs'} came`,
      `${printed} printed`,
      ...(refused > 0 ? [`${refused} held`] : []),
      ...(this.#waitingCount > 0 ? [`${this.#waitingCount} waiting`] : []),
    ];
    this.#add(atSeconds, 'job', `since ${clockText(since)}: ${parts.join(', ')}`);
  }

  finish(atSeconds: number): readonly TimelineEntry[] {
    this.pause(atSeconds);
    return this.#entries;
  }

  #single(kind: 'printed' | 'refused', atSeconds: number, text: string): void {
    this.#shown[kind] += 1;
    if (this.#shown[kind] <= singleCount)
      this.#add(atSeconds, kind === 'printed' ? 'job' : 'connection', text);
  }

  #add(atSeconds: number, kind: TimelineEntry['kind'], text: string): void {
    this.#entries.push({ atSeconds: Math.round(atSeconds * 10) / 10, kind, subject: this.#port, text });
  }
}

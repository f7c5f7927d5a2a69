/** What a virtual printer says of itself while it takes jobs: printing, pages, and jobs that come to nothing. */
import assert from 'node:assert/strict';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import { type PrinterCondition, watchCondition } from '../../../src/engine/printers/printer-condition.ts';

const job = { from: { host: '10.20.0.1', port: 1024 }, queue: '' };

describe('printer condition', () => {
  it('is printing from the beginning of a job to its end, and counts its pages', async () => {
    const seen: PrinterCondition[] = [];
    const { receive } = createMemorySink({ maxKeptBytes: 1e6 });
    const watched = watchCondition(receive, ['slow'], (condition) => seen.push(condition));
    for (const text of ['%PDF-1.4\n/Type /Page \n/Type /Page \n%%EOF', '\x1bE what says no number']) {
      const sink = watched(job);
      const document = await sink.document();
      await document.write(Buffer.from(text));
      await document.close();
      await sink.complete({});
    }
    const lost = watched(job);
    await lost.abandon('gone');
    assert.deepEqual(
      seen.map(({ isPrinting, pageCount }) => [isPrinting, pageCount]),
      [
        [true, 0],
        [false, 2],
        [true, 2],
        [false, 3],
        [true, 3],
        [false, 3],
      ],
    );
    assert.deepEqual(seen[0]?.faults, ['slow']);
  });
});

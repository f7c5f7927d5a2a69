/** Mutated captures are read without an exception, and in bounded time. */
import { createSeededRandom } from '../../../../../src/engine/environment/seeded-random.ts';
import { pcapngFile } from '../../../../../src/engine/trace/capture/pcapng-file.ts';
import { readCaptureTraces } from '../../../../../src/engine/trace/capture/reading/capture-traces.ts';
import { framings, lprJob, packetsOf, pcap, startedAt } from './capture-samples.ts';

describe('the traces of a capture', () => {
  /** `PLATEN_CAPTURES=20000` tries more. */
  const captureCount = Number(process.env.PLATEN_CAPTURES ?? 600);

  it('come from any bytes without an exception, and in bounded time', () => {
    const random = createSeededRandom(1);
    const whole = [pcapngFile(lprJob, { startedAt }), pcap(packetsOf(lprJob), framings.Ethernet)];
    for (let round = 0; round < captureCount; round += 1) {
      const bytes = Uint8Array.from(whole[round % 2] ?? []);
      for (let count = 0; count <= round % 12; count += 1)
        bytes[Math.floor(random.next() * bytes.length)] = Math.floor(random.next() * 256);
      readCaptureTraces(
        bytes.subarray(0, round % 3 === 0 ? Math.floor(random.next() * bytes.length) : bytes.length),
      );
    }
    for (let length = 0; length < 300; length += 1)
      readCaptureTraces(Uint8Array.from({ length }, () => Math.floor(random.next() * 256)));
  });
});

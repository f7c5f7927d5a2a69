/** Captures as traces: what tcpdump and others write, whole and damaged. */
import assert from 'node:assert/strict';
import { joinChunks } from '../../../../../src/engine/join-chunks.ts';
import { pcapngFile } from '../../../../../src/engine/trace/capture/pcapng-file.ts';
import { readCapture } from '../../../../../src/engine/trace/capture/reading/capture-file.ts';
import { readCaptureTraces } from '../../../../../src/engine/trace/capture/reading/capture-traces.ts';
import {
  bytesOf,
  closed,
  control,
  entry,
  framings,
  lprJob,
  opened,
  packetsOf,
  pcap,
  startedAt,
  text,
} from './capture-samples.ts';

const lprSteps = [
  '- 10.20.0.5:721 -> 10.20.0.11:515 opened',
  '> receive a job on queue raw',
  '< acknowledged: the request to print on the queue',
  `> control file follows: ${control.length} cfA001ws077`,
  '< acknowledged: the announcement of the control file',
  '> control file and its closing NUL',
  '< acknowledged: the control file',
  `> data file follows: ${text.length * 2} dfA001ws077`,
  '< acknowledged: the announcement of the document',
  '> document',
  '> document',
  '> closing NUL of the document',
  '< acknowledged: the document',
  '- the client ended its side',
  '- the printer ended its side',
];

const arrows = { sent: '>', received: '<', connection: '-' } as const;

function stepsOf(capture: Uint8Array, ports?: ReadonlyMap<number, 'lpd' | 'raw' | 'ipp'>): string[] {
  const { conversations } = readCaptureTraces(capture, ports ? { ports } : {});
  return conversations.flatMap(({ trace }) =>
    trace.map(({ direction, meaning }) => `${arrows[direction]} ${meaning}`),
  );
}

describe('the traces of a capture', () => {
  it('are those of our own export', () => {
    const capture = pcapngFile(lprJob, { startedAt });
    assert.deepEqual(stepsOf(capture), lprSteps);
    const { packetCount, notes, conversations } = readCaptureTraces(capture);
    assert.deepEqual([packetCount, notes, conversations[0]?.notes], [30, [], []]);
    assert.equal(conversations[0]?.startedAt, startedAt);
    assert.equal(conversations[0]?.trace.at(-1)?.atMs, 90);
  });

  it('are the same over IPv6', () => {
    const capture = pcapngFile([opened(515, '2001:db8::11'), ...lprJob.slice(1)], { startedAt });
    assert.deepEqual(stepsOf(capture).slice(1), lprSteps.slice(1));
    assert.equal(stepsOf(capture)[0], '- [2001:db8::5]:721 -> [2001:db8::11]:515 opened');
  });

  for (const [name, framing] of Object.entries(framings)) {
    it(`are the same from ${name}, in each kind of pcap`, () => {
      for (const isLittle of [true, false]) {
        for (const isNano of [true, false]) {
          const capture = pcap(packetsOf(lprJob), framing, { isLittle, isNano });
          assert.deepEqual(stepsOf(capture), lprSteps);
          assert.equal(readCapture(capture).packets[5]?.atMs, startedAt + 5);
        }
      }
    });
  }

  /** Of the packets: three to connect, then two for each step, so that the first half of the document is at 21. */
  const half = 21;

  it('are the same where packets come twice, or in another order', () => {
    const packets = packetsOf(lprJob);
    const [first, ack, second] = packets.slice(half, half + 3);
    assert.ok(first && ack && second);
    const shuffled = [...packets.slice(0, half), second, first, first, ack, ...packets.slice(half + 3)];
    const { conversations } = readCaptureTraces(pcap(shuffled));
    assert.deepEqual(stepsOf(pcap(shuffled)), lprSteps);
    assert.deepEqual(conversations[0]?.notes, [
      '1 segment came twice, and counts once.',
      '1 segment came out of order, and stands in its place.',
    ]);
  });

  it('have a gap where a part of the document is lost, and go on behind it', () => {
    const packets = packetsOf(lprJob).filter((_, index) => index !== half);
    assert.deepEqual(
      stepsOf(pcap(packets)).filter((step) => !lprSteps.includes(step)),
      [`- ${text.length} bytes of the client are not in the capture`],
    );
    assert.equal(stepsOf(pcap(packets)).includes('< acknowledged: the document'), true);
  });

  it('claim nothing behind a gap in a command', () => {
    const packets = packetsOf(lprJob).filter((_, index) => index !== 7);
    const steps = stepsOf(pcap(packets));
    assert.ok(steps.some((step) => step.startsWith('> not followed: after a gap outside of a document')));
    assert.ok(!steps.some((step) => step.startsWith('> control file and')));
  });

  it('claim nothing of a connection whose beginning is not there', () => {
    const steps = stepsOf(pcap(packetsOf(lprJob).slice(6)));
    assert.equal(steps[0], '- 10.20.0.5:721 -> 10.20.0.11:515 is open when the capture begins');
    assert.ok(steps.slice(1).every((step) => !/receive a job|control file and/.test(step)));
  });

  it('count what a limit of the capture cut off', () => {
    const steps = stepsOf(pcap(packetsOf(lprJob), undefined, { maxLength: 100 }));
    assert.deepEqual(
      steps.filter((step) => step.includes('not in the capture')),
      new Array(2).fill(`- ${text.length - 60} bytes of the client are not in the capture`),
    );
    assert.equal(steps.at(-3), '< acknowledged: the document');
  });

  it('say that fragments are not put together', () => {
    const packets = packetsOf(lprJob);
    const fragment = Uint8Array.from(packets[5] ?? []);
    fragment[6] = 0x20;
    const { notes } = readCaptureTraces(pcap([...packets, fragment]));
    assert.deepEqual(notes, [
      '1 of 31 packets are fragments of IP, which are not put together: what they hold is missing.',
    ]);
  });

  it('say what came back instead of an acknowledgement', () => {
    const refused = [...lprJob.slice(0, 2), entry('received', bytesOf('\u0001no such queue\n'), 2), closed];
    assert.ok(
      stepsOf(pcap(packetsOf(refused))).includes(
        '< refused with code 1 to the request to print on the queue: no such queue',
      ),
    );
  });

  it('find a printer on a port of its own by what is said to it, or by its option', () => {
    const onOther = [opened(5515), ...lprJob.slice(1)];
    assert.equal(stepsOf(pcap(packetsOf(onOther))).length, lprSteps.length);
    const raw = [opened(5910), entry('sent', bytesOf('plain text'), 1), closed];
    const capture = pcap(packetsOf(raw));
    assert.deepEqual(stepsOf(capture), []);
    assert.deepEqual(readCaptureTraces(capture).notes, [
      '1 connection is not to a printer, as far as ports and content show.',
    ]);
    assert.equal(stepsOf(capture, new Map([[5910, 'raw']]))[1], '> document');
  });

  it('end the jobs of a raw connection at their PJL frames', () => {
    const job =
      '\x1b%-12345X@PJL JOB NAME="report"\r\ntext\x1b%-12345X@PJL EOJ NAME="report"\r\n\x1b%-12345X';
    const capture = pcap(packetsOf([opened(9100), entry('sent', bytesOf(job), 1), closed]));
    assert.ok(stepsOf(capture).includes('- job ended by its PJL frame: report'));
  });

  it('name the messages of IPP, chunked or not, and show no login', () => {
    // Print-Job, request 7, charset, language, and the end of the attributes.
    const message = joinChunks([
      Uint8Array.of(2, 0, 0, 2, 0, 0, 0, 7, 1, 0x47, 0, 18),
      bytesOf('attributes-charset'),
      Uint8Array.of(0, 5),
      bytesOf('utf-8'),
      Uint8Array.of(3),
    ]);
    const body = joinChunks([message, bytesOf('%PDF-1.4')]);
    const head =
      'POST /ipp/print HTTP/1.1\r\nHost: printer\r\nAuthorization: Basic bWFyaWE6Z2VoZWlt\r\nContent-Type: application/ipp\r\n';
    const answer = joinChunks([
      bytesOf('HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: 9\r\n\r\n'),
      Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 7, 3),
    ]);
    const sized = joinChunks([bytesOf(`${head}Content-Length: ${body.length}\r\n\r\n`), body]);
    const chunked = joinChunks([
      bytesOf(`${head}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n`),
      body,
      bytesOf('\r\n0\r\n\r\n'),
    ]);
    for (const request of [sized, chunked]) {
      const capture = pcap(
        packetsOf([opened(631), entry('sent', request, 1), entry('received', answer, 2), closed]),
      );
      assert.deepEqual(stepsOf(capture).slice(1, 6), [
        '> POST /ipp/print HTTP/1.1',
        '> Print-Job, request 7, IPP 2.0',
        '> document',
        '< HTTP/1.1 200 OK',
        '< successful-ok, answer 7, IPP 2.0',
      ]);
      const all = JSON.stringify(readCaptureTraces(capture).conversations);
      assert.ok(!all.includes('bWFyaWE6Z2VoZWlt'));
      assert.ok(all.includes('Authorization: (not shown)'));
    }
  });

  it('show nothing of what is sent to a web page, and what is left of a message', () => {
    const form = 'POST /admin HTTP/1.1\r\nContent-Length: 15\r\n\r\npassword=geheim';
    const capture = pcap(packetsOf([opened(631), entry('sent', bytesOf(form), 1)]));
    assert.deepEqual(stepsOf(capture).slice(1), ['> POST /admin HTTP/1.1', '> body (not shown)']);
    const [conversation] = readCaptureTraces(capture).conversations;
    for (const { bytes } of conversation?.trace ?? []) assert.equal(bytes.length, 0);
    const cut = pcap(packetsOf([opened(515), entry('sent', bytesOf('\u0002ra'), 1)]));
    assert.deepEqual(stepsOf(cut).slice(1), ['> not whole']);
  });

  it('are not held up by gaps that only sequence numbers claim', () => {
    const announced = '\u0002raw\n\u0003999999999999999 dfA001ws077\n';
    const packets = packetsOf([
      opened(515),
      entry('sent', bytesOf(announced), 1),
      entry('sent', bytesOf('x'), 2),
    ]);
    const last = packets.at(-2);
    assert.ok(last);
    const far = Array.from({ length: 4000 }, (_, index) => {
      const packet = Uint8Array.from(last);
      // Each a gigabyte further than the one before it.
      new DataView(packet.buffer).setUint32(24, (last[24] ?? 0) + index * 0x3fff_ffff);
      return packet;
    });
    const steps = stepsOf(pcap([...packets, ...far]));
    assert.ok(steps.length < 20_001);
  });

  it('say that encrypted ones cannot be read', () => {
    const hello = Uint8Array.of(0x16, 3, 1, 0, 5, 1, 2, 3, 4, 5);
    const steps = stepsOf(pcap(packetsOf([opened(631), entry('sent', hello, 1), closed])));
    assert.deepEqual(steps.slice(1, 3), [
      '- encrypted (TLS) from here on: what is in it cannot be read',
      '> encrypted',
    ]);
  });

  it('say how much of a cut file there is, and that others are none', () => {
    const capture = pcap(packetsOf(lprJob));
    assert.deepEqual(readCaptureTraces(capture.subarray(0, -5)).notes, [
      'The capture ends in the middle of a packet after 29 packets.',
    ]);
    assert.deepEqual(readCaptureTraces(bytesOf('A text that is no capture at all.')).notes, [
      'The file is no capture: it begins neither as pcap nor as pcapng does.',
    ]);
  });
});

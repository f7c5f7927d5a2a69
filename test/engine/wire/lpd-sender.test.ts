/** The sending machine writes what the transcripts say a client writes, and reads answers however they come. */
import assert from 'node:assert/strict';
import { encodeControlFile } from '../../../src/engine/wire/lpd-control-file.ts';
import { isLpdQueueName, isLpdRefusalCode, LpdSender } from '../../../src/engine/wire/lpd-sender.ts';
import { bytesFrom, readTranscripts } from './lpd-transcript.ts';

const body = 'hello world';

function newSender(order: 'control-first' | 'data-first' = 'control-first'): LpdSender {
  const dataFileName = 'dfA001platen';
  const controlFile = encodeControlFile({
    host: 'platen',
    user: 'maria',
    title: 'report',
    dataFileName,
    format: 'l',
  });
  return new LpdSender({
    queue: 'raw',
    controlFileName: 'cfA001platen',
    controlFile,
    dataFileName,
    byteCount: body.length,
    order,
  });
}

/** Lets the machine send until it waits or is done; returns what it wrote. */
function sendOn(sender: LpdSender): string {
  let sent = '';
  for (;;) {
    const step = sender.step();
    if (step.kind === 'send') sent += Buffer.from(step.bytes).toString('latin1');
    else if (step.kind === 'send-document') sent += `${body}\0`;
    else return sent;
    sender.begin();
    sender.sent();
  }
}

const zero = Uint8Array.of(0);

describe('lpd-sender', () => {
  for (const order of ['control-first', 'data-first'] as const) {
    it(`writes the transcript ${order}`, () => {
      const transcript = readTranscripts().find((one) => one.name === `${order}.txt`);
      assert.ok(transcript);
      const sender = newSender(order);
      let sent = sendOn(sender);
      for (const byte of bytesFrom(transcript, 'server')) {
        assert.equal(sender.status, 'waiting');
        sender.feed(Uint8Array.of(byte));
        sent += sendOn(sender);
      }
      assert.equal(sender.status, 'accepted');
      assert.equal(sent, Buffer.from(bytesFrom(transcript, 'client')).toString('latin1'));
    });
  }

  it('says what to write and when to wait, with the last stage marked', () => {
    const rest = {
      control: 'control file follows: 59 cfA001platen',
      data: 'data file follows: 11 dfA001platen',
    };
    const expected = {
      'control-first': [
        'queue: receive a job on queue raw',
        `control-command: ${rest.control}`,
        'control-file: control file and its closing NUL',
        `data-command: ${rest.data}`,
        'data-file: 11 bytes, last',
      ],
      'data-first': [
        'queue: receive a job on queue raw',
        `data-command: ${rest.data}`,
        'data-file: 11 bytes',
        `control-command: ${rest.control}`,
        'control-file: control file and its closing NUL, last',
      ],
    };
    for (const order of ['control-first', 'data-first'] as const) {
      const sender = newSender(order);
      const seen: string[] = [];
      for (;;) {
        const step = sender.step();
        if (step.kind !== 'send' && step.kind !== 'send-document') break;
        assert.equal(sender.status, 'sending');
        assert.equal(sender.isAllSent, false);
        const what = step.kind === 'send' ? step.meaning : `${step.byteCount} bytes`;
        seen.push(`${step.stage}: ${what}${step.last ? ', last' : ''}`);
        sender.begin();
        assert.deepEqual(sender.step(), step);
        sender.sent();
        assert.equal(sender.isAllSent, step.last);
        assert.deepEqual(sender.step(), { kind: 'await-answer', stage: step.stage });
        assert.deepEqual(sender.feed(zero), { meaning: 'acknowledged' });
      }
      assert.deepEqual(seen, expected[order]);
      assert.deepEqual(sender.step(), { kind: 'accepted' });
      sender.sent();
      assert.deepEqual([sender.status, sender.isAllSent, sender.isDoubtful], ['accepted', true, false]);
    }
  });

  /** After so many acknowledged stages: what has left of the next one, what comes, what it means. */
  const answers: [
    stages: number,
    left: 'nothing' | 'a part' | 'all',
    octets: number[],
    meaning: object,
    end?: string,
  ][] = [
    [0, 'all', [], { meaning: 'nothing' }],
    [0, 'nothing', [2], { meaning: 'refused with code 2' }, 'queue 2 '],
    [1, 'nothing', [2], { meaning: 'refused with code 2' }, 'queue 2 '],
    [1, 'a part', [2], { meaning: 'refused with code 2' }, 'control-command 2 '],
    [1, 'all', [2], { meaning: 'refused with code 2' }, 'control-command 2 '],
    [0, 'all', [0x0a], { meaning: 'refused with code 10' }, 'queue 10 '],
    [0, 'all', [1, 0x6e, 0, 7, 0x6f], { meaning: 'refused with code 1: n o' }, 'queue 1 n o'],
    [0, 'all', [0x21, 0x6f], { meaning: 'refused with code 33: !o' }, 'queue 33 !o'],
    [0, 'all', [0x1f, 0x6f], { meaning: 'refused with code 31: o' }, 'queue 31 o'],
    [1, 'nothing', [0x0d, 0x0a, 0x0a], { meaning: 'refused with code 10' }, 'queue 10 '],
    [1, 'all', [0x0a, 0], { meaning: 'acknowledged', oddity: 'a line end after its answer' }],
    [
      1,
      'nothing',
      [0],
      {
        meaning: 'acknowledgements of what it had not been sent',
        oddity: 'acknowledgements of what it had not been sent',
      },
    ],
    [1, 'nothing', [0x0a], { meaning: 'a line end after its answer', oddity: 'a line end after its answer' }],
    [5, 'nothing', [0x41], { meaning: 'noise after the last acknowledgement' }],
    [4, 'all', [0, 0x41], { meaning: 'acknowledged' }],
  ];
  for (const [stages, left, octets, meaning, end] of answers) {
    it(`after ${stages} stages, with ${left} of the next sent, reads ${octets}`, () => {
      const sender = newSender();
      for (let stage = 0; stage < stages; stage += 1) {
        sendOn(sender);
        sender.feed(zero);
      }
      if (left !== 'nothing') sender.begin();
      if (left === 'all') sender.sent();
      assert.deepEqual(sender.feed(Uint8Array.from(octets)), meaning);
      const step = sender.step();
      const refusal = step.kind === 'refused' ? step.refusal : undefined;
      assert.equal(refusal && `${refusal.stage} ${refusal.code} ${refusal.text}`, end);
      assert.equal(sender.status === 'refused', end !== undefined);
      if (refusal) assert.match(sender.feed(Buffer.from(' more')).meaning, /^reason: .*more$/);
    });
  }

  it('swallows two line ends after each answer, and takes a code for noise only where it refuses', () => {
    const sender = newSender();
    for (let stage = 0; stage < 5; stage += 1) {
      sendOn(sender);
      assert.equal(sender.feed(Uint8Array.of(0)).oddity, undefined);
      if (stage < 4) sender.feed(Uint8Array.of(0x0d, 0x0a));
    }
    assert.equal(sender.stage, 'data-file');
    sender.feed(Uint8Array.of(0x41, 1));
    sender.feed(Uint8Array.of(0x42));
    assert.deepEqual(sender.noise, { code: undefined, text: 'AB', byteCount: 3 });
    assert.deepEqual([0, 1, 2, 3, 4].map(isLpdRefusalCode), [false, true, true, true, false]);
  });

  it('swallows line ends after answers, in the same chunk and in the next', () => {
    const sender = newSender();
    const oddities: (string | undefined)[] = [];
    for (let stage = 0; stage < 5; stage += 1) {
      sendOn(sender);
      oddities.push(sender.feed(stage % 2 === 0 ? Uint8Array.of(0, 0x0a) : Uint8Array.of(0)).oddity);
      if (stage % 2 === 1 && stage < 4) sender.feed(Uint8Array.of(0x0d, 0x0a));
    }
    assert.equal(sender.status, 'accepted');
    assert.equal(oddities[0], 'a line end after its answer');
  });

  it('does not take a second octet for the next answer', () => {
    const sender = newSender();
    sendOn(sender);
    assert.match(sender.feed(Uint8Array.of(0, 0)).oddity ?? '', /had not been sent/);
    assert.ok(sender.isDoubtful);
    sendOn(sender);
    assert.equal(sender.stage, 'control-command');
    assert.equal(sender.status, 'waiting');
  });

  it('does not take an answer in mid-document for the last one', () => {
    const sender = newSender();
    for (let stage = 0; stage < 4; stage += 1) {
      sendOn(sender);
      sender.feed(zero);
    }
    assert.equal(sender.step().kind, 'send-document');
    sender.begin();
    assert.match(sender.feed(zero).oddity ?? '', /had not been sent/);
    sender.sent();
    assert.equal(sender.status, 'waiting');
  });

  it('reads code and reason of a refusal at every stage, in one chunk or byte by byte', () => {
    const answer = Uint8Array.from([2, ...Buffer.from('no space\u001b[2J left\n')]);
    for (let stage = 0; stage < 5; stage += 1) {
      for (const chunks of [[answer], [...answer].map((byte) => Uint8Array.of(byte))]) {
        const sender = newSender();
        for (let before = 0; before < stage; before += 1) {
          sendOn(sender);
          sender.feed(zero);
        }
        sendOn(sender);
        const at = sender.stage;
        for (const chunk of chunks) sender.feed(chunk);
        const step = sender.step();
        assert.ok(step.kind === 'refused');
        assert.equal(step.refusal.stage, at);
        assert.equal(step.refusal.code, 2);
        assert.ok(!/[\u0000-\u001f]/.test(step.refusal.text));
        if (chunks.length === 1) assert.equal(step.refusal.text, 'no space [2J left');
      }
    }
  });

  it('reads the same from the same octets, in one piece or one by one', () => {
    // After the queue line: an answer, line ends, surplus answers, a refusal with its reason.
    const answers = [
      [0, 0x0d, 0x0a],
      [0, 0, 0],
      [0, 1, 0x6e, 0x6f],
      [0, 27],
      [0x53, 0x53, 0x48],
    ];
    for (const octets of answers) {
      const seen = [[octets], octets.map((octet) => [octet])].map((pieces) => {
        const sender = newSender();
        sendOn(sender);
        for (const piece of pieces) sender.feed(Uint8Array.from(piece));
        const { status, stage, surplusCount, isDoubtful } = sender;
        const step = sender.step();
        const code = step.kind === 'refused' ? step.refusal.code : undefined;
        return { status, stage, surplusCount, isDoubtful, code };
      });
      assert.deepEqual(seen[0], seen[1], String(octets));
    }
  });

  it('counts no acknowledgement of what is not written whole, and trusts the last one again after a silence', () => {
    const sender = newSender();
    for (let stage = 0; stage < 4; stage += 1) {
      sender.feed(zero);
      sender.begin();
      sender.feed(zero);
      assert.equal(sender.stage, ['queue', 'control-command', 'control-file', 'data-command'][stage]);
      sender.sent();
      sender.feed(zero);
    }
    assert.deepEqual([sender.surplusCount, sender.isDoubtful, sender.isAllSent], [8, true, false]);
    sender.becameQuiet();
    sendOn(sender);
    assert.ok(sender.isAllSent);
    sender.feed(zero);
    assert.deepEqual([sender.status, sender.isDoubtful], ['accepted', false]);
    assert.equal(sender.noise, undefined);
  });

  it('takes whatever comes after the last acknowledgement for noise', () => {
    const sender = newSender();
    for (let stage = 0; stage < 5; stage += 1) {
      sendOn(sender);
      sender.feed(stage === 4 ? Uint8Array.from([0, 3]) : zero);
    }
    for (let round = 0; round < 100; round += 1) sender.feed(new Uint8Array(1000).fill(0x41));
    assert.equal(sender.status, 'accepted');
    const { code, byteCount, text } = sender.noise ?? {};
    assert.deepEqual([code, byteCount, text?.length], [3, 100_001, 256]);
  });

  it('cuts a reason that never ends', () => {
    const sender = newSender();
    sendOn(sender);
    sender.feed(Uint8Array.of(1));
    for (let round = 0; round < 100; round += 1) sender.feed(new Uint8Array(1000).fill(0x41));
    const step = sender.step();
    assert.ok(step.kind === 'refused' && step.refusal.text.length === 256);
  });

  it('knows queue names that a command line can carry', () => {
    for (const good of ['raw', 'PASSTHRU', 'lp-1_b.x', 'a/b']) assert.ok(isLpdQueueName(good), good);
    for (const bad of ['', 'a b', 'a\nb', 'a\tb', 'größe', 'q'.repeat(256)])
      assert.ok(!isLpdQueueName(bad), bad);
  });
});

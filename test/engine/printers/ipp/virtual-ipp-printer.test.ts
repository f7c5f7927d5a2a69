/** The virtual IPP printer over its connections: HTTP as IPP needs it, documents byte for byte, and what it does with bad clients. */
import assert from 'node:assert/strict';
import { simulatedIdentity } from '../../../../src/engine/environment/simulated/simulated-security.ts';
import { engineError } from '../../../../src/engine/errors.ts';
import {
  authorization,
  chooseChallenge,
  httpChallenges,
} from '../../../../src/engine/wire/http/http-authentication.ts';
import { type HttpResponseHead, headerValue } from '../../../../src/engine/wire/http/http-head.ts';
import {
  boolean,
  findGroup,
  keyword,
  mimeType,
  nameText,
  textOf,
  textsOf,
} from '../../../../src/engine/wire/ipp/ipp-message.ts';
import type { FaultName } from '../../../../src/knowledge/printer-faults.ts';
import {
  answerIn,
  askOver,
  bodyOf,
  jobId,
  postOf,
  readAnswer,
  requestOf,
  withIppPrinter,
} from './ipp-printer-rig.ts';

const document = Uint8Array.from({ length: 10_000 }, (_, index) => (index * 7) & 0xff);

describe('virtual-ipp-printer', () => {
  it('takes a document as exactly its bytes, and what the client said of it', async () => {
    await withIppPrinter({}, async ({ ask, sink }) => {
      const { status, jobId: id } = await ask('Print-Job', {
        operation: [['document-format', mimeType('application/pdf')]],
        document,
      });
      assert.deepEqual([status, id], ['successful-ok', 1]);
      const [job] = sink.jobs;
      assert.deepEqual(new Uint8Array(job?.documents[0] ?? []), document);
      assert.equal(job?.queue, '/ipp/print');
      assert.deepEqual(job?.attributes, {
        id: '1',
        title: 'Untitled',
        user: 'alice',
        copies: '1',
        format: 'application/pdf',
      });
    });
  });

  for (const pieceBytes of [1, 7, 4096]) {
    it(`takes chunks, cut every ${pieceBytes} bytes`, async () => {
      await withIppPrinter({}, async ({ connect, sink }) => {
        const connection = await connect();
        const body = bodyOf(requestOf('Print-Job'), document);
        const chunks: Buffer[] = [];
        for (let at = 0; at < body.length; at += 1000) {
          const chunk = body.subarray(at, at + 1000);
          chunks.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
        }
        const head =
          'POST /ipp/print HTTP/1.1\r\nHost: p\r\nContent-Type: application/ipp\r\nTransfer-Encoding: chunked\r\n\r\n';
        const all = Buffer.concat([Buffer.from(head), ...chunks, Buffer.from('0\r\n\r\n')]);
        for (let at = 0; at < all.length; at += pieceBytes)
          await connection.write(all.subarray(at, at + pieceBytes));
        assert.equal((await readAnswer(connection)).head.status, 200);
        await connection.close();
        assert.deepEqual(new Uint8Array(sink.jobs[0]?.documents[0] ?? []), document);
      });
    });
  }

  it('asks for the rest where a client waits for that', async () => {
    await withIppPrinter({}, async ({ connect, sink }) => {
      const connection = await connect();
      const body = bodyOf(requestOf('Print-Job'), 'hello');
      const request = postOf(body, ['Expect: 100-continue']);
      await connection.write(request.subarray(0, request.length - body.length));
      const first = Buffer.from((await connection.read()) ?? []).toString('latin1');
      assert.equal(first, 'HTTP/1.1 100 Continue\r\n\r\n');
      await connection.write(body);
      assert.equal((await readAnswer(connection)).head.status, 200);
      await connection.close();
      assert.equal(sink.jobs.length, 1);
    });
  });

  it('serves many requests over one connection', async () => {
    await withIppPrinter({}, async ({ connect, sink }) => {
      const connection = await connect();
      for (let index = 1; index <= 20; index += 1) {
        const { jobId: id } = await askOver(connection, requestOf('Print-Job'), `document ${index}`);
        assert.equal(id, index);
        const { status } = await askOver(
          connection,
          requestOf('Get-Job-Attributes', { operation: [jobId(index)] }),
        );
        assert.equal(status, 'successful-ok');
      }
      await connection.close();
      assert.equal(sink.jobs.length, 20);
      assert.equal(Buffer.from(sink.jobs[19]?.documents[0] ?? []).toString(), 'document 20');
    });
  });

  const post = 'POST /ipp/print HTTP/1.1\r\nHost: p\r\n';
  const refused: readonly (readonly [name: string, bytes: string, status: number])[] = [
    ['a page', 'GET / HTTP/1.1\r\nHost: p\r\n\r\n', 200],
    ['its icon', 'GET /icon.png HTTP/1.1\r\nHost: p\r\n\r\n', 200],
    ['a page that there is not', 'GET /hp/device HTTP/1.1\r\nHost: p\r\n\r\n', 404],
    ['another method', 'OPTIONS * HTTP/1.1\r\nHost: p\r\n\r\n', 405],
    ['another content type', `${post}Content-Type: text/plain\r\nContent-Length: 2\r\n\r\nab`, 415],
    ['no content type', `${post}Content-Length: 2\r\n\r\nab`, 415],
    ['no IPP', `${post}Content-Type: application/ipp\r\nContent-Length: 2\r\n\r\nab`, 400],
    ['a length that is none', `${post}Content-Type: application/ipp\r\nContent-Length: -2\r\n\r\n`, 400],
    ['a head without end', `${post}X: ${'x'.repeat(20_000)}`, 400],
    ['a path without end', `GET /${'x'.repeat(2000)} HTTP/1.1\r\n\r\n`, 414],
    ['what is no HTTP', '\x02raw\n', 400],
  ];
  for (const [name, bytes, status] of refused) {
    it(`answers ${status} to ${name}`, async () => {
      await withIppPrinter({}, async ({ connect, sink }) => {
        const connection = await connect();
        await connection.write(Buffer.from(`${bytes}\n\n`, 'latin1'));
        assert.equal((await readAnswer(connection)).head.status, status);
        await connection.close();
        assert.equal(sink.jobs.length, 0);
      });
    });
  }

  it('drops a document whose client breaks off, and aborts its job', async () => {
    await withIppPrinter({}, async ({ connect, ask, sink, environment, notices }) => {
      const connection = await connect();
      const whole = postOf(bodyOf(requestOf('Print-Job'), document));
      await connection.write(whole.subarray(0, whole.length - 5));
      await environment.clock.sleep(100);
      connection.reset();
      await environment.clock.sleep(100);
      assert.equal(sink.jobs.length, 0);
      assert.deepEqual(sink.abandoned, ['the connection broke off']);
      assert.deepEqual(
        notices.map(({ kind }) => kind),
        ['abandoned'],
      );
      const { message } = await ask('Get-Job-Attributes', { operation: [jobId(1)] });
      assert.equal(textOf(findGroup(message, 'job'), 'job-state-reasons'), 'aborted-by-system');
    });
  });

  for (const ending of ['reset', 'end'] as const) {
    it(`keeps no part of a document, whichever byte its client stops at (${ending})`, async () => {
      await withIppPrinter({}, async ({ connect, ask, sink, environment }) => {
        const whole = postOf(bodyOf(requestOf('Print-Job'), 'hello'));
        for (let count = 0; count < whole.length; count += 1) {
          const connection = await connect();
          await connection.write(whole.subarray(0, count));
          await environment.clock.sleep(10);
          if (ending === 'reset') connection.reset();
          else await connection.end();
          await environment.clock.sleep(10);
          await connection.close();
        }
        assert.equal(sink.jobs.length, 0);
        assert.equal((await ask('Print-Job', { document })).status, 'successful-ok');
        assert.equal(sink.jobs.length, 1);
      });
    });
  }

  it('ends the connection of a client that is silent', async () => {
    await withIppPrinter({}, async ({ connect, environment, sink }) => {
      const connection = await connect();
      await connection.write(postOf(bodyOf(requestOf('Print-Job'), document)).subarray(0, 600));
      await environment.clock.sleep(121_000);
      await assert.rejects(async () => {
        while (await connection.read());
      });
      await connection.close();
      assert.deepEqual(sink.abandoned, ['the client was silent for 120 s']);
    });
  });

  for (const [error, status] of [
    [engineError('disk-full', { path: '/spool' }), 'server-error-temporary-error'],
    [new Error('no'), 'server-error-internal-error'],
  ] as const) {
    for (const point of ['document', 'write', 'close', 'complete']) {
      it(`answers ${status} when ${point} fails with "${error.message}"`, async () => {
        const abandoned: string[] = [];
        const failAt = async (at: string) => {
          if (at === point) throw error;
        };
        const receive = () => ({
          async document() {
            await failAt('document');
            return { write: () => failAt('write'), close: () => failAt('close') };
          },
          complete: () => failAt('complete'),
          async abandon(why: string) {
            abandoned.push(why);
          },
        });
        await withIppPrinter({ receive }, async ({ ask }) => {
          assert.equal((await ask('Print-Job', { document })).status, status);
          assert.equal(abandoned.length, 1);
        });
      });
    }
  }

  it('puts the documents of one job together, whoever sends them', async () => {
    await withIppPrinter({}, async ({ ask, sink }) => {
      const { jobId: id = 0 } = await ask('Create-Job');
      for (const [text, isLast] of [
        ['one', false],
        ['two', true],
      ] as const) {
        assert.equal(sink.jobs.length, 0);
        const operation = [jobId(id), ['last-document', boolean(isLast)] as const];
        assert.equal((await ask('Send-Document', { operation, document: text })).status, 'successful-ok');
      }
      assert.deepEqual(
        sink.jobs[0]?.documents.map((one) => Buffer.from(one).toString()),
        ['one', 'two'],
      );
    });
  });

  it('drops the documents of a job that is cancelled or forgotten', async () => {
    await withIppPrinter({}, async ({ ask, sink, environment }) => {
      for (const _ of [1, 2]) {
        const { jobId: id = 0 } = await ask('Create-Job');
        const operation = [jobId(id), ['last-document', boolean(false)] as const];
        await ask('Send-Document', { operation, document });
      }
      assert.equal((await ask('Cancel-Job', { operation: [jobId(1)] })).status, 'successful-ok');
      assert.deepEqual(sink.abandoned, ['the job is canceled']);
      await environment.clock.sleep(300_000);
      assert.deepEqual(sink.abandoned, ['the job is canceled', 'the job is aborted']);
      assert.equal(sink.jobs.length, 0);
    });
  });

  it('asks for no more than it can take apart', async () => {
    await withIppPrinter({}, async ({ ask }) => {
      const many = Array.from({ length: 1500 }, (_, index) => keyword(`x-${index}`));
      const [first = keyword(''), ...others] = many;
      const { status, message } = await ask('Get-Printer-Attributes', {
        operation: [['requested-attributes', first, ...others]],
      });
      assert.equal(status, 'successful-ok-ignored-or-substituted-attributes');
      assert.equal(findGroup(message, 'unsupported')?.attributes[0]?.values.length, 100);
    });
  });

  it('traces each message by its operation or status and its request id', async () => {
    const meanings: string[] = [];
    await withIppPrinter({ trace: ({ meaning }) => meanings.push(meaning) }, async ({ ask }) => {
      await ask('Print-Job', { document });
      await ask('Cancel-Job', { operation: [jobId(9)] });
    });
    assert.deepEqual(
      meanings.filter((one) => one.includes('request ')),
      [
        'Print-Job, request 7, IPP 2.0',
        'successful-ok, request 7',
        'Cancel-Job, request 7, IPP 2.0',
        'client-error-not-found, request 7',
      ],
    );
  });

  /** What one request gets, and after how long, in seconds: of faults that lie in the connection. */
  const connectionFaults: readonly (readonly [fault: FaultName, answer: RegExp, seconds: number])[] = [
    ['refuse', /^connection-reset$/, 0],
    ['busy', /^HTTP\/1\.1 200 OK/, 5],
    ['stall', /^given up$/, 60],
    ['garbage', /^HTTP\/1\.1 400 Bad Request/, 0],
  ];
  for (const [fault, answer, seconds] of connectionFaults) {
    it(`shows the fault ${fault}: ${answer.source} after ${seconds} s`, async () => {
      await withIppPrinter({ faults: [fault] }, async ({ connect, environment }) => {
        const startMs = environment.clock.monotonicMs();
        const waiting = new AbortController();
        const timer = environment.clock.startTimer(60_000, () => waiting.abort({ code: 'given up' }));
        let got: string;
        try {
          const connection = await connect();
          await connection.write(postOf(bodyOf(requestOf('Get-Printer-Attributes'))));
          got = Buffer.from((await connection.read({ signal: waiting.signal })) ?? []).toString('latin1');
          await connection.close();
        } catch (error) {
          got = (error as { code: string }).code;
        }
        timer.cancel();
        assert.match(got, answer);
        assert.equal(Math.floor((environment.clock.monotonicMs() - startMs) / 1000), seconds);
      });
    });
  }

  it('shows the fault reset-after-disconnect: refuses for 2 s after each', async () => {
    await withIppPrinter({ faults: ['reset-after-disconnect'] }, async ({ ask, connect, environment }) => {
      assert.equal((await ask('Print-Job', { document })).status, 'successful-ok');
      await environment.clock.sleep(1000);
      await assert.rejects(connect(), { code: 'connection-refused' });
      await environment.clock.sleep(2000);
      assert.equal((await ask('Get-Jobs')).status, 'successful-ok');
    });
  });
});

const identity = simulatedIdentity(7, ['10.20.0.31']);
const uris = [
  'printer-uri-supported',
  'uri-security-supported',
  'uri-authentication-supported',
  'printer-more-info',
];

describe('an encrypted virtual IPP printer', () => {
  it('takes jobs over both kinds of connections, and says how it is reached', async () => {
    await withIppPrinter({ identity }, async ({ connect, sink }) => {
      for (const [isSecure, scheme] of [
        [true, 'ipps'],
        [false, 'ipp'],
      ] as const) {
        const connection = await connect(isSecure);
        assert.equal(connection.certificate?.fingerprint, isSecure ? identity.fingerprint : undefined);
        const { message } = await askOver(connection, requestOf('Print-Job'), `over ${scheme}`);
        assert.match(
          textOf(findGroup(message, 'job'), 'job-uri') ?? '',
          new RegExp(`^${scheme}://10\\.20\\.0\\.31:631/ipp/print/\\d$`),
        );
        const answer = await askOver(connection, requestOf('Get-Printer-Attributes'));
        const printer = findGroup(answer.message, 'printer');
        assert.deepEqual(
          uris.map((name) => textsOf(printer, name)),
          [
            ['ipp://10.20.0.31:631/ipp/print', 'ipps://10.20.0.31:631/ipp/print'],
            ['none', 'tls'],
            ['none', 'none'],
            ['http://10.20.0.31:631/'],
          ],
        );
        await connection.close();
      }
      const received = sink.jobs.map(({ documents }) => Buffer.concat(documents).toString());
      assert.deepEqual(received, ['over ipps', 'over ipp']);
    });
  });

  it('takes no encrypted connection where it has no certificate', async () => {
    await withIppPrinter({}, async ({ connect }) => {
      await assert.rejects(connect(true), { code: 'tls-failed' });
    });
  });

  it('gives a client that begins with nothing 20 s, and says who broke off while it was to be encrypted', async () => {
    await withIppPrinter({ identity }, async ({ connect, environment, notices }) => {
      const silent = await connect();
      await environment.clock.sleep(19_000);
      const broken = await connect();
      await broken.write(Uint8Array.of(0x16));
      await broken.close();
      await environment.clock.sleep(2000);
      await assert.rejects(silent.read(), { code: 'connection-reset' });
      assert.deepEqual(
        notices.map(({ kind, why }) => [kind, why]),
        [
          [
            'cut-off',
            'the client broke off while the connection was to be encrypted (it ended the connection)',
          ],
        ],
      );
    });
  });
});

describe('a virtual IPP printer with a login', () => {
  const login = { user: 'alice', password: 'secret' };
  const body = bodyOf(requestOf('Print-Job', { operation: [['job-name', nameText('page')]] }), 'hello');

  function answerTo(challenged: HttpResponseHead, given = login): string {
    const challenge = chooseChallenge(httpChallenges(challenged), { isPrivate: false });
    const request = { method: 'POST', target: '/ipp/print', clientNonce: 'abc', count: 1 };
    return `Authorization: ${authorization(challenge ?? assert.fail(), given, request)}`;
  }

  it('reads a request to its end before it asks, and takes the same over the same connection with an answer', async () => {
    await withIppPrinter({ login }, async ({ connect, sink, notices, environment }) => {
      const connection = await connect();
      await connection.write(postOf(body));
      const { head: asked } = await readAnswer(connection);
      assert.equal(asked.status, 401);
      assert.equal(sink.jobs.length, 0);
      await connection.write(postOf(body, [answerTo(asked)]));
      const { head, body: answer } = await readAnswer(connection);
      assert.equal(head.status, 200);
      assert.equal(answerIn(answer).status, 'successful-ok');
      await environment.clock.sleep(1000);
      await connection.close();
      assert.equal(sink.jobs.length, 1);
      assert.deepEqual(notices, []);
    });
  });

  it('asks before the document where the client waits for a word, and then ends the connection', async () => {
    await withIppPrinter({ login }, async ({ connect }) => {
      const connection = await connect();
      const request = postOf(body, ['Expect: 100-continue']);
      await connection.write(request.subarray(0, request.length - body.length));
      const { head } = await readAnswer(connection);
      assert.deepEqual([head.status, headerValue(head, 'connection')], [401, 'close']);
      assert.equal(await connection.read(), undefined);
      await connection.close();
    });
  });

  it('refuses a wrong password, says so, and keeps nothing', async () => {
    await withIppPrinter({ login }, async ({ connect, sink, notices }) => {
      const connection = await connect();
      await connection.write(postOf(body));
      const { head: asked } = await readAnswer(connection);
      await connection.write(postOf(body, [answerTo(asked, { ...login, password: 'guess' })]));
      assert.equal((await readAnswer(connection)).head.status, 401);
      await connection.close();
      assert.equal(sink.jobs.length, 0);
      assert.deepEqual(
        notices.map(({ kind, why }) => [kind, why]),
        [['refused', 'it gave a wrong user or password']],
      );
    });
  });

  it('takes whoever logged in for the owner of a job, whatever the request says', async () => {
    await withIppPrinter({ login: { ...login, user: 'bob' } }, async ({ connect, sink, environment }) => {
      const connection = await connect();
      await connection.write(postOf(body));
      const { head: asked } = await readAnswer(connection);
      await connection.write(postOf(body, [answerTo(asked, { ...login, user: 'bob' })]));
      await readAnswer(connection);
      await environment.clock.sleep(1000);
      await connection.close();
      assert.equal(sink.jobs[0]?.attributes.user, 'bob');
    });
  });
});

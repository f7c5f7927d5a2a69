/** Answers of the virtual IPP printer that are wrong on request: one fault each, in virtual time. */
import assert from 'node:assert/strict';
import { headerValue } from '../../../../src/engine/wire/http/http-head.ts';
import { IppDecoder } from '../../../../src/engine/wire/ipp/ipp-decoder.ts';
import type { FaultName } from '../../../../src/knowledge/printer-faults.ts';
import { answerIn, bodyOf, jobId, postOf, readAnswer, requestOf, withIppPrinter } from './ipp-printer-rig.ts';

const document = Uint8Array.from({ length: 10_000 }, (_, index) => (index * 7) & 0xff);
const only = (fault: FaultName) => ({ faults: [fault] });

describe('ipp-http-session', () => {
  it('takes the document and resets in the place of the answer (lost-answer)', async () => {
    await withIppPrinter(only('lost-answer'), async ({ connect, ask, sink, environment }) => {
      const connection = await connect();
      await connection.write(postOf(bodyOf(requestOf('Print-Job'), document)));
      await assert.rejects(connection.read(), { code: 'connection-reset' });
      await connection.close();
      assert.deepEqual(new Uint8Array(sink.jobs[0]?.documents[0] ?? []), document);
      await environment.clock.sleep(1000);
      // Whoever asks finds the job there.
      assert.equal((await ask('Get-Job-Attributes', { operation: [jobId(1)] })).status, 'successful-ok');
    });
  });

  it('resets in the middle of the document (reset)', async () => {
    await withIppPrinter(only('reset'), async ({ connect, ask, sink }) => {
      const connection = await connect();
      const whole = postOf(bodyOf(requestOf('Print-Job'), document));
      await connection.write(whole.subarray(0, 3000));
      await connection.write(whole.subarray(3000, 8000));
      await assert.rejects(connection.read(), { code: 'connection-reset' });
      await connection.close();
      assert.deepEqual([sink.jobs.length, sink.abandoned], [0, ['fault reset']]);
      assert.equal((await ask('Get-Printer-Attributes')).status, 'successful-ok');
    });
  });

  it('announces more than it sends (wrong-length)', async () => {
    await withIppPrinter(only('wrong-length'), async ({ connect, sink }) => {
      const connection = await connect();
      await connection.write(postOf(bodyOf(requestOf('Print-Job'), document)));
      const parts: Buffer[] = [];
      for (let bytes = await connection.read(); bytes; bytes = await connection.read())
        parts.push(Buffer.from(bytes));
      await connection.close();
      const text = Buffer.concat(parts).toString('latin1');
      const [head = '', body = ''] = text.split('\r\n\r\n');
      assert.equal(Number(/Content-Length: (\d+)/.exec(head)?.[1]), body.length + 100);
      assert.equal(answerIn(Buffer.from(body, 'latin1')).status, 'successful-ok');
      assert.equal(sink.jobs.length, 1);
    });
  });

  it('answers another request (wrong-request-id)', async () => {
    await withIppPrinter(only('wrong-request-id'), async ({ ask }) => {
      assert.equal(
        (await ask('Print-Job', { document })).message.requestId,
        requestOf('Print-Job').requestId + 1,
      );
    });
  });

  it('gives a job no id (no-job-id)', async () => {
    await withIppPrinter(only('no-job-id'), async ({ ask, sink }) => {
      const { status, jobId: id, message } = await ask('Print-Job', { document });
      assert.deepEqual([status, id, sink.jobs.length], ['successful-ok', undefined, 1]);
      assert.ok(!JSON.stringify(message.groups).includes('job-uri'));
    });
  });

  it('answers what cannot be read (garbage-attributes)', async () => {
    await withIppPrinter(only('garbage-attributes'), async ({ connect }) => {
      const connection = await connect();
      await connection.write(postOf(bodyOf(requestOf('Get-Printer-Attributes'))));
      const { head, body } = await readAnswer(connection);
      await connection.close();
      const decoder = new IppDecoder();
      decoder.feed(body);
      decoder.end();
      assert.equal(headerValue(head, 'content-type'), 'application/ipp');
      assert.equal(decoder.problem, 'it ends in the middle');
    });
  });

  it('never asks for the rest (no-continue)', async () => {
    await withIppPrinter(only('no-continue'), async ({ connect, sink, environment }) => {
      const connection = await connect();
      const body = bodyOf(requestOf('Print-Job'), document);
      const request = postOf(body, ['Expect: 100-continue']);
      await connection.write(request.subarray(0, request.length - body.length));
      const waiting = new AbortController();
      environment.clock.startTimer(5000, () => waiting.abort(new Error('nothing came')));
      await assert.rejects(connection.read({ signal: waiting.signal }), /nothing came/);
      // A client that sends all the same is served.
      await connection.write(body);
      assert.equal(answerIn((await readAnswer(connection)).body).status, 'successful-ok');
      await connection.close();
      assert.equal(sink.jobs.length, 1);
    });
  });

  it('reads slowly (slow)', async () => {
    await withIppPrinter(only('slow'), async ({ ask, environment, sink }) => {
      const startMs = environment.clock.monotonicMs();
      await ask('Print-Job', { document: new Uint8Array(80_000) });
      assert.ok(environment.clock.monotonicMs() - startMs > 9000);
      assert.equal(sink.jobs[0]?.byteCount, 80_000);
    });
  });
});

/** A problem as a person looks at it: evidence comes, questions are answered and taken back, and one printer is meant. */
import assert from 'node:assert/strict';
import { panelView } from '../../src/troubleshoot/report/panel-view.ts';
import { createSession } from '../../src/troubleshoot/session.ts';

const errorLog = `E [22/Nov/2026:09:00:01 +0000] [Client 7] Request from "10.20.0.77" using invalid Host: field "print.example.com:631".
W [22/Nov/2026:09:00:02 +0000] something else
`;
const configuration = {
  name: 'site.printers.jsonc',
  text: `{
  "version": 1,
  "servers": { "NT": { "system": "windows-nt-4.0" } },
  "ports": {
    "LPR": { "device": "lpd://10.20.0.11/raw", "server": "NT" },
    "OTHER": { "device": "socket://10.20.0.12", "server": "NT" }
  },
  "printers": { "Hangs": { "port": "LPR" }, "Fine": { "port": "OTHER" } }
}
`,
};

describe('session', () => {
  it('has nothing to say of nothing', () => {
    const { headline, causes } = panelView(createSession());
    assert.match(headline, /^Not enough to name a cause/);
    assert.deepEqual(causes, []);
  });

  it('weighs anew with each piece of evidence, and forgets what is removed', () => {
    const session = createSession();
    session.add({ name: 'error_log', text: errorLog });
    const { headline, causes, evidence } = panelView(session);
    assert.deepEqual([headline, evidence], ['Cause', ['error_log']]);
    assert.ok(causes[0]?.supporting.some(({ place }) => place?.evidence === 'error_log' && place.line === 1));
    session.remove('error_log');
    assert.deepEqual(panelView(session).causes, []);
  });

  it('names lines as they stand in the file that a selection is from', () => {
    const session = createSession();
    session.add({ name: 'error_log', text: errorLog, firstLine: 41 });
    const places = panelView(session).causes[0]?.supporting.map(({ place }) => place?.line) ?? [];
    assert.ok(places.includes(41), places.join());
  });

  it('asks at most six questions, three at a time, and takes answers back', () => {
    const session = createSession();
    session.add({ name: 'words', text: 'It does not print any more since the update. Printing hangs.' });
    let asked = 0;
    for (; asked < 20; asked += 1) {
      const { questions } = session.result();
      assert.ok(questions.length <= 3);
      const [next] = questions;
      if (next === undefined) break;
      session.answer({ question: next, value: 'unknown' });
    }
    assert.ok(asked > 0 && asked <= 6, String(asked));
    const [first] = session.answers;
    session.takeBack(first?.question ?? '');
    assert.equal(session.answers.length, asked - 1);
  });

  it('counts no answer of a probe among the questions', () => {
    const session = createSession();
    for (const question of [
      'by-address',
      'other-machine',
      'other-user',
      'localhost',
      'other-queue',
      'single-job',
    ])
      session.answer({ question, value: 'works', by: 'a probe' });
    assert.notDeepEqual(session.result().questions, []);
  });

  it('is about one printer, and the findings of its port', () => {
    const session = createSession();
    assert.equal(session.about(configuration, 'Nobody'), false);
    assert.equal(session.about(configuration, 'Hangs'), true);
    const findings = panelView(session).causes.flatMap(({ supporting }) =>
      supporting.filter(({ isFinding }) => isFinding).map(({ place }) => place?.line),
    );
    assert.ok(findings.includes(5), findings.join());
    session.about(configuration, 'Fine');
    assert.ok(
      !panelView(session).causes.some(({ supporting }) => supporting.some(({ place }) => place?.line === 5)),
    );
  });

  it('shows markup and control characters of evidence as text', () => {
    const session = createSession();
    session.add({ name: '<b>log</b>\u202e', text: `\u001b[31m${errorLog}` });
    // A place is handed back as it is, and never shown.
    const view = JSON.stringify(panelView(session), (key, value) => (key === 'place' ? undefined : value));
    assert.ok(!/[\u001b\u202e]|\\u001b|\\u202e/.test(view), view);
  });
});

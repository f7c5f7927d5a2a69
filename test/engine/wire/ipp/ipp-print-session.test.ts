/** A print over IPP as a machine: what it asks for, step by step, whatever the printer answers. */
import assert from 'node:assert/strict';
import { ippMessageLines, ippMessageTitle } from '../../../../src/engine/wire/ipp/describe-ipp-message.ts';
import {
  boolean,
  enumValue,
  group,
  type IppMessage,
  integer,
  keyword,
  mimeType,
  type NamedValues,
  nameText,
  text,
} from '../../../../src/engine/wire/ipp/ipp-message.ts';
import { IppPrintSession, type IppPrintStep } from '../../../../src/engine/wire/ipp/ipp-print-session.ts';
import { type IppOperation, ippOperations } from '../../../../src/knowledge/ipp/ipp-operations.ts';
import { type JobState, jobStates } from '../../../../src/knowledge/ipp/ipp-states.ts';
import { type IppStatusKeyword, ippStatusCode } from '../../../../src/knowledge/ipp/ipp-statuses.ts';

/** What happens to the step that the session is at. */
type Event = (session: IppPrintSession) => void;

const waited: Event = (session) => session.waited();
const silence: Event = (session) => session.unanswered('The printer closed the connection.');
const rejected =
  (passes: boolean, hasBegun: boolean): Event =>
  (session) =>
    session.rejected('It answers 503.', { passes, hasBegun });

function answer(
  status: IppStatusKeyword,
  job: readonly NamedValues[] = [],
  { statusMessage = '', groups = [] as IppMessage['groups'] } = {},
): Event {
  const operation: NamedValues[] = statusMessage === '' ? [] : [['status-message', text(statusMessage)]];
  return (session) =>
    session.answered({
      version: { major: 2, minor: 0 },
      code: ippStatusCode(status),
      requestId: 1,
      groups: [
        group('operation', ...operation),
        ...(job.length > 0 ? [group('job', ...job)] : []),
        ...groups,
      ],
    });
}

const ok = (...job: NamedValues[]): Event => answer('successful-ok', job);

/** A printer that lists these operations, and more where wanted. */
function printer(operations: readonly IppOperation[], ...more: NamedValues[]): Event {
  const [first, ...others] = operations.map((name) => enumValue(ippOperations[name]));
  const listed: NamedValues[] = first ? [['operations-supported', first, ...others]] : [];
  return answer('successful-ok', [], { groups: [group('printer', ...listed, ...more)] });
}

const twoSteps: readonly IppOperation[] = [
  'Validate-Job',
  'Create-Job',
  'Send-Document',
  'Get-Job-Attributes',
  'Cancel-Job',
];
const oneStep: readonly IppOperation[] = ['Print-Job', 'Validate-Job', 'Get-Job-Attributes', 'Get-Jobs'];
/** So few that nothing is asked before the document, and nothing after it. */
const printJobAlone: readonly IppOperation[] = ['Print-Job'];

const state = (word: JobState): NamedValues => ['job-state', enumValue(jobStates[word])];
const reason = (...[first, ...others]: [string, ...string[]]): NamedValues => [
  'job-state-reasons',
  keyword(first),
  ...others.map((word) => keyword(word)),
];
const jobId = (id: number): NamedValues => ['job-id', integer(id)];
/** What Get-Jobs answers. */
function jobs(...listed: (readonly [id: number, name?: string])[]): Event {
  return answer('successful-ok', [], {
    groups: listed.map(([id, name]) =>
      group('job', jobId(id), ...(name === undefined ? [] : [['job-name', nameText(name)] as NamedValues])),
    ),
  });
}

function begin(): IppPrintSession {
  return new IppPrintSession({
    printerUri: 'ipp://lab/ipp/print',
    user: 'anna',
    title: 'Test page',
    format: 'application/pdf',
  });
}

/** What the session wants next, and so after each event. */
function steps(...events: readonly Event[]): string[] {
  const session = begin();
  const seen = [stepText(session.step)];
  for (const event of events) {
    event(session);
    seen.push(stepText(session.step));
  }
  return seen;
}

/** The last of them: what matters where the way there has been seen. */
function lastStep(...events: readonly Event[]): string | undefined {
  return steps(...events).at(-1);
}

/** What is in all requests is looked at once. */
const common = /^operation {2}(attributes-|printer-uri|requesting-user-name)/;

function stepText(step: IppPrintStep): string {
  if (step.kind === 'wait') return `wait ${step.durationMs}`;
  if (step.kind === 'end') {
    const { kind, ...more } = step.ending;
    return `${kind} ${JSON.stringify(more)}`;
  }
  const { operation, message, withDocument } = step;
  assert.equal(message.code, ippOperations[operation]);
  const said = message.groups.flatMap(({ attributes }) =>
    attributes.flatMap(({ name, values }) =>
      common.test(`operation  ${name}`) ? [] : [`${name} ${values.map(({ value }) => value).join(', ')}`],
    ),
  );
  return [`${operation}${withDocument ? ' + document' : ''}`, ...said].join('; ');
}

const asksPrinter =
  'Get-Printer-Attributes; requested-attributes compression-supported, document-format-supported, ipp-versions-supported, media-default, operations-supported, printer-is-accepting-jobs, printer-make-and-model, printer-name, printer-state, printer-state-message, printer-state-reasons, pwg-raster-document-resolution-supported, pwg-raster-document-type-supported, urf-supported';
const validates = 'Validate-Job; job-name Test page; document-format application/pdf';
const creates = 'Create-Job; job-name Test page';
const sends =
  'Send-Document + document; job-id 7; document-name Test page; document-format application/pdf; last-document true';
const asksJob =
  'Get-Job-Attributes; job-id 7; requested-attributes job-id, job-state, job-state-reasons, job-state-message, job-impressions-completed, job-media-sheets-completed, job-printer-state-message';
const printsWhole = 'Print-Job + document; job-name Test page; document-format application/pdf';
const asksJobs = (which: 'completed' | 'not-completed') =>
  `Get-Jobs; which-jobs ${which}; requested-attributes job-id, job-name`;

const created = [printer(twoSteps), ok(), ok(jobId(7))];
const sent = [...created, ok(jobId(7), state('pending'))];

describe('a print over IPP', () => {
  it('begins each request with charset, language, printer and user, and numbers them', () => {
    const session = begin();
    const titles: string[] = [];
    for (const event of [printer(twoSteps), ok(), ok(jobId(7)), ok(jobId(7)), waited]) {
      const { step } = session;
      if (step.kind === 'request') {
        titles.push(ippMessageTitle(step.message, 'request'));
        assert.deepEqual(
          ippMessageLines(step.message).filter((line) => common.test(line)),
          [
            'operation  attributes-charset (charset) utf-8',
            'operation  attributes-natural-language (naturalLanguage) en',
            'operation  printer-uri (uri) ipp://lab/ipp/print',
            'operation  requesting-user-name (name) anna',
          ],
        );
      }
      event(session);
    }
    assert.deepEqual(titles, [
      'Get-Printer-Attributes, request 1, IPP 2.0',
      'Validate-Job, request 2, IPP 2.0',
      'Create-Job, request 3, IPP 2.0',
      'Send-Document, request 4, IPP 2.0',
    ]);
  });

  const ways: readonly (readonly [what: string, events: readonly Event[], expected: readonly string[]])[] = [
    [
      'makes a job, sends the document to it, and asks less and less often until it is completed',
      [
        ...sent,
        ...[waited, ok(state('processing'))],
        ...[waited, ok(state('processing'))],
        ...[waited, ok(state('processing'))],
        ...[waited, ok(state('processing'))],
        ...[waited, ok(state('completed'), ['job-impressions-completed', integer(2)])],
      ],
      [
        ...[asksPrinter, validates, creates, sends],
        ...['wait 250', asksJob, 'wait 500', asksJob, 'wait 1000', asksJob, 'wait 2000', asksJob],
        ...['wait 2000', asksJob, 'printed {"impressions":2}'],
      ],
    ],
    [
      'looks at the jobs that there are before it sends a document in one step',
      [
        ...[printer(oneStep), ok(), jobs([3, 'Test page']), jobs([4])],
        ...[ok(jobId(7), state('pending')), waited, ok(state('completed'))],
      ],
      [
        ...[asksPrinter, validates, asksJobs('not-completed'), asksJobs('completed'), printsWhole],
        ...['wait 250', asksJob, 'printed {}'],
      ],
    ],
    [
      'finds the job whose answer was lost by its number and name, also among those that are done',
      [
        ...[printer(oneStep), ok(), jobs([3, 'Test page']), jobs([2, 'Test page']), silence],
        ...[jobs([3, 'Test page'], [8, 'Another']), jobs([2, 'Test page'], [7, 'Test page'])],
        ...[ok(state('completed'))],
      ],
      [
        ...[asksPrinter, validates, asksJobs('not-completed'), asksJobs('completed'), printsWhole],
        ...[asksJobs('not-completed'), asksJobs('completed'), asksJob, 'printed {}'],
      ],
    ],
    [
      'sends the whole at once where the printer lists nothing else, and leaves it at that',
      [printer(printJobAlone), ok(jobId(7), state('pending'))],
      [
        ...[asksPrinter, printsWhole],
        'accepted {"why":"It took the job and does not say what becomes of it."}',
      ],
    ],
    [
      'takes what RFC 8011 requires for granted where the printer lists nothing',
      [printer([]), ok(), jobs(), jobs(), ok(jobId(7))],
      [
        ...[asksPrinter, validates, asksJobs('not-completed'), asksJobs('completed'), printsWhole],
        'wait 250',
      ],
    ],
    [
      'asks for the state of a job that is said to be done with the answer to its document',
      [...created, ok(jobId(7), state('completed')), ok(state('completed'))],
      [asksPrinter, validates, creates, sends, asksJob, 'printed {}'],
    ],
  ];
  for (const [what, events, expected] of ways) it(what, () => assert.deepEqual(steps(...events), expected));

  const needsBoth: readonly IppOperation[] = ['Create-Job', 'Send-Document'];
  for (const missing of needsBoth)
    it(`makes no job first where the printer has no ${missing}`, () => {
      const operations = [...twoSteps.filter((one) => one !== missing), 'Print-Job'] as const;
      assert.equal(lastStep(printer(operations), ok()), printsWhole);
    });

  const versions = [
    'server-error-version-not-supported',
    'client-error-bad-request',
  ] as const satisfies IppStatusKeyword[];
  for (const status of versions)
    it(`goes down from version to version after ${status}, and no further than the last`, () => {
      const session = begin();
      const titles: string[] = [];
      for (let count = 0; count < 3 && session.step.kind === 'request'; count += 1) {
        titles.push(ippMessageTitle(session.step.message, 'request'));
        answer(status)(session);
      }
      assert.deepEqual(titles, [
        'Get-Printer-Attributes, request 1, IPP 2.0',
        'Get-Printer-Attributes, request 2, IPP 1.1',
        'Get-Printer-Attributes, request 3, IPP 1.0',
      ]);
      assert.match(stepText(session.step), /^refused .*It refused to describe itself: /);
    });

  it('stays with the version that was answered', () => {
    const session = begin();
    answer('server-error-version-not-supported')(session);
    printer(twoSteps)(session);
    assert.ok(session.step.kind === 'request');
    assert.equal(ippMessageTitle(session.step.message, 'request'), 'Validate-Job, request 3, IPP 1.1');
  });

  const endings: readonly (readonly [what: string, events: readonly Event[], expected: RegExp])[] = [
    [
      'a printer that does not describe itself',
      [answer('client-error-forbidden', [], { statusMessage: 'Not from there' })],
      /^refused .*It refused to describe itself: .* \(client-error-forbidden, \\"Not from there\\"\)\.","passes":false,"liftable":true}$/,
    ],
    [
      'one that repeats its status as a message',
      [answer('client-error-forbidden', [], { statusMessage: 'client-error-forbidden' })],
      /\(client-error-forbidden\)\./,
    ],
    [
      'a message without end',
      [answer('client-error-forbidden', [], { statusMessage: 'x'.repeat(1000) })],
      /"x{200}\\"\)/,
    ],
    ['one that is busy', [answer('server-error-busy')], /^refused .*"passes":true,"liftable":true}$/],
    [
      'one that takes no jobs',
      [printer(twoSteps, ['printer-is-accepting-jobs', boolean(false)])],
      /^refused {"why":"It takes no jobs at the moment \(in a state that it does not name\)\.","passes":false,"liftable":true}$/,
    ],
    [
      'one that does not take the format',
      [printer(twoSteps, ['document-format-supported', mimeType('image/urf'), mimeType('image/jpeg')])],
      /^refused {"why":"It takes no documents of the format application\/pdf, but image\/urf, image\/jpeg\.","passes":false,"liftable":true}$/,
    ],
    [
      'one that finds the job wrong',
      [printer(twoSteps), answer('client-error-attributes-or-values-not-supported')],
      /^refused .*It refused to take the job: /,
    ],
    [
      'one that makes no job',
      [printer(twoSteps), ok(), answer('server-error-not-accepting-jobs')],
      /^refused .*It refused to take the job: /,
    ],
    [
      'one that makes a job without a number',
      [printer(twoSteps), ok(), ok()],
      /^refused {"why":"It made a job without a number, to which no document can be sent\.","passes":false,"liftable":false}$/,
    ],
    [
      'one that refuses the document',
      [...created, answer('client-error-document-format-error')],
      /^failed {"why":"It refused the document: .*\(client-error-document-format-error\)\."}$/,
    ],
    [
      'one that is silent when it is asked',
      [silence],
      /^refused {"why":"The printer closed the connection\.","passes":false,"liftable":true}$/,
    ],
    [
      'a proxy before it that is busy',
      [rejected(true, false)],
      /^refused {"why":"It answers 503\.","passes":true,"liftable":true}$/,
    ],
    [
      'a proxy that refuses for good',
      [rejected(false, false)],
      /^refused {"why":"It answers 503\.","passes":false,"liftable":true}$/,
    ],
    [
      'a proxy that refuses within the document',
      [...created, rejected(true, true)],
      /^failed {"why":"It answers 503\."}$/,
    ],
    [
      'a proxy that refuses after the document',
      [...sent, waited, rejected(false, false)],
      /^accepted {"why":"It took the job and then says no more of it\. It answers 503\."}$/,
    ],
    [
      'a proxy that refuses after an answer was lost',
      [...created, silence, rejected(false, false)],
      /^unknown {"why":"The printer closed the connection\."}$/,
    ],
    [
      'a document whose answer was lost, and a printer with no list of jobs',
      [printer(['Print-Job', 'Get-Job-Attributes']), silence],
      /^unknown {"why":"The printer closed the connection\."}$/,
    ],
    [
      'two jobs of the name after a lost answer',
      [printer(oneStep), ok(), jobs(), jobs(), silence, jobs([7, 'Test page'], [8, 'Test page'])],
      /^unknown/,
    ],
    [
      'no job of the name after a lost answer',
      [printer(oneStep), ok(), jobs(), jobs(), silence, jobs([7, 'Another']), jobs()],
      /^unknown/,
    ],
    [
      'the printer without a list of jobs at the end',
      [printer(oneStep), ok(), jobs(), jobs(), silence, answer('server-error-internal-error'), jobs()],
      /^unknown/,
    ],
    [
      'a job that was forgotten after its answer was lost',
      [...created, silence, answer('client-error-not-found')],
      /^unknown {"why":"The printer closed the connection\."}$/,
    ],
    [
      'a job that was forgotten after it was taken',
      [...sent, waited, answer('client-error-not-found')],
      /^accepted {"why":"It took the job\. It says no more of it: .*\(client-error-not-found\)\."}$/,
    ],
    [
      'a job that was aborted',
      [...sent, waited, ok(state('aborted'), reason('aborted-by-system'))],
      /^failed {"why":"The printer reports the job aborted: .+\."}$/,
    ],
    [
      'a job that was canceled for no reason',
      [...sent, waited, ok(state('canceled'))],
      /^failed {"why":"The printer reports the job canceled\."}$/,
    ],
    [
      'a job with errors, and a printer that counts nothing',
      [
        ...sent,
        waited,
        ok(state('completed'), reason('job-completed-with-errors'), [
          'job-impressions-completed',
          integer(0),
        ]),
      ],
      /^printed {"warning":"The printer reports that the job completed with errors\."}$/,
    ],
  ];
  for (const [what, events, expected] of endings)
    it(`ends after ${what}`, () => assert.match(lastStep(...events) ?? '', expected));

  it('goes on where Validate-Job is listed and not there', () =>
    assert.equal(lastStep(printer(twoSteps), answer('server-error-operation-not-supported')), creates));

  it('sends the document where a list of jobs does not come before it', () => {
    assert.equal(lastStep(printer(oneStep), ok(), silence), printsWhole);
    assert.equal(
      lastStep(printer(oneStep), ok(), answer('server-error-busy'), answer('server-error-busy')),
      printsWhole,
    );
    // Of a printer whose jobs are not known, none is taken for the one that was sent.
    assert.match(lastStep(printer(oneStep), ok(), silence, silence) ?? '', /^unknown/);
  });

  it('asks five times in vain, a second apart, before it gives a job up', () => {
    const silences = [waited, silence, waited, silence, waited, silence, waited, silence];
    assert.equal(lastStep(...sent, ...silences), 'wait 1000');
    assert.equal(
      lastStep(...sent, ...silences, waited, silence),
      'accepted {"why":"It took the job and then says no more of it. The printer closed the connection."}',
    );
    // An answer between them begins the count anew.
    assert.equal(
      lastStep(...sent, ...silences, waited, ok(state('processing')), waited, silence),
      'wait 1000',
    );
    // And after a lost answer nothing is known.
    assert.equal(
      lastStep(...created, silence, silence, ...silences),
      'unknown {"why":"The printer closed the connection."}',
    );
  });

  it('knows whether the printer has the document', () => {
    const lost = [...created, silence];
    const cases: readonly (readonly [events: readonly Event[], isAccepted: boolean])[] = [
      [created, false],
      [sent, true],
      [lost, false],
      [[...lost, ok(state('pending'))], false],
      [[...lost, ok(state('processing'))], true],
      [[...lost, ok(state('completed'))], true],
      [[...lost, ok(state('processing'), reason('job-incoming'))], false],
      [[...lost, ok(state('processing'), reason('job-data-insufficient', 'none'))], false],
      [[...lost, ok(state('aborted'))], false],
    ];
    for (const [events, isAccepted] of cases) {
      const session = begin();
      for (const event of events) event(session);
      assert.equal(session.isAccepted, isAccepted, stepText(session.step));
    }
  });

  it('can ask for the end of a job that there is, and that is not over', () => {
    const requestAfter = (...events: readonly Event[]): string | undefined => {
      const session = begin();
      for (const event of events) event(session);
      const message = session.cancelRequest();
      return (
        message && [ippMessageTitle(message, 'request'), ...ippMessageLines(message).slice(3)].join('; ')
      );
    };
    assert.equal(requestAfter(printer(twoSteps), ok()), undefined);
    assert.equal(
      requestAfter(...sent),
      'Cancel-Job, request 5, IPP 2.0; operation  job-id (integer) 7; operation  requesting-user-name (name) anna',
    );
    assert.equal(requestAfter(...sent, waited, ok(state('completed'))), undefined);
  });

  it('says what the printer said of itself and of the job', () => {
    const session = begin();
    assert.deepEqual([session.printer, session.jobId, session.progress], [undefined, undefined, undefined]);
    for (const event of [printer(twoSteps, ['printer-name', nameText('Lab')]), ok(), ok(jobId(7))])
      event(session);
    assert.deepEqual([session.printer?.name, session.jobId], ['Lab', 7]);
    ok(state('processing'))(session);
    assert.equal(session.progress, 'processing');
    waited(session);
    ok(state('processing-stopped'), reason('printer-stopped'))(session);
    assert.match(session.progress ?? '', /^processing-stopped: .+/);
  });

  it('keeps to the answers of its requests', () => {
    const session = begin();
    for (const event of sent) event(session);
    assert.throws(() => silence(session), /No request is under way/);
  });
});

/** The virtual IPP printer as a machine: each request with its time in, its answer out. What ipptool checks is in test/interop as well. */
import assert from 'node:assert/strict';
import {
  IppDevice,
  type IppDeviceOptions,
} from '../../../../../src/engine/printers/ipp/device/ipp-device.ts';
import { modelAttributes } from '../../../../../src/engine/printers/ipp/device/model-attributes.ts';
import {
  attribute,
  boolean,
  charset,
  collection,
  enumValue,
  findGroup,
  group,
  type IppMessage,
  integer,
  keyword,
  mimeType,
  type NamedValues,
  nameText,
  naturalLanguage,
  numberOf,
  octets,
  text,
  textOf,
  textsOf,
  uri,
  valuesOf,
} from '../../../../../src/engine/wire/ipp/ipp-message.ts';
import { deviceModel, deviceModelNames } from '../../../../../src/knowledge/ipp/device-models.ts';
import { type IppOperation, ippOperations } from '../../../../../src/knowledge/ipp/ipp-operations.ts';
import { findJobState, findPrinterState } from '../../../../../src/knowledge/ipp/ipp-states.ts';
import { ippStatusOf } from '../../../../../src/knowledge/ipp/ipp-statuses.ts';
import { type FaultName, namedFaults } from '../../../../../src/knowledge/printer-faults.ts';
import { type Asked, jobId, requestOf } from '../ipp-printer-rig.ts';

const target = { authority: '10.20.0.31:631', path: '/ipp/print', isEncrypted: false };
const jobMs = 300;

interface Bench {
  readonly device: IppDevice;
  /** The answer, also where a document comes between. */
  ask(name: IppOperation, asked?: Asked, nowMs?: number): IppMessage;
  status(name: IppOperation, asked?: Asked, nowMs?: number): string;
  /** "completed job-completed-successfully" */
  stateOf(id: number, nowMs: number): string;
  printerState(nowMs: number): string;
}

function bench(changes: Partial<IppDeviceOptions> = {}, names: readonly FaultName[] = []): Bench {
  const device = new IppDevice({
    attributes: modelAttributes(deviceModel('office-color-laser')),
    jobMs,
    uuid: 'urn:uuid:0',
    nowMs: 0,
    wallMs: Date.UTC(2026, 10, 22),
    faults: namedFaults(names),
    hasTls: false,
    hasLogin: false,
    ...changes,
  });
  function ask(name: IppOperation, asked?: Asked, nowMs = 0): IppMessage {
    return answer(device, requestOf(name, asked), nowMs, asked?.document);
  }
  return {
    device,
    ask,
    status: (name, asked, nowMs) => ippStatusOf(ask(name, asked, nowMs).code).keyword,
    stateOf(id, nowMs) {
      const job = findGroup(ask('Get-Job-Attributes', { operation: [jobId(id)] }, nowMs), 'job');
      return `${findJobState(numberOf(job, 'job-state'))} ${textsOf(job, 'job-state-reasons').join()}`;
    },
    printerState(nowMs) {
      const printer = findGroup(ask('Get-Printer-Attributes', {}, nowMs), 'printer');
      return `${findPrinterState(numberOf(printer, 'printer-state'))} ${textsOf(printer, 'printer-state-reasons').join()}`;
    },
  };
}

function answer(
  device: IppDevice,
  request: IppMessage,
  nowMs: number,
  document: Asked['document'] = 'x',
): IppMessage {
  const reply = device.receive(request, target, nowMs);
  if (reply.kind === 'answer') return reply.message;
  return device.documentArrived(reply.expected, { byteCount: document.length, pageCount: 2 }, nowMs);
}

const wish = (...attributes: readonly NamedValues[]): Asked => ({ groups: [group('job', ...attributes)] });
const faithful: NamedValues = ['ipp-attribute-fidelity', boolean(true)];

describe('ipp-device', () => {
  const sound = requestOf('Get-Printer-Attributes');
  const first: NamedValues = ['attributes-charset', charset('utf-8')];
  const second: NamedValues = ['attributes-natural-language', naturalLanguage('en')];
  const third: NamedValues = ['printer-uri', uri('ipp://p/ipp/print')];
  const operation = (...attributes: readonly NamedValues[]) => [group('operation', ...attributes)];

  const requests: readonly (readonly [title: string, changes: Partial<IppMessage>, status: string])[] = [
    ['a sound request', {}, 'successful-ok'],
    ['version 1.0', { version: { major: 1, minor: 0 } }, 'successful-ok'],
    ['version 0.0', { version: { major: 0, minor: 0 } }, 'server-error-version-not-supported'],
    ['version 2.1', { version: { major: 2, minor: 1 } }, 'server-error-version-not-supported'],
    ['the request id 0', { requestId: 0 }, 'client-error-bad-request'],
    ['a negative request id', { requestId: -5 }, 'client-error-bad-request'],
    ['no groups', { groups: [] }, 'client-error-bad-request'],
    ['another group first', { groups: [group('job'), ...sound.groups] }, 'client-error-bad-request'],
    ['a group twice', { groups: [...sound.groups, ...sound.groups] }, 'client-error-bad-request'],
    ['no attributes', { groups: operation() }, 'client-error-bad-request'],
    ['no language', { groups: operation(first, third) }, 'client-error-bad-request'],
    ['the language first', { groups: operation(second, first, third) }, 'client-error-bad-request'],
    [
      'a language that is a text',
      { groups: operation(first, ['attributes-natural-language', text('en')], third) },
      'client-error-bad-request',
    ],
    [
      'another character set',
      { groups: operation(['attributes-charset', charset('utf-16')], second, third) },
      'client-error-charset-not-supported',
    ],
    ['no printer URI', { groups: operation(first, second) }, 'client-error-bad-request'],
    [
      'a printer URI that is a text',
      { groups: operation(first, second, ['printer-uri', text('ipp://p')]) },
      'client-error-bad-request',
    ],
    [
      'a printer URI of another scheme',
      { groups: operation(first, second, ['printer-uri', uri('lpd://p/raw')]) },
      'client-error-uri-scheme-not-supported',
    ],
    [
      'a name that is too long',
      { groups: operation(first, second, third, ['requesting-user-name', nameText('ü'.repeat(128))]) },
      'client-error-request-value-too-long',
    ],
    ...(
      [
        ['x'.repeat(300), integer(1)],
        ['sides', octets(new Uint8Array(40_000))],
        ['sides', { tag: 0x7e, value: new Uint8Array(40_000) }],
        ['media-col', collection(['media-type', octets(new Uint8Array(2000))])],
      ] as const
    ).map(
      ([name, value]) =>
        [
          `more than it could return, in ${name.slice(0, 10)} of tag ${value.tag}`,
          { groups: [...operation(first, second, third), group('job', [name, value])] },
          'client-error-request-value-too-long',
        ] as const,
    ),
    [
      'an operation that it lacks',
      { code: ippOperations['Print-URI'] },
      'server-error-operation-not-supported',
    ],
    ['an operation that nobody has', { code: 0x3fff }, 'server-error-operation-not-supported'],
  ];
  for (const [title, changes, status] of requests) {
    it(`answers ${status} to ${title}`, () => {
      const { device } = bench();
      const answered = answer(device, { ...sound, ...changes }, 0);
      assert.equal(ippStatusOf(answered.code).keyword, status);
      assert.equal(answered.requestId, changes.requestId ?? sound.requestId);
      assert.deepEqual(
        answered.groups[0]?.attributes.map(({ name }) => name),
        ['attributes-charset', 'attributes-natural-language', 'status-message'],
      );
    });
  }

  const jobs: readonly (readonly [title: string, asked: Asked, status: string, unsupported: string])[] = [
    ['no wishes', {}, 'successful-ok', ''],
    [
      'possible wishes',
      wish(['copies', integer(2)], ['sides', keyword('two-sided-long-edge')], ['job-priority', integer(1)]),
      'successful-ok',
      '',
    ],
    [
      'a medium by its parts',
      wish(['media-col', collection(['media-type', keyword('labels')])]),
      'successful-ok',
      '',
    ],
    ['a format', { operation: [['document-format', mimeType('Application/PDF')]] }, 'successful-ok', ''],
    [
      'another format',
      { operation: [['document-format', mimeType('image/gif')]] },
      'client-error-document-format-not-supported',
      'document-format',
    ],
    [
      'another compression',
      { operation: [['compression', keyword('compress')]] },
      'client-error-compression-not-supported',
      'compression',
    ],
    [
      'too many copies',
      wish(['copies', integer(1000)]),
      'successful-ok-ignored-or-substituted-attributes',
      'copies',
    ],
    [
      'an unknown wish',
      wish(['fold', keyword('twice')]),
      'successful-ok-ignored-or-substituted-attributes',
      'fold',
    ],
    [
      'an impossible part of a medium',
      wish(['media-col', collection(['media-scent', keyword('rose')])]),
      'successful-ok-ignored-or-substituted-attributes',
      'media-col',
    ],
    [
      'too many copies, faithfully',
      { ...wish(['copies', integer(1000)]), operation: [faithful] },
      'client-error-attributes-or-values-not-supported',
      'copies',
    ],
    [
      'possible wishes, faithfully',
      { ...wish(['copies', integer(999)]), operation: [faithful] },
      'successful-ok',
      '',
    ],
  ];
  for (const name of ['Print-Job', 'Validate-Job', 'Create-Job'] as const) {
    for (const [title, asked, status, unsupported] of jobs) {
      it(`answers ${status} to ${name} with ${title}`, () => {
        const { ask, device } = bench();
        const answered = ask(name, asked);
        assert.equal(ippStatusOf(answered.code).keyword, status);
        const names = findGroup(answered, 'unsupported')?.attributes.map((one) => one.name) ?? [];
        assert.equal(names.join(), unsupported);
        const isMade = status.startsWith('successful') && name !== 'Validate-Job';
        assert.equal(device.jobsAt(0).length, isMade ? 1 : 0);
        assert.equal(numberOf(findGroup(answered, 'job'), 'job-id'), isMade ? 1 : undefined);
      });
    }
  }

  const selections: readonly (readonly [
    names: readonly string[],
    has: readonly string[],
    lacks: readonly string[],
  ])[] = [
    [[], ['printer-name', 'sides-supported'], ['media-col-database']],
    [['all'], ['printer-name', 'sides-supported'], ['media-col-database']],
    [['all', 'media-col-database'], ['printer-name', 'media-col-database'], []],
    [
      ['printer-description'],
      ['printer-name', 'charset-supported'],
      ['sides-supported', 'media-col-default'],
    ],
    [['job-template'], ['sides-supported', 'media-col-default'], ['printer-name']],
    [['printer-state', 'queued-job-count'], ['printer-state', 'queued-job-count'], ['printer-name']],
  ];
  for (const [names, has, lacks] of selections) {
    it(`gives the attributes asked for by "${names.join()}"`, () => {
      const [one, ...others] = names.map(keyword);
      const asked: Asked = one ? { operation: [['requested-attributes', one, ...others]] } : {};
      const { ask } = bench();
      const answered = ask('Get-Printer-Attributes', asked);
      assert.equal(answered.code, 0);
      const given = findGroup(answered, 'printer')?.attributes.map(({ name }) => name) ?? [];
      assert.deepEqual(
        has.filter((name) => !given.includes(name)),
        [],
      );
      assert.deepEqual(
        lacks.filter((name) => given.includes(name)),
        [],
      );
      assert.equal(new Set(given).size, given.length);
    });
  }

  it('returns names of attributes that it does not know', () => {
    const { ask } = bench();
    const operation: NamedValues[] = [
      ['requested-attributes', keyword('printer-name'), keyword('marker-levels')],
    ];
    const answered = ask('Get-Printer-Attributes', { operation });
    assert.equal(ippStatusOf(answered.code).keyword, 'successful-ok-ignored-or-substituted-attributes');
    assert.deepEqual(textsOf(findGroup(answered, 'unsupported'), 'requested-attributes'), ['marker-levels']);
    assert.ok(textOf(findGroup(answered, 'printer'), 'printer-name'));
  });

  it('prints one job after another, in its own time', () => {
    const { ask, stateOf, printerState } = bench();
    assert.equal(printerState(0), 'idle none');
    ask('Print-Job', {}, 1000);
    ask('Print-Job', {}, 1000);
    for (const [nowMs, one, two, printer] of [
      [1000, 'processing job-printing', 'pending none', 'processing none'],
      [1299, 'processing job-printing', 'pending none', 'processing none'],
      [1300, 'completed job-completed-successfully', 'processing job-printing', 'processing none'],
      [1600, 'completed job-completed-successfully', 'completed job-completed-successfully', 'idle none'],
    ] as const) {
      assert.deepEqual([stateOf(1, nowMs), stateOf(2, nowMs), printerState(nowMs)], [one, two, printer]);
    }
  });

  it('counts pages, sides and sheets of a job as it is printed', () => {
    const { ask } = bench();
    ask('Print-Job', wish(['copies', integer(3)], ['sides', keyword('two-sided-short-edge')]), 0);
    const at = (nowMs: number) => {
      const job = findGroup(ask('Get-Job-Attributes', { operation: [jobId(1)] }, nowMs), 'job');
      return [
        'job-impressions',
        'job-impressions-completed',
        'job-media-sheets',
        'job-media-sheets-completed',
      ].map((name) => numberOf(job, name));
    };
    assert.deepEqual(at(0), [6, 0, 3, 0]);
    assert.deepEqual(at(150), [6, 3, 3, 1]);
    assert.deepEqual(at(300), [6, 6, 3, 3]);
  });

  it('holds, releases and cancels jobs, and not in every state', () => {
    const { ask, status, stateOf } = bench();
    ask('Print-Job', wish(['job-hold-until', keyword('indefinite')]));
    const one: Asked = { operation: [jobId(1)] };
    assert.equal(stateOf(1, 60_000), 'pending-held job-hold-until-specified');
    assert.equal(status('Hold-Job', one, 60_000), 'client-error-not-possible');
    assert.equal(status('Release-Job', one, 60_000), 'successful-ok');
    assert.equal(stateOf(1, 60_000), 'processing job-printing');
    assert.equal(status('Cancel-Job', one, 60_100), 'successful-ok');
    assert.equal(stateOf(1, 60_100), 'canceled job-canceled-by-user');
    for (const name of ['Cancel-Job', 'Hold-Job', 'Release-Job', 'Close-Job'] as const)
      assert.equal(status(name, one, 60_100), 'client-error-not-possible', name);
    assert.equal(status('Cancel-Job', { operation: [jobId(2)] }), 'client-error-not-found');
    assert.equal(status('Cancel-Job', {}), 'client-error-bad-request');
  });

  it('finds a job by its URI, too', () => {
    const { ask, device } = bench();
    const jobUri = textOf(findGroup(ask('Print-Job'), 'job'), 'job-uri') ?? '';
    assert.equal(jobUri, 'ipp://10.20.0.31:631/ipp/print/1');
    const request = requestOf('Get-Job-Attributes');
    const groups = operation(first, second, ['job-uri', uri(jobUri)]);
    assert.equal(answer(device, { ...request, groups }, 0).code, 0);
  });

  it('is paused and resumed, and finishes what it prints', () => {
    const { ask, stateOf, printerState } = bench();
    ask('Print-Job', {}, 0);
    ask('Print-Job', {}, 0);
    ask('Pause-Printer', {}, 100);
    assert.equal(printerState(100), 'processing moving-to-paused');
    assert.equal(printerState(9000), 'stopped paused');
    assert.deepEqual(
      [stateOf(1, 9000), stateOf(2, 9000)],
      ['completed job-completed-successfully', 'pending none'],
    );
    ask('Resume-Printer', {}, 10_000);
    assert.equal(stateOf(2, 10_299), 'processing job-printing');
    assert.equal(stateOf(2, 10_300), 'completed job-completed-successfully');
  });

  it('lists jobs by whose they are and whether they have ended', () => {
    const { ask } = bench();
    for (const _ of [1, 2, 3]) ask('Print-Job', {}, 0);
    const ids = (...attributes: readonly NamedValues[]) =>
      ask('Get-Jobs', { operation: attributes }, 700).groups.flatMap((one) => numberOf(one, 'job-id') ?? []);
    assert.deepEqual(ids(), [3]);
    assert.deepEqual(ids(['which-jobs', keyword('completed')]), [2, 1]);
    assert.deepEqual(ids(['which-jobs', keyword('all')]), [3, 2, 1]);
    assert.deepEqual(ids(['which-jobs', keyword('all')], ['limit', integer(2)]), [3, 2]);
    assert.deepEqual(ids(['my-jobs', boolean(true)]), [3]);
    const { code } = ask('Get-Jobs', { operation: [['which-jobs', keyword('lost')]] });
    assert.equal(ippStatusOf(code).keyword, 'client-error-attributes-or-values-not-supported');
  });

  it('forgets old jobs, and takes no more than it can keep', () => {
    const { ask, status, device } = bench();
    for (let index = 0; index < 500; index += 1) assert.equal(ask('Print-Job', {}, 0).code, 0);
    assert.equal(status('Print-Job', {}, 0), 'server-error-too-many-jobs');
    assert.equal(device.jobsAt(3_600_000).length, 200);
    assert.equal(
      status('Get-Job-Attributes', { operation: [jobId(1)] }, 3_600_000),
      'client-error-not-found',
    );
    ask('Purge-Jobs', {}, 3_600_000);
    assert.equal(device.jobsAt(3_600_000).length, 0);
  });

  it('gives up a job whose documents do not come', () => {
    const { ask, stateOf } = bench();
    ask('Create-Job', {}, 0);
    assert.equal(stateOf(1, 119_999), 'pending job-incoming');
    assert.equal(stateOf(1, 120_000), 'aborted aborted-by-system');
  });

  it('cancels the jobs of a user', () => {
    const { ask, status, stateOf } = bench();
    for (const _ of [1, 2]) ask('Create-Job');
    assert.equal(
      status('Cancel-My-Jobs', { operation: [['job-ids', integer(9)]] }),
      'client-error-not-possible',
    );
    assert.equal(status('Cancel-My-Jobs', { operation: [['job-ids', integer(2)]] }), 'successful-ok');
    assert.deepEqual(
      [stateOf(1, 0), stateOf(2, 0)],
      ['pending job-incoming', 'canceled job-canceled-by-user'],
    );
    assert.equal(status('Cancel-My-Jobs'), 'successful-ok');
    assert.equal(stateOf(1, 0), 'canceled job-canceled-by-user');
  });

  for (const name of deviceModelNames) {
    it(`is the model ${name}, and does what that says`, () => {
      const { ask, status } = bench({ attributes: modelAttributes(deviceModel(name)) });
      const request = { ...requestOf('Get-Printer-Attributes'), version: { major: 1, minor: 1 } };
      const printer = findGroup(
        answer(bench({ attributes: modelAttributes(deviceModel(name)) }).device, request, 0),
        'printer',
      );
      assert.equal(textOf(printer, 'printer-make-and-model'), deviceModel(name).makeAndModel);
      const operations = valuesOf(printer, 'operations-supported');
      assert.deepEqual(
        operations,
        deviceModel(name).operations.map((one) => ippOperations[one]),
      );
      if (name === 'old-mono-laser') {
        assert.equal(ippStatusOf(ask('Print-Job').code).keyword, 'server-error-version-not-supported');
        assert.equal(
          printer?.attributes.some((one) => one.name.startsWith('media-col')),
          false,
        );
      } else assert.equal(status('Create-Job'), 'successful-ok');
    });
  }

  it('claims no operation or compression of a dump that it does not have', () => {
    const attributes = [
      attribute(['operations-supported', ...[2, 11, 0x4029].map(enumValue)]),
      attribute(['compression-supported', keyword('compress'), keyword('none')]),
    ];
    const { device } = bench({ attributes });
    const request = { ...requestOf('Get-Printer-Attributes'), version: { major: 1, minor: 1 } };
    const printer = findGroup(answer(device, request, 0), 'printer');
    assert.deepEqual(valuesOf(printer, 'operations-supported'), [2, 11]);
    assert.deepEqual(textsOf(printer, 'compression-supported'), ['none']);
  });

  const refusing: readonly (readonly [fault: FaultName, name: IppOperation, status: string])[] = [
    ['server-busy', 'Print-Job', 'server-error-busy'],
    ['server-busy', 'Create-Job', 'server-error-busy'],
    ['server-busy', 'Get-Jobs', 'successful-ok'],
    ['not-accepting', 'Print-Job', 'server-error-not-accepting-jobs'],
    ['not-accepting', 'Validate-Job', 'server-error-not-accepting-jobs'],
    ['refuse-format', 'Print-Job', 'client-error-document-format-not-supported'],
    ['refuse-format', 'Validate-Job', 'client-error-document-format-not-supported'],
    ['refuse-format', 'Create-Job', 'successful-ok'],
    ['refuse-format', 'Send-Document', 'client-error-document-format-not-supported'],
    ['old-version', 'Get-Printer-Attributes', 'server-error-version-not-supported'],
  ];
  for (const [fault, name, status] of refusing) {
    it(`answers ${status} to ${name} with the fault ${fault}`, () => {
      const { device, ask } = bench({}, [fault]);
      assert.equal(ippStatusOf(ask(name).code).keyword, status);
      const isMade = name === 'Create-Job' && status === 'successful-ok';
      assert.equal(device.jobsAt(0).length, isMade ? 1 : 0);
    });
  }

  it('says whether it accepts jobs, and takes version 1.0 with the fault old-version', () => {
    const accepting = (fault: FaultName, version: IppMessage['version']) => {
      const request = { ...requestOf('Get-Printer-Attributes'), version };
      const printer = findGroup(answer(bench({}, [fault]).device, request, 0), 'printer');
      return [
        ...valuesOf(printer, 'printer-is-accepting-jobs'),
        ...textsOf(printer, 'ipp-versions-supported'),
      ];
    };
    assert.deepEqual(accepting('not-accepting', { major: 2, minor: 0 }), [false, '1.0', '1.1', '2.0']);
    assert.deepEqual(accepting('old-version', { major: 1, minor: 0 }), [true, '1.0']);
  });

  const printing: readonly (readonly [fault: FaultName, printer: string, job: string])[] = [
    ['stopped', 'stopped paused', 'pending none'],
    ['paper-out', 'stopped media-empty', 'processing-stopped printer-stopped'],
    ['job-aborted', 'idle none', 'aborted document-format-error'],
    ['job-cancelled', 'idle none', 'canceled job-canceled-at-device'],
  ];
  for (const [fault, printer, job] of printing) {
    it(`leaves a job ${job} with the fault ${fault}`, () => {
      const { status, stateOf, printerState } = bench({}, [fault]);
      assert.equal(status('Print-Job'), 'successful-ok');
      assert.deepEqual([printerState(60_000), stateOf(1, 60_000)], [printer, job]);
      if (fault !== 'stopped' && fault !== 'paper-out') return;
      status('Resume-Printer', {}, 60_000);
      assert.equal(stateOf(1, 60_300), 'completed job-completed-successfully');
      assert.equal(printerState(60_300), 'idle none');
    });
  }
});

/** What is traced, reported and delivered when the IPP port talks to printers of all kinds, line by line (test/fixtures/deliveries/ipp.json). */
import { group, type IppMessage, integer, nameText } from '../../../../src/engine/wire/ipp/ipp-message.ts';
import { ippRequest } from '../../../../src/engine/wire/ipp/ipp-request.ts';
import { valueTags } from '../../../../src/knowledge/ipp/ipp-tags.ts';
import type { PresentedCertificate } from '../../../../src/model/destinations/presented-certificate.ts';
import { expectKept } from '../../../kept-results.ts';
import type { DeviceEnd } from '../../hostile-devices/device-end.ts';
import { httpAnswer, httpStatus, type IppScript, oldOperations } from '../../hostile-devices/ipp-script.ts';
import { type Conversation, transcriptOf } from './ipp-transcript.ts';

const login = { user: 'maria', password: 'geheim' };
const digest = 'Digest realm="lab", nonce="abc", qop="auth", algorithm=SHA-256';
const newDigest = 'Digest realm="lab", nonce="def", qop="auth", algorithm=SHA-256';
const basic = 'Basic realm="lab"';
const takesDigest = (value: string) => /^Digest username="maria".*nonce="(abc|def)"/.test(value);
const takesBasic = (value: string) => value === `Basic ${btoa('maria:geheim')}`;

const trusted: PresentedCertificate = {
  fingerprint: 'AB:CD',
  subject: 'lab',
  names: ['lab.local'],
  issuer: 'lab',
  validFrom: '2020-01-01',
  validTo: '2030-01-01',
  problems: [],
};
const secure = { plan: { isSecure: true }, certificate: trusted } as const;

const resets = async (device: DeviceEnd) => {
  device.reset();
  return true;
};
const closes = async (device: DeviceEnd) => {
  await device.close();
  return true;
};
const hangs = async () => undefined;

function writes(bytes: Uint8Array) {
  return async (device: DeviceEnd) => {
    await device.write(bytes);
    return undefined;
  };
}

function answers(text: string) {
  return async (device: DeviceEnd) => {
    await device.say(text);
    return undefined;
  };
}

/** In pieces of so many bytes, a while apart. */
function trickles(byteCount: number, pauseMs: number) {
  return async (device: DeviceEnd, usual: Uint8Array) => {
    for (let at = 0; at < usual.length; at += byteCount) {
      await device.write(usual.subarray(at, at + byteCount));
      await device.sleep(pauseMs);
    }
    return undefined;
  };
}

function withText(name: string, byteCount: number) {
  const value = new Uint8Array(byteCount).fill(0x61);
  return (answer: IppMessage): IppMessage => ({
    ...answer,
    groups: [...answer.groups, group('printer', [name, { tag: valueTags.text, value }])],
  });
}

function withImpressions(count: number | undefined) {
  return (answer: IppMessage): IppMessage => ({
    ...answer,
    groups: answer.groups.map(({ tag, attributes }) => ({
      tag,
      attributes: attributes.flatMap((attribute) => {
        if (attribute.name !== 'job-impressions-completed') return [attribute];
        return count === undefined ? [] : [{ ...attribute, values: [integer(count)] }];
      }),
    })),
  });
}

const request = {
  operation: 'Get-Printer-Attributes',
  version: { major: 2, minor: 0 },
  requestId: 9,
  printerUri: 'ipp://10.20.0.11:631/ipp/print',
  user: 'maria',
} as const;
const plainMessage = ippRequest(request);
const secretMessage = ippRequest({ ...request, attributes: [['job-password', nameText('4711')]] });
const longMessage = ippRequest({ ...request, attributes: [['job-name', nameText('x'.repeat(900))]] });

/** Done at once, so that all of a print shows in few lines. */
const accepted: IppScript = { jobStates: ['completed'] };

const rows: Readonly<Record<string, Conversation>> = {
  'a plain print': { script: {}, isFull: true },
  'a printer that takes a job in one step': { script: { operations: oldOperations } },
  'a printer that speaks an old version': { script: { versions: [10], ...accepted } },
  'a printer that counts nothing': { script: { ...accepted, change: withImpressions(undefined) } },
  'a printer that counts several sides': { script: { ...accepted, change: withImpressions(4) } },
  'a document of more than one piece': { script: accepted, byteCount: 1_100_000 },
  'an empty document': { script: {}, byteCount: 0 },
  'a document that cannot be read at all': { script: {}, breaksAt: 0 },
  'a document that cannot be read any further': {
    script: accepted,
    byteCount: 1_100_000,
    breaksAt: 1_050_000,
  },
  'a document that cannot be read when it is sent': { script: accepted, byteCount: 9000, breaksAt: 5000 },
  'a document that became shorter': { script: accepted, endsAt: 200 },
  'a document that became shorter on its way': { script: accepted, byteCount: 1_100_000, endsAt: 1_060_000 },

  'jobs over one connection': { script: accepted, asks: ['print', 'print'], pauseMs: 4000 },
  'jobs further apart': { script: accepted, asks: ['print', 'print'], pauseMs: 6000 },
  'an offer and a job over one connection': { script: accepted, asks: ['offer', 'print'] },
  'a kept connection that is reset at its next request': {
    script: { ...accepted, once: true, misbehaves: { 'Validate-Job': resets } },
  },
  'a kept connection that is closed at its next request': {
    script: { ...accepted, once: true, misbehaves: { 'Validate-Job': closes } },
  },
  'a kept connection whose next answer begins and breaks off': {
    script: {
      ...accepted,
      once: true,
      misbehaves: {
        'Validate-Job': async (device) => {
          await device.say('HTTP/1.1 200 OK\r\nContent-Le');
          await device.close();
          return true;
        },
      },
    },
  },
  'a kept connection answered with 408': {
    script: {
      ...accepted,
      once: true,
      misbehaves: { 'Validate-Job': writes(httpStatus(408, [['Connection', 'close']])) },
    },
  },
  'a kept connection answered with 500': {
    script: { ...accepted, once: true, misbehaves: { 'Validate-Job': writes(httpStatus(500)) } },
  },
  'a new connection answered with 408': {
    script: { misbehaves: { 'Get-Printer-Attributes': writes(httpStatus(408)) } },
  },
  'a new connection that is reset': { script: { misbehaves: { 'Get-Printer-Attributes': resets } } },
  'a kept connection that is reset in the document': {
    script: { ...accepted, isSlowToContinue: true, misbehaves: { 'Send-Document': resets } },
  },
  'a printer that closes with each answer': {
    script: {
      ...accepted,
      misbehaves: {
        'Validate-Job': async (device, usual) => {
          const text = Buffer.from(usual).toString('latin1').replace('\r\n', '\r\nConnection: close\r\n');
          await device.say(text);
          await device.close();
          return true;
        },
      },
    },
  },

  'a login by Digest': {
    script: { ...accepted, login: { challenges: [basic, digest], accepts: takesDigest } },
    login,
  },
  'a login by Basic, encrypted': {
    script: { ...accepted, login: { challenges: [basic], accepts: takesBasic } },
    ...secure,
    login,
    isFull: true,
  },
  'a login by Basic, open': { script: { login: { challenges: [basic], accepts: takesBasic } }, login },
  'a login that is not taken': { script: { login: { challenges: [digest], accepts: () => false } }, login },
  'a login that is taken from nobody, by a list of two': {
    script: { login: { challenges: ['Negotiate', 'NTLM'], accepts: () => false } },
    login,
  },
  'a login where there is none': { script: { login: { challenges: [digest], accepts: () => false } } },
  'a login where nobody can be asked': {
    script: { login: { challenges: [digest], accepts: () => false } },
    isUnasked: true,
  },
  'a login whose nonce grows old': {
    script: {
      ...accepted,
      once: true,
      login: { challenges: [digest], accepts: takesDigest },
      misbehaves: {
        'Validate-Job': writes(httpStatus(401, [['WWW-Authenticate', `${newDigest}, stale=TRUE`]])),
      },
    },
    login,
  },
  'a login whose nonce is not old': {
    script: {
      ...accepted,
      once: true,
      login: { challenges: [digest], accepts: takesDigest },
      misbehaves: {
        'Validate-Job': writes(httpStatus(401, [['WWW-Authenticate', `${newDigest}, stale=false`]])),
      },
    },
    login,
  },
  'a login that is asked for twice, and the second time in no words': {
    script: {
      ...accepted,
      once: true,
      login: { challenges: [digest], accepts: takesDigest },
      misbehaves: { 'Validate-Job': writes(httpStatus(401)) },
    },
    login,
  },
  'a login that is asked for after the document': {
    script: {
      ...accepted,
      misbehaves: { 'Send-Document': writes(httpStatus(401, [['WWW-Authenticate', digest]])) },
    },
    login,
  },
  'a login that is asked for after the job': {
    script: {
      jobStates: ['processing'],
      misbehaves: { 'Get-Job-Attributes': writes(httpStatus(401, [['WWW-Authenticate', digest]])) },
    },
  },
  'an answer of 500 with a challenge': {
    script: {
      misbehaves: { 'Get-Printer-Attributes': writes(httpStatus(500, [['WWW-Authenticate', digest]])) },
    },
    login,
  },

  'an answer without a reason': {
    script: {
      misbehaves: { 'Get-Printer-Attributes': answers('HTTP/1.1 403 \r\nContent-Length: 0\r\n\r\n') },
    },
  },
  'an answer that is no IPP': {
    script: {
      misbehaves: { 'Get-Printer-Attributes': writes(httpAnswer(Buffer.from('<html>Please log in</html>'))) },
    },
  },
  'an answer that is empty': {
    script: { misbehaves: { 'Get-Printer-Attributes': writes(httpStatus(200)) } },
  },
  'an answer that is no HTTP': {
    script: { misbehaves: { 'Get-Printer-Attributes': answers('unknown printer\r\n\r\n') } },
  },
  'an answer that is a request': {
    script: { misbehaves: { 'Get-Printer-Attributes': answers('GET / HTTP/1.1\r\nHost: lab\r\n\r\n') } },
  },
  'an answer to another request': {
    script: { ...accepted, change: (answer) => ({ ...answer, requestId: 77 }) },
  },
  'an answer with a password': {
    script: { ...accepted, change: withText('pass-PASSWORD', 10) },
    isFull: true,
  },
  'an answer that is long, in pieces': {
    script: {
      change: withText('printer-info', 20_000),
      misbehaves: { 'Get-Printer-Attributes': trickles(5000, 1) },
      isAccepting: false,
    },
  },
  'an answer in pieces whose beginning is kept': {
    script: {
      change: withText('printer-info', 500),
      misbehaves: { 'Get-Printer-Attributes': trickles(120, 1) },
      isAccepting: false,
    },
  },
  'an answer that comes after "Processing"': {
    script: {
      ...accepted,
      misbehaves: {
        'Validate-Job': async (device, usual) => {
          await device.say('HTTP/1.1 102 Processing\r\n\r\n');
          await device.sleep(5);
          await device.write(usual);
          return undefined;
        },
      },
    },
  },
  'no answer': { script: { misbehaves: { 'Get-Printer-Attributes': hangs } } },
  'no answer to the document': {
    script: { ...accepted, misbehaves: { 'Send-Document': hangs }, forgetsJobs: true },
  },
  'no answer to what became of the job': { script: { misbehaves: { 'Get-Job-Attributes': closes } } },
  'a question of HTTP that is refused after the job': {
    script: { misbehaves: { 'Get-Job-Attributes': writes(httpStatus(503)) } },
  },
  'a printer that is busy, by HTTP': { script: { misbehaves: { 'Create-Job': writes(httpStatus(503)) } } },
  'a printer that is busy, by IPP': { script: { statuses: { 'Create-Job': 'server-error-busy' } } },
  'a printer that refuses': { script: { statuses: { 'Validate-Job': 'client-error-not-authorized' } } },
  'a printer that refuses, for CUPS': {
    script: { statuses: { 'Validate-Job': 'client-error-not-authorized' } },
    plan: { dialect: 'cups' },
  },
  'a printer that refuses the document': { script: { statuses: { 'Send-Document': 'server-error-busy' } } },
  'a printer that aborts the job': { script: { jobStates: ['aborted'], jobReasons: ['aborted-by-system'] } },
  'a printer that completes the job with errors': {
    script: { ...accepted, jobReasons: ['job-completed-with-errors'] },
  },
  'a printer that reports the same for long': {
    script: { jobStates: ['pending', 'pending', 'processing', 'processing', 'completed'] },
  },

  'a printer that never continues': { script: { ...accepted, isSlowToContinue: true } },
  'a printer that refuses to continue': { script: { ...accepted, refusesToContinue: 403 } },
  'a printer that refuses to continue in a document of several pieces': {
    script: { ...accepted, refusesToContinue: 413 },
    byteCount: 1_100_000,
  },
  'a printer that continues in bare line feeds': {
    script: { ...accepted, continues: (device) => device.say('HTTP/1.1 100 Continue\n\n') },
  },
  'a printer that answers together with its "Continue"': {
    script: {
      ...accepted,
      isSlowToContinue: true,
      misbehaves: {
        'Validate-Job': async (device, usual) => {
          await device.write(
            new Uint8Array(Buffer.concat([Buffer.from('HTTP/1.1 100 Continue\r\n\r\n'), usual])),
          );
          return undefined;
        },
      },
    },
  },
  'a printer that continues twice': {
    script: {
      ...accepted,
      continues: async (device) => {
        await device.say('HTTP/1.1 100 Continue\r\n\r\n');
        await device.say('HTTP/1.1 100 Continue\r\n\r\n');
      },
    },
  },
  'a printer that continues in two pieces': {
    script: {
      ...accepted,
      continues: async (device) => {
        await device.say('HTTP/1.1 100 Continue\r\nServer: ');
        await device.sleep(5);
        await device.say('lab\r\n\r\n');
      },
    },
  },
  'a printer that takes its time for the document': {
    script: {
      ...accepted,
      continues: async (device) => {
        await device.say('HTTP/1.1 100 Continue\r\n\r\n');
        await device.sleep(200_000);
      },
      misbehaves: {
        'Send-Document': async (device, usual) => {
          await device.sleep(200_000);
          await device.write(usual);
          return undefined;
        },
      },
    },
    windowBytes: 2000,
    byteCount: 5000,
  },
  'a printer that stops to take the document': {
    script: { ...accepted, continues: (device) => device.silence() },
    windowBytes: 2000,
    byteCount: 5000,
  },
  'a printer that stops to take the document, and is cancelled': {
    script: { ...accepted, continues: (device) => device.silence() },
    windowBytes: 2000,
    byteCount: 5000,
    stop: { afterMs: 5000, by: 'cancel' },
  },
  'a printer that resets in the document, and is gone': {
    script: (listening) => ({
      ...accepted,
      isSlowToContinue: true,
      misbehaves: {
        'Send-Document': async (device) => {
          await listening.stop();
          device.reset();
          return true;
        },
      },
    }),
  },
  'a printer that resets in the document before its end': {
    script: {
      statuses: { 'Get-Job-Attributes': 'client-error-not-found' },
      continues: async (device) => {
        await device.say('HTTP/1.1 100 Continue\r\n\r\n');
        await device.sleep(10);
        device.reset();
      },
    },
    windowBytes: 2000,
    byteCount: 5000,
  },
  'a printer that resets after a piece of the document': {
    script: {
      statuses: { 'Get-Job-Attributes': 'client-error-not-found' },
      continues: async (device) => {
        await device.say('HTTP/1.1 100 Continue\r\n\r\n');
        await device.take(1_060_000);
        device.reset();
      },
    },
    byteCount: 1_200_000,
  },
  'a printer that resets before the document': {
    script: {
      statuses: { 'Get-Job-Attributes': 'client-error-not-found' },
      continues: async (device) => device.reset(),
    },
  },
  'a printer that closes before the document': {
    script: {
      statuses: { 'Get-Job-Attributes': 'client-error-not-found' },
      continues: async (device) => device.close(),
    },
  },
  'a printer that refuses in the document and resets': {
    script: {
      continues: async (device) => {
        await device.say('HTTP/1.1 100 Continue\r\n\r\n');
        await device.take(70_000);
        await device.write(httpStatus(413));
        await device.sleep(20);
        device.reset();
      },
    },
    windowBytes: 2000,
    byteCount: 90_000,
  },
  'a printer that resets and loses the job in one step': {
    script: { operations: oldOperations, forgetsJobs: true, misbehaves: { 'Print-Job': resets } },
    plan: { dialect: 'cups' },
  },

  'nothing that listens': { asks: ['print', 'print'] },
  'nothing that listens, for CUPS': {
    plan: { dialect: 'cups' },
    asks: Array<'print'>(8).fill('print'),
  },
  'something that listens in between, for CUPS': {
    script: accepted,
    plan: { dialect: 'cups' },
    asks: ['print', 'print', 'print', 'print'],
    pauseMs: 6000,
    before: (listening, index) => (index === 2 ? listening.start() : listening.stop()),
  },
  'a printer that is busy, for CUPS': {
    script: { statuses: { 'Create-Job': 'server-error-busy' } },
    plan: { dialect: 'cups' },
    asks: ['print', 'print', 'print'],
  },
  'a printer that reports to CUPS': { script: accepted, plan: { dialect: 'cups' } },
  'a printer that says no more to CUPS': {
    script: { misbehaves: { 'Get-Job-Attributes': writes(httpStatus(503)) } },
    plan: { dialect: 'cups' },
  },
  'a silent host': { script: {}, isSilent: true },
  'a certificate that nobody vouches for': {
    script: {},
    plan: { isSecure: true },
    certificate: { ...trusted, problems: ['self-signed'] },
  },
  'a printer without TLS': { script: {}, plan: { isSecure: true } },
  'a queue with blanks': { script: accepted, plan: { queue: 'printers/two words' } },

  'a cancel before anything': { script: {}, stop: { afterMs: 0, by: 'cancel' } },
  'a cancel while it connects': { script: {}, isSilent: true, stop: { afterMs: 500, by: 'cancel' } },
  'a cancel before the job': {
    script: { misbehaves: { 'Get-Printer-Attributes': hangs } },
    stop: { afterMs: 500, by: 'cancel' },
  },
  'a cancel with the document on its way': {
    script: { misbehaves: { 'Send-Document': hangs } },
    stop: { afterMs: 500, by: 'cancel' },
  },
  'a cancel before the document': {
    script: { isSlowToContinue: true },
    stop: { afterMs: 500, by: 'cancel' },
  },
  'a cancel of an accepted job': {
    script: { jobStates: ['processing'] },
    stop: { afterMs: 500, by: 'cancel' },
  },
  'a cancel of an accepted job, with a login': {
    script: { jobStates: ['processing'], login: { challenges: [digest], accepts: takesDigest } },
    login,
    stop: { afterMs: 500, by: 'cancel' },
  },
  'a cancel while the job is asked for': {
    script: { misbehaves: { 'Get-Job-Attributes': hangs } },
    stop: { afterMs: 500, by: 'cancel' },
  },
  'a cancel that is not answered': {
    script: { jobStates: ['processing'], misbehaves: { 'Cancel-Job': hangs } },
    stop: { afterMs: 500, by: 'cancel' },
  },
  'a cancel that is refused a connection': {
    script: (listening) => ({
      jobStates: ['processing'],
      misbehaves: {
        'Get-Job-Attributes': async (device, usual) => {
          await listening.stop();
          await device.write(usual);
          return undefined;
        },
      },
    }),
    stop: { afterMs: 500, by: 'cancel' },
  },
  'a deadline for an accepted job': {
    script: { jobStates: ['processing'] },
    stop: { afterMs: 500, by: 'deadline' },
  },
  'a deadline with the document on its way': {
    script: { misbehaves: { 'Send-Document': hangs } },
    stop: { afterMs: 500, by: 'deadline' },
  },

  'an offer': { script: { formats: ['application/PDF', 'image/urf'] }, asks: ['offer'], isFull: true },
  'an offer of an old version': { script: { versions: [10] }, asks: ['offer'], isFull: true },
  'an offer that is refused': {
    script: { statuses: { 'Get-Printer-Attributes': 'client-error-forbidden' } },
    asks: ['offer'],
  },
  'an offer of a printer that takes no version': { script: { versions: [] }, asks: ['offer'] },
  'an offer that does not come': {
    script: { misbehaves: { 'Get-Printer-Attributes': hangs } },
    asks: ['offer'],
  },
  'an offer of a silent host': { script: {}, isSilent: true, asks: ['offer'] },
  'an offer that is cancelled': {
    script: { misbehaves: { 'Get-Printer-Attributes': hangs } },
    asks: ['offer'],
    stop: { afterMs: 500, by: 'cancel' },
  },

  'one message': { script: {}, asks: [plainMessage] },
  'one message with a password': { script: {}, asks: [secretMessage], isFull: true },
  'one message with a password, and a login': {
    script: { login: { challenges: [digest], accepts: takesDigest } },
    asks: [secretMessage],
    login,
  },
  'one message that is not answered': {
    script: { misbehaves: { 'Get-Printer-Attributes': hangs } },
    asks: [plainMessage],
  },
  'one message that is cancelled': {
    script: { misbehaves: { 'Get-Printer-Attributes': hangs } },
    asks: [plainMessage],
    stop: { afterMs: 500, by: 'cancel' },
  },
  'one message that nobody connects for': { asks: [plainMessage] },
  'one message that is cancelled while it connects': {
    asks: [plainMessage],
    isSilent: true,
    stop: { afterMs: 500, by: 'cancel' },
  },
  'one message that nobody takes': {
    script: { refusesToRead: true },
    asks: [longMessage],
    windowBytes: 400,
  },
};

describe('an IPP client', () => {
  for (const [name, conversation] of Object.entries(rows))
    it(name, async () => expectKept('deliveries/ipp', name, await transcriptOf(conversation)));
});

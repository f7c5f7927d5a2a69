/** Misbehaving LPDs. To add one, add a row. */
import type { DeviceEnd } from './device-end.ts';
import type { HostileDevice } from './hostile-device.ts';
import { type Faults, serveLpd } from './lpd-script.ts';

const plan = { monitor: 'lpr' } as const;

function lpd(faults: Faults, row: Omit<HostileDevice, 'plan' | 'serve'>): HostileDevice {
  return { plan, serve: (device) => serveLpd(device, faults), ...row };
}

const unconfirmed = { outcome: 'sent', copies: 1, words: /was sent.*nothing confirmed/ } as const;
const accepted = { outcome: 'accepted', copies: 1, words: /was accepted by/ } as const;
const foreign = {
  outcome: 'failed',
  copies: 0,
  words: /^Failed: .* as no LPD does: another service/,
  isDefinite: true,
} as const;
const neverAnswered = {
  outcome: 'not-sent',
  copies: 0,
  words: /^Gave up after .* had not answered to/,
} as const;
const dropped = {
  outcome: 'not-sent',
  copies: 0,
  words: /^Gave up after .*(closed|reset) the connection/,
} as const;

async function takePart(device: DeviceEnd, way: 'reset' | 'close' = 'reset'): Promise<void> {
  await device.say(0);
  await device.take(100_000);
  await device[way]();
}

export const lprDevices: readonly HostileDevice[] = [
  {
    name: 'refuses the connection',
    plan,
    outcome: 'not-sent',
    copies: 0,
    words: /^Not sent: .*refused the connection/,
    isDefinite: true,
  },
  {
    name: 'has a name that does not resolve',
    plan: { ...plan, host: 'nowhere.invalid' },
    outcome: 'not-sent',
    copies: 0,
    words: /^Not sent: The name nowhere\.invalid does not resolve/,
    isDefinite: true,
  },
  { name: 'resets at once', plan, serve: async (device) => device.reset(), ...dropped },
  { name: 'closes at once', plan, serve: (device) => device.close(), ...dropped },
  {
    name: 'half-closes first and reads on',
    plan,
    serve: (device) => device.halfClose().then(() => device.rest()),
    ...dropped,
  },
  { name: 'reads nothing and says nothing', plan, serve: async () => {}, ...neverAnswered },
  { name: 'reads all and says nothing', plan, serve: (device) => device.rest(), ...neverAnswered },
  {
    name: 'sends all five NULs on connect, then reads and says nothing',
    plan,
    serve: (device) => device.say(0, 0, 0, 0, 0).then(() => device.rest()),
    ...neverAnswered,
    outcome: 'not-sent',
  },
  lpd(
    { queue: (device) => device.say(0, 0, 0, 0, 0).then(() => device.rest()) },
    {
      name: 'sends all five NULs after the queue line, then reads and says nothing',
      ...neverAnswered,
    },
  ),
  {
    name: 'floods NULs from connect without reading',
    plan,
    async serve(device) {
      for (;;) {
        await device.say(...new Array<number>(100).fill(0));
        await device.sleep(5);
      }
    },
    ...unconfirmed,
    warns: /acknowledged more than it was sent/,
  },
  {
    name: 'sends a NUL every 20 ms without reading',
    plan,
    async serve(device) {
      for (;;) {
        await device.say(0);
        await device.sleep(20);
      }
    },
    ...unconfirmed,
    warns: /acknowledged more than it was sent/,
  },
  {
    name: 'sends a NUL every 200 ms without reading',
    plan,
    async serve(device) {
      for (;;) {
        await device.sleep(200);
        await device.say(0);
      }
    },
    ...unconfirmed,
    warns: /acknowledged more than it was sent/,
    isTimed: true,
  },
  lpd(
    { queue: (device) => device.say(0).then(() => device.say(0)) },
    {
      name: 'sends a stray NUL after the queue, and then works',
      ...accepted,
    },
  ),
  lpd(
    {
      queue: (device) =>
        device
          .say(0)
          .then(() => device.sleep(50))
          .then(() => device.say(0)),
    },
    {
      name: 'sends a stray NUL in its own segment after the queue, and then works',
      ...accepted,
    },
  ),
  lpd(
    {
      queue: (device) =>
        device
          .say(0)
          .then(() => device.sleep(50))
          .then(() => device.say(0)),
      'data-file': (device) => device.rest(),
      'control-file': (device) => device.say(0),
    },
    {
      name: 'sends a stray NUL in its own segment after the queue, and never acknowledges the document',
      ...unconfirmed,
      warns: /Not confirmed within|nobody confirmed/,
    },
  ),
  lpd(
    {
      queue: (device) =>
        device
          .say(0)
          .then(() => device.sleep(50))
          .then(() => device.say(0)),
      'data-file': (device) => device.say(1, 'no space\n'),
    },
    {
      name: 'sends a stray NUL in its own segment after the queue, and refuses the document',
      outcome: 'failed',
      copies: 1,
      words: /code 1.*no space.*not sent again/,
    },
  ),
  lpd(
    { 'data-file': (device) => device.say(0, 0x0a) },
    { name: 'sends LF after its last acknowledgement', ...accepted },
  ),
  lpd(
    { queue: (device) => device.say(0, 0x0a), 'control-file': (device) => device.say(0, '\r\n') },
    {
      name: 'sends LF and CR LF after acknowledgements',
      ...accepted,
    },
  ),
  lpd(
    { 'data-file': (device) => device.say(0, '\x1b%-12345X@PJL USTATUS JOB\r\nSTART\r\n\f') },
    {
      name: 'sends a PJL status with the last acknowledgement',
      ...accepted,
    },
  ),
  lpd(
    {
      'data-file': (device) =>
        device
          .say(0)
          .then(() => device.sleep(20))
          .then(() => device.say('\x1b%-12345X@PJL')),
    },
    {
      name: 'sends a PJL status after the last acknowledgement',
      ...accepted,
    },
  ),
  ...[1, 2, 3, 27, 255].map((code) =>
    lpd(
      {
        'data-file': (device) =>
          device
            .say(0)
            .then(() => device.sleep(20))
            .then(() => device.say(code)),
      },
      {
        name: `sends code ${code} after the last acknowledgement`,
        ...accepted,
        warns: code <= 3 ? /acknowledged the whole job, and then sent code/ : undefined,
      },
    ),
  ),
  lpd(
    { 'data-file': async (device) => device.say(0).then(() => device.reset()) },
    {
      name: 'resets right after the last acknowledgement',
      // A reset may throw the acknowledgement away, in the device or here.
      ...accepted,
      isTimed: true,
    },
  ),
  lpd(
    {
      'data-file': (device) =>
        device
          .say(0)
          .then(() => device.sleep(100))
          .then(() => device.reset()),
    },
    {
      name: 'resets a while after the last acknowledgement',
      ...accepted,
    },
  ),
  lpd(
    {
      'data-command': (device) =>
        device
          .say(0)
          .then(() => device.sleep(150))
          .then(() => device.close()),
    },
    {
      name: 'closes with the document unread, which is a reset',
      isTimed: true,
      ...unconfirmed,
      warns: /reset the connection instead of acknowledging the whole job/,
    },
  ),
  lpd(
    {
      'data-command': (device) =>
        device
          .say(0, 0)
          .then(() => device.sleep(150))
          .then(() => device.close()),
    },
    {
      name: 'acknowledges the document before it came, and closes with it unread',
      isTimed: true,
      ...unconfirmed,
      warns: /reset the connection instead of acknowledging the whole job/,
    },
  ),
  {
    name: 'drops a connection, and then works',
    plan,
    serve: (device, index) => (index === 0 ? device.close() : serveLpd(device)),
    ...accepted,
    isTimed: true,
  },
  {
    name: 'asks to try later, and then works',
    plan,
    serve: (device, index) =>
      serveLpd(device, index === 0 ? { queue: (end) => end.say(2, 'printing another job\n') } : {}),
    ...accepted,
    isTimed: true,
  },
  {
    name: 'asks to try later when it has the control file, and then works',
    plan,
    serve: (device, index) => serveLpd(device, index === 0 ? { 'control-file': (end) => end.say(2) } : {}),
    ...accepted,
    isTimed: true,
  },
  {
    name: 'would work at the second attempt, but broke off the first in the document',
    plan,
    isLarge: true,
    serve: (device, index) => serveLpd(device, index === 0 ? { 'data-command': takePart } : {}),
    outcome: 'failed',
    copies: 1,
    words: /^Failed: .*reset the connection.*not sent again/,
  },
  {
    name: 'answers one piece for each message, whatever is in it',
    plan,
    async serve(device) {
      for (let answers = 0; answers < 5; answers += 1) {
        await device.piece();
        await device.say(0);
      }
      await device.rest();
      await device.close();
    },
    ...accepted,
  },
  {
    name: 'takes a part of a large document and resets',
    plan,
    isLarge: true,
    serve: (device) => serveLpd(device, { 'data-command': takePart }),
    outcome: 'failed',
    copies: 1,
    words: /^Failed: .*reset the connection.*not sent again/,
  },
  {
    name: 'takes a part of a large document and closes',
    plan,
    isLarge: true,
    serve: (device) => serveLpd(device, { 'data-command': (end) => takePart(end, 'close') }),
    outcome: 'failed',
    copies: 1,
    words: /^Failed: .*(reset|closed) the connection.*not sent again/,
  },
  ...[1, 2, 3, 27].map(
    (code): HostileDevice => ({
      name: `says ${code} in the middle of a large document`,
      plan,
      isLarge: true,
      serve: (device) =>
        serveLpd(device, {
          'data-command': async (end) => {
            await end.say(0);
            await end.take(100_000);
            await end.say(code);
            await end.silence();
          },
        }),
      outcome: 'failed',
      copies: 1,
      words: code === 27 ? /0x1b as no LPD does.*not sent again/ : new RegExp(`code ${code}.*not sent again`),
    }),
  ),
  ...['SSH-2.0-OpenSSH_9.2\r\n', 'HTTP/1.1 400 Bad Request\r\n\r\n', '220 mail.example ESMTP\r\n'].map(
    (banner): HostileDevice => ({
      name: `greets with ${banner.slice(0, 8)}`,
      plan,
      serve: (device) => device.say(banner).then(() => device.rest()),
      ...foreign,
    }),
  ),
  lpd(
    {
      queue: (device) =>
        device.say('Your host does not have line printer access\n').then(() => device.close()),
    },
    {
      name: 'refuses in words alone',
      ...foreign,
      words: /saying "Your host does not have line printer access"/,
    },
  ),
  {
    name: 'gives its answers one byte at a time, with a reason',
    plan,
    async serve(device) {
      await device.line();
      for (const octet of Buffer.from('\x01no such queue\n', 'latin1')) {
        await device.say(octet);
        await device.sleep(10);
      }
      await device.rest();
    },
    outcome: 'failed',
    copies: 0,
    words: /^Failed: .*code 1/,
    isDefinite: true,
  },
];

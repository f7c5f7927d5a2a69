/** Misbehaving devices on port 9100, for the raw port and HPMON. To add one, add a row. */
import type { DeviceEnd } from './device-end.ts';
import type { HostileDevice } from './hostile-device.ts';

const sent = { outcome: 'sent', copies: 1, words: /was sent.*nothing confirmed/ } as const;
const failed = { outcome: 'failed', copies: 1, words: /^Failed: .*It is not sent again\.$/ } as const;
const flood = new Uint8Array(10_000).fill(0x78);
const readAll = (device: DeviceEnd) => device.rest().then(() => device.close());

const rows: readonly Omit<HostileDevice, 'plan'>[] = [
  {
    name: 'refuses the connection',
    outcome: 'not-sent',
    copies: 0,
    words: /^Not sent: .*refused the connection/,
    isDefinite: true,
  },
  {
    name: 'resets at once',
    isTimed: true,
    serve: async (device) => device.reset(),
    outcome: 'not-sent',
    copies: 0,
    words: /^Gave up after .*reset the connection before the document had ended\.$/,
  },
  {
    name: 'resets a connection at once, and then works',
    isTimed: true,
    serve: async (device, index) => (index === 0 ? device.reset() : readAll(device)),
    ...sent,
  },
  {
    name: 'closes at once',
    isTimed: true,
    serve: (device) => device.close(),
    ...sent,
    warns: /closed the connection before it had read/,
  },
  {
    name: 'closes both sides with the document unread',
    isTimed: true,
    serve: (device) => device.sleep(45).then(() => device.close()),
    ...failed,
    words: /^Failed: .*reset the connection before the document had ended: part of it may have printed/,
  },
  {
    name: 'half-closes first and reads on (nc -N </dev/null)',
    serve: (device) => device.halfClose().then(() => readAll(device)),
    ...sent,
  },
  {
    name: 'half-closes first, reads on and never closes',
    serve: (device) => device.halfClose().then(() => device.rest()),
    ...sent,
  },
  {
    name: 'half-closes first and reads nothing',
    isTimed: true,
    serve: (device) =>
      device
        .halfClose()
        .then(() => device.sleep(200))
        .then(() => device.close()),
    ...sent,
    warns: /closed the connection before it had read/,
  },
  {
    name: 'reads nothing and never closes',
    serve: async () => {},
    ...sent,
    warns: /did not close the connection|Not confirmed within/,
  },
  {
    name: 'reads all and never closes',
    serve: (device) => device.rest(),
    ...sent,
    warns: /did not close the connection|Not confirmed within/,
  },
  {
    name: 'takes nothing of a large document',
    isLarge: true,
    serve: async () => {},
    ...failed,
    words: /^Gave up after .*had taken \d+ bytes of the document/,
  },
  ...(['reset', 'close'] as const).map((way) => ({
    name: `takes a part of a large document and ${way}s`,
    isLarge: true,
    serve: (device: DeviceEnd) => device.take(100_000).then(async () => device[way]()),
    ...failed,
    words: /^Failed: .*It is not sent again\.$/,
  })),
  {
    name: 'is out of memory: half-closes in the middle, then closes',
    isLarge: true,
    serve: async (device) => {
      await device.take(100_000);
      await device.halfClose();
      await device.sleep(100);
      await device.close();
    },
    ...failed,
    words: /^Failed: .*closed the connection after \d+ bytes.*look at its panel.*not sent again/,
  },
  {
    name: 'resets a short document after all bytes, before its end',
    isTimed: true,
    serve: (device) => device.take(4000).then(() => device.reset()),
    ...failed,
  },
  {
    name: 'resets after the end of the document',
    isTimed: true,
    serve: (device) => device.rest().then(() => device.reset()),
    ...sent,
    warns: /reset the connection after all bytes were written/,
  },
  {
    name: 'answers one byte at a time while it reads',
    serve: async (device) => {
      for (const octet of Buffer.from('@PJL INFO STATUS\r\nCODE=10001\r\n')) {
        await device.say(octet);
        await device.sleep(5);
      }
      await readAll(device);
    },
    ...sent,
  },
  {
    name: 'floods the back channel until the document ends',
    serve: async (device) => {
      for (let round = 0; round < 100; round += 1) {
        await device.write(flood);
        await device.sleep(5);
      }
      await readAll(device);
    },
    ...sent,
  },
  {
    name: 'floods the back channel for ever',
    serve: async (device) => {
      for (;;) {
        await device.write(flood);
        await device.sleep(10);
      }
    },
    ...sent,
    warns: /^Not confirmed within/,
  },
  ...['SSH-2.0-OpenSSH_9.2\r\n', 'HTTP/1.1 400 Bad Request\r\n\r\n', '220 mail.example ESMTP\r\n'].map(
    (banner) => ({
      name: `greets with ${banner.slice(0, 8)}`,
      isTimed: true,
      serve: (device: DeviceEnd) => device.say(banner).then(() => device.rest()),
      outcome: 'not-sent' as const,
      copies: 0 as const,
      words: /^Not sent: .* as no printer does: another service listens there/,
      isDefinite: true,
    }),
  ),
  {
    name: 'greets as SSH, one byte at a time',
    serve: async (device) => {
      for (const octet of Buffer.from('SSH-2.0-x\r\n')) {
        await device.say(octet);
        await device.sleep(1);
      }
      await device.rest();
    },
    outcome: 'not-sent',
    copies: 0,
    words: /^Not sent: .* as no printer does/,
    isDefinite: true,
    isTimed: true,
  },
  {
    name: 'is a web server that answers what it gets',
    serve: async (device) => {
      await device.take(1);
      await device.say('HTTP/1.1 400 Bad Request\r\n\r\n');
      await readAll(device);
    },
    outcome: 'failed',
    copies: 1,
    words: /^Failed: .* as no printer does.*not sent again/,
    isDefinite: true,
  },
];

export const rawDevices: readonly HostileDevice[] = [
  ...rows.map((row): HostileDevice => ({ ...row, plan: { monitor: 'raw' } })),
  {
    name: 'has a name that does not resolve',
    plan: { monitor: 'raw', host: 'nowhere.invalid' },
    outcome: 'not-sent',
    copies: 0,
    words: /^Not sent: The name nowhere\.invalid does not resolve/,
    isDefinite: true,
  },
  ...rows.map(
    (row): HostileDevice => ({ ...row, plan: { monitor: 'hp-network', connectionType: 'job-based' } }),
  ),
];

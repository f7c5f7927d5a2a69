/** As whom a test print sends: the default that the file does not speak against, and everybody else that could. */
import { strict as assert } from 'node:assert';
import { planPrint } from '../../../src/site/print-plan/plan-print.ts';
import { printSenders, senderText } from '../../../src/site/print-plan/print-senders.ts';
import { siteOf } from '../site-of.ts';

interface Variant {
  readonly system?: string;
  readonly accepts?: string | readonly string[];
  readonly sourcePorts?: string;
  readonly monitor?: string;
  readonly uri?: string;
}

function sendersOf({ system, accepts, uri = 'lpd://10.20.0.11/raw', ...port }: Variant, toVirtual = false) {
  const device = { uri, ...(accepts && { acceptsSourcePorts: accepts }) };
  const site = siteOf(
    JSON.stringify({
      ...(system && { servers: { S: { system } } }),
      ports: { L: { ...port, device, ...(system && { server: 'S' }) } },
      printers: { P: { port: 'L' } },
    }),
  );
  const planned = planPrint(site, 'P', toVirtual);
  assert.ok('plan' in planned, JSON.stringify(planned));
  return printSenders(site, planned);
}

const cases: [title: string, Variant, expected: readonly string[]][] = [
  ['this machine where nothing is known', {}, ['machine above 1023']],
  [
    'this machine where nothing speaks against it, else the server',
    { system: 'windows-2000' },
    ['machine above 1023', 'server 721-731'],
  ],
  [
    'the server where the device takes it and not this machine',
    { system: 'windows-2000', accepts: 'rfc1179' },
    ['server 721-731', 'machine above 1023, device 721-731'],
  ],
  [
    'as the device takes it where it takes neither',
    { system: 'windows-nt-4.0-tse-sp4', accepts: 'rfc1179' },
    ['device 721-731', 'machine above 1023, device 721-731', 'server 512-1023, device 721-731'],
  ],
  [
    'as the device takes it where nobody says what the server does',
    { accepts: 'reserved' },
    ['device 721-731', 'machine above 1023, device 1-1023'],
  ],
  [
    'from a range of the device that no word means',
    { accepts: ['900-910', '950-960'] },
    ['device 900-910', 'machine above 1023, device 900-910, 950-960'],
  ],
  [
    'from what is written, whatever the device takes',
    { sourcePorts: 'reserved', accepts: 'rfc1179' },
    ['file 512-1023, device 721-731'],
  ],
  [
    'from what is written, or as a server that cannot be told so',
    { sourcePorts: 'rfc1179', system: 'windows-nt-4.0-tse-sp4', accepts: 'rfc1179' },
    ['file 721-731', 'server 512-1023, device 721-731'],
  ],
  [
    'from above 1023 for Standard TCP/IP ports',
    { monitor: 'standard-tcpip', system: 'windows-2000' },
    ['machine above 1023', 'server 1024-65535'],
  ],
  [
    'this machine alone where no LPR is spoken',
    { uri: 'socket://h', accepts: 'rfc1179' },
    ['machine above 1023'],
  ],
];

describe('print senders', () => {
  for (const [title, variant, expected] of cases) {
    it(`are ${title}`, () => {
      const shown = sendersOf(variant).map(
        ({ kind, sourcePorts, refusedBy }) =>
          `${kind} ${sourcePorts.split(', ')[0]}${refusedBy ? `, device ${refusedBy}` : ''}`,
      );
      assert.deepEqual(shown, expected);
    });
  }

  it('say as whom they send, before anything is sent', () => {
    const [server, machine] = sendersOf({ system: 'windows-2000', accepts: 'rfc1179' });
    assert.equal(senderText(server), 'Source ports: 721-731, as Windows 2000 on S does.');
    assert.equal(server.planned.plan.actAs, 'windows-2000');
    assert.match(server.planned.plan.notes?.join(' ') ?? '', /^Acts as Windows 2000\. .* on S does\.$/);
    assert.deepEqual(machine?.planned.plan.notes, [
      'Source ports: above 1023, as this machine does. The file says that the device takes 721-731 only.',
    ]);
    assert.equal(machine?.planned.plan.sourcePorts, undefined);
  });

  it('send from nowhere outside what is written', () => {
    const [own] = sendersOf({ sourcePorts: 'reserved', accepts: 'rfc1179' });
    assert.deepEqual(own.planned.plan.sourcePorts, { min: 512, max: 1023 });
  });

  it('are the same before a virtual printer in the place of the device', () => {
    const [first] = sendersOf({ system: 'windows-nt-4.0-tse-sp4', accepts: 'rfc1179' }, true);
    assert.equal(first.kind, 'device');
    assert.ok(first.planned.virtual);
  });

  it('add nothing to the plan of a raw port', () => {
    const [only] = sendersOf({ uri: 'socket://h' });
    assert.equal(only.planned.plan.notes, undefined);
  });
});

/** What lpstat and lpoptions say of the queues of a cupsd. */
import { strict as assert } from 'node:assert';
import { entryValue } from '../../../src/format/edit/write-config.ts';
import { queueNames, readCupsQueues } from '../../../src/interchange/cups-queues/read-cups-queues.ts';

const answers = {
  devices:
    'device for lab: lpd://10.20.0.11/raw\ndevice for out: /tmp/out.bin\ndevice for floor: ///dev/null\n',
  classes: 'members of class floor:\n\tlab\n\tout\n',
  defaultQueue: 'system default destination: lab\n',
  options: new Map([
    [
      'lab',
      "copies=1 marker-levels=10 media=iso_a4_210x297mm printer-info='The lab's printer' printer-is-accepting-jobs=false printer-is-shared=true printer-location printer-make-and-model='Local Raw Printer' printer-state=5 job-sheets=none,standard\n",
    ],
    ['out', 'printer-state=3'],
  ]),
};

describe('queues of a running cupsd', () => {
  it('are named by lpstat', () => assert.deepEqual(queueNames(answers), ['lab', 'out', 'floor']));

  it('are read with what lpoptions says of them', () => {
    const { config } = readCupsQueues(answers);
    assert.deepEqual([...config.problems], []);
    const printers = [...config.printers.values()].map((one) => [one.id, entryValue('printers', one)]);
    assert.deepEqual(Object.fromEntries(printers), {
      lab: {
        port: 'lab',
        server: 'cups',
        driver: 'Local Raw Printer',
        comment: "The lab's printer",
        default: true,
        shared: true,
        accepting: false,
        enabled: false,
        banner: { start: 'none', end: 'standard' },
        options: { copies: '1', media: 'iso_a4_210x297mm' },
      },
      out: { port: 'out', server: 'cups', default: false, enabled: true },
      floor: { members: ['lab', 'out'], server: 'cups', default: false },
    });
    assert.equal(config.ports.get('out')?.device?.value, 'file:///tmp/out.bin');
    assert.equal(config.ports.has('floor'), false);
  });

  it('are none where nothing fits', () => {
    const empty = { devices: 'lpstat: x\n\u0000', classes: '\tlab\n', defaultQueue: '', options: new Map() };
    assert.equal(readCupsQueues(empty).config.printers.size, 0);
  });
});

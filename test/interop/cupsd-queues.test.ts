/** What Platen exports makes a real cupsd hold exactly the queues of the file, also the second time. */
import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/format/read-config.ts';
import { lpadminExporter } from '../../src/interchange/cups-export/lpadmin-script.ts';
import { cupsExporter } from '../../src/interchange/cups-export/printers-conf-text.ts';
import { createSite } from '../../src/site/site.ts';
import { type Cupsd, cupsdPrograms, startCupsd } from './cupsd-rig.ts';
import { describeWithPeers, run, temporaryFolder } from './peers.ts';

const office = createSite(
  readConfig(`{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": {
    "p1": { "device": "lpd://10.20.0.11/raw", "server": "spool1", "sourcePorts": "rfc1179" },
    "p2": { "device": "socket://10.20.0.12:9100/?waiteof=false&contimeout=60", "server": "spool1" },
    "p3": { "device": "ipp://10.20.0.13/ipp/print", "server": "spool1" }
  },
  "printers": {
    "lab": {
      "port": "p1", "comment": "The lab #1 \\"printer\\" & $HOME", "location": "Room 12; left", "default": true, "shared": false,
      "banner": { "start": "standard", "end": "none" }, "errorPolicy": "retry-job", "options": { "media": "iso_a4_210x297mm", "sides": "two-sided-long-edge" },
      "access": { "allow": ["alice", "bob"] }
    },
    "front": { "port": "p2", "shared": true, "accepting": false, "errorPolicy": "abort-job", "access": { "deny": ["guest"] } },
    "Head Office": { "port": "p3", "enabled": false, "errorPolicy": "retry-current-job" },
    "floor": { "server": "spool1", "members": ["lab", "front"], "location": "Floor 2" }
  }
}`),
);

const asked = [
  'printer-error-policy',
  'printer-is-shared',
  'printer-is-accepting-jobs',
  'printer-state',
  'job-sheets',
  'media',
  'sides',
  'printer-info',
  'printer-location',
];

/** What cupsd gives a queue by itself. */
const unasked = new Set(
  ['Head_Office', 'floor', 'front'].flatMap((queue) => [
    `${queue} printer-info=${queue}`,
    ...(queue === 'front' ? [] : [`${queue} printer-is-shared=true`]),
  ]),
);

/** Devices, classes, the default, users, and of each queue what was asked for. */
async function held({ environment }: Cupsd): Promise<Record<string, readonly string[]>> {
  const lines = async (program: string, ...args: string[]) =>
    (await run(program, args, { environment })).output.split('\n').filter((line) => line !== '');
  const queues = ['Head_Office', 'floor', 'front', 'lab'];
  const options = await Promise.all(
    queues.map(async (queue) => {
      const [line = ''] = await lines('lpoptions', '-p', queue);
      const words = line.match(/[\w-]+=(?:'(?:\\.|[^'\\])*'|"[^"]*"|\S*)/g) ?? [];
      return [
        queue,
        words.filter((word) => asked.includes(word.split('=')[0] ?? '') && !unasked.has(`${queue} ${word}`)),
      ] as const;
    }),
  );
  const users = (await lines('lpstat', '-l', '-p')).map((line) => line.trim());
  return {
    devices: (await lines('lpstat', '-v')).sort(),
    classes: await lines('lpstat', '-c'),
    default: await lines('lpstat', '-d'),
    users: users.filter((line) => /^(alice|bob|guest)$/.test(line)).sort(),
    ...Object.fromEntries(options),
  };
}

const expected = {
  devices: [
    'device for Head_Office: ipp://10.20.0.13/ipp/print',
    'device for floor: ///dev/null',
    'device for front: socket://10.20.0.12:9100/?waiteof=false&contimeout=60',
    'device for lab: lpd://10.20.0.11/raw?reserve=rfc1179',
  ],
  classes: ['members of class floor:', '\tlab', '\tfront'],
  default: ['system default destination: lab'],
  users: ['alice', 'bob', 'guest'],
  Head_Office: ['job-sheets=none,none', 'printer-is-accepting-jobs=true', 'printer-state=5'],
  floor: [
    'job-sheets=none,none',
    'printer-is-accepting-jobs=true',
    "printer-location='Floor 2'",
    'printer-state=3',
  ],
  front: [
    'job-sheets=none,none',
    'printer-is-accepting-jobs=false',
    'printer-is-shared=true',
    'printer-state=3',
  ],
  lab: [
    'job-sheets=standard,none',
    'media=iso_a4_210x297mm',
    `printer-info='The lab #1 "printer" & $HOME'`,
    'printer-is-accepting-jobs=true',
    'printer-is-shared=false',
    "printer-location='Room 12; left'",
    'printer-state=3',
    'sides=two-sided-long-edge',
  ],
};

describeWithPeers('cupsd holds the queues of an export', cupsdPrograms, () => {
  it('to lpadmin, run twice', async () => {
    const cupsd = await startCupsd(temporaryFolderOfTest());
    const script = join(cupsd.folder, 'make-queues.sh');
    writeFileSync(script, lpadminExporter.write(office, { server: undefined }).text);
    for (const time of ['first', 'second']) {
      const { exitCode, output } = await run('sh', [script], { environment: cupsd.environment });
      assert.equal(exitCode, 0, `${time}: ${output}`);
      assert.deepEqual(await held(cupsd), expected);
      const written = readFileSync(join(cupsd.folder, 'root/printers.conf'), 'utf8');
      assert.deepEqual(written.match(/(?<=ErrorPolicy ).*/g)?.sort(), [
        'abort-job',
        'retry-current-job',
        'retry-job',
      ]);
    }
  });

  it('to printers.conf, before it starts', async () => {
    const folder = temporaryFolderOfTest();
    const text = cupsExporter.write(office, { server: undefined }).text;
    const classes = text.indexOf('# Class configuration');
    mkdirSync(join(folder, 'root'), { recursive: true });
    writeFileSync(join(folder, 'root/printers.conf'), text.slice(0, classes));
    writeFileSync(join(folder, 'root/classes.conf'), text.slice(classes));
    const cupsd = await startCupsd(folder);
    assert.deepEqual(await held(cupsd), expected);
  });

  const folders: string[] = [];
  const parent = temporaryFolder();
  function temporaryFolderOfTest(): string {
    const folder = join(parent, `${folders.length}`);
    folders.push(folder);
    mkdirSync(folder);
    return folder;
  }
});

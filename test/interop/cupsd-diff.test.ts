/** `platen diff --against cups`: what a running cupsd has otherwise than a file, and commands after which nothing differs. */
import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { createCommandLineRig } from '../cli/command-line-rig.ts';
import { type Cupsd, cupsdPrograms, startCupsd } from './cupsd-rig.ts';
import { describeWithPeers, run, temporaryFolder } from './peers.ts';

/** What the administrator has written down. */
const file = `<DefaultPrinter lab>
Info The lab
Location Room 12
DeviceURI lpd://10.20.0.11/raw
Shared No
Accepting Yes
State Idle
JobSheets none none
ErrorPolicy retry-job
Option media iso_a4_210x297mm
Option sides two-sided-long-edge
</DefaultPrinter>
<Printer front>
Info front
DeviceURI socket://10.20.0.12:9100
Shared Yes
Accepting No
State Idle
JobSheets standard none
ErrorPolicy retry-job
</Printer>
<Printer desk>
DeviceURI ipp://10.20.0.13/ipp/print
Shared No
Accepting Yes
State Stopped
JobSheets none none
ErrorPolicy abort-job
</Printer>
<Printer store>
DeviceURI socket://10.20.0.14
Shared No
Accepting Yes
State Idle
JobSheets none none
ErrorPolicy retry-job
</Printer>
<Class floor>
Printer lab
Printer front
Shared No
Accepting Yes
State Idle
JobSheets none none
</Class>
`;

/** What somebody made of the server. */
const made = `lpadmin -p lab -v lpd://10.20.0.99/raw -D 'The lab' -L 'Room 14' -o printer-is-shared=true -o printer-error-policy=retry-job -o media-default=na_letter_8.5x11in -o sides-default=two-sided-long-edge -E
lpadmin -p front -v socket://10.20.0.12:9100 -D front -o printer-is-shared=true -o printer-error-policy=retry-job -E
lpadmin -p desk -v ipp://10.20.0.13/ipp/print -o printer-is-shared=false -o printer-error-policy=abort-job -E
lpadmin -p forgotten -v socket://10.20.0.15 -E
lpadmin -p desk -c floor
cupsenable floor
cupsaccept floor
lpadmin -d front
`;

describeWithPeers('platen diff --against cups', cupsdPrograms, () => {
  const parent = temporaryFolder();
  let cupsd: Cupsd;
  let count = 0;
  beforeEach(async () => {
    count += 1;
    cupsd = await startCupsd(join(parent, `${count}`));
  });

  it('shows what differs, and after the commands that it gives nothing does', async () => {
    await shell(made);
    await using rig = await createCommandLineRig({ 'printers.conf': file });
    const diff = () =>
      rig.run(['diff', 'printers.conf', '--against', 'cups', '--format', 'json'], {
        environment: { PATH: process.env.PATH ?? '', ...cupsd.environment },
      });
    const first = await diff();
    assert.equal(first.exitCode, 1, first.notes);
    const { differences, commands } = JSON.parse(first.out) as {
      differences: Record<string, string | undefined>[];
      commands: string;
    };
    assert.deepEqual(
      differences.map(({ queue, property = '', here = '-', there = '-' }) =>
        [queue, property, here, there].join(' | '),
      ),
      [
        'lab | device | lpd://10.20.0.11/raw | lpd://10.20.0.99/raw',
        'lab | location | Room 12 | Room 14',
        'lab | default | true | false',
        'lab | shared | false | true',
        'lab | options.media | iso_a4_210x297mm | na_letter_8.5x11in',
        'front | accepting | false | true',
        'front | banner.start | standard | none',
        'desk | enabled | false | true',
        'store |  | there | -',
        'floor | members | lab, front | desk',
        'floor | shared | false | true',
        'forgotten |  | - | there',
      ],
    );
    await shell(commands);
    const { exitCode, out } = await diff();
    assert.deepEqual([exitCode, JSON.parse(out)], [0, { differences: [] }]);
  });

  it('finds nothing after the script of lpadmin that it is given', async () => {
    const script = 'lpadmin -p plain -v socket://10.20.0.16 -m raw -o media-default=iso_a4_210x297mm -E\n';
    await shell(script);
    await using rig = await createCommandLineRig({ 'make.sh': script });
    const environment = { PATH: process.env.PATH ?? '', ...cupsd.environment };
    const run = await rig.run(['diff', 'make.sh', '--against', 'cups'], { environment });
    assert.deepEqual([run.exitCode, run.out, run.notes], [0, '', 'Nothing differs.\n']);
  });

  async function shell(text: string): Promise<void> {
    const { exitCode, output } = await run('sh', ['-ec', text], { environment: cupsd.environment });
    assert.equal(exitCode, 0, output);
  }
});

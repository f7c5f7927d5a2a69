/** What is seen in a log: the system that wrote it, each line once, and never more than data. */
import assert from 'node:assert/strict';
import { createEvidenceReader } from '../../src/troubleshoot/evidence/evidence-reader.ts';
import { createTroubleshooting } from '../../src/troubleshoot/troubleshoot.ts';

describe('observe', () => {
  for (const [text, ...ids] of [
    ['E [26/Apr/2020:11:22:23 -0500] Scheduler shutting down due to program error.', 'system-is-cups'],
    ['D [26/Apr/2020:11:22:23 -0500] [Client 3] Accepted from 192.0.2.7:50122 (IPv4)', 'system-is-cups'],
    ['192.0.2.7 - - [26/Apr/2020:11:22:23 -0500] "POST /printers/q HTTP/1.1" 200 214 - -', 'system-is-cups'],
    ['q ann 12 [26/Apr/2020:11:22:23 -0500] total 3 - 192.0.2.7 report - -', 'system-is-cups'],
    ['Apr 26 11:22:23 box dbus-daemon[412]: activated a service', 'system-is-cups'],
    ['printer q is idle.  enabled since Sun 26 Apr 2020', 'system-is-cups'],
    ['q accepting requests since Sun 26 Apr 2020', 'system-is-cups'],
    ['[{"Id":842,"ProviderName":"PrintService","Message":"Printed"}]', 'system-is-windows'],
    ['HKLM\\Software\\X Value=1', 'system-is-windows'],
    ['Name     : q\nPortName : USB001\nShared   : False\n', 'system-is-windows'],
    ['A Windows computer'],
    ['The paper is void of print.'],
    ['Our device browser shows it by bonjour.'],
    ['The queue runs PaperCut.'],
  ] as const)
    it(`knows the system by the form of a line: ${text}`, () =>
      assert.deepEqual(
        observed(text).filter((id) => id.startsWith('system-')),
        ids,
      ));

  it('takes codes of Windows that are filled with zeros for different ones', () => {
    const ids = observed('Operation failed with error 0x00000709\nOperation failed with error 0x00000005\n');
    assert.ok(ids.includes('code-709'), ids.join(' '));
    assert.ok(ids.includes('code-5'), ids.join(' '));
  });

  it('looks for nothing of Windows in the log of cupsd, and for nothing of CUPS in events', () => {
    const words = 'The print spooler service terminated unexpectedly; No free destination host found';
    assert.deepEqual(observed(`E [26/Apr/2020:11:22:23 -0500] ${words}`), [
      'system-is-cups',
      'browsed-no-destination',
    ]);
    const events = observed(`[{"Id":7031,"ProviderName":"Service Control Manager","Message":"${words}"}]`);
    assert.ok(
      events.includes('event-1000-crash') && !events.includes('browsed-no-destination'),
      events.join(' '),
    );
  });

  for (const [what, text, count] of [
    ['one line', 'lpstat: Bad file descriptor\n', 1],
    ['two lines', 'lpstat: Bad file descriptor\nlpq: Bad file descriptor\n', 2],
    ['two with another between', 'lpstat: Bad file descriptor\nit is so\nlpq: Bad file descriptor\n', 2],
    ['fields of one list', 'Printer : A\nStatus : scheduler is not running\nPort : B\n', 1],
  ] as const)
    it(`counts each line once: ${what}`, () => {
      const troubleshooting = createTroubleshooting();
      const reader = createEvidenceReader({ name: 'pasted' }, troubleshooting.add);
      reader.push(text);
      reader.end();
      const { causes } = troubleshooting.result();
      const seen = causes.find(({ cause }) => cause.id === 'cupsd-not-running');
      assert.equal(seen?.supporting.find(({ id }) => id === 'scheduler-not-running')?.count, count);
    });
});

function observed(text: string): readonly string[] {
  const troubleshooting = createTroubleshooting();
  const reader = createEvidenceReader({ name: 'pasted' }, troubleshooting.add);
  reader.push(text);
  reader.end();
  return troubleshooting.result().observations.map(({ id }) => id);
}

/** A configuration as a printcap: what is written, what is left out, and that what was read comes back. */
import { strict as assert } from 'node:assert';
import { printcapExporter } from '../../../src/interchange/printcap/export-printcap.ts';
import { printcap } from '../../../src/interchange/printcap/printcap.ts';
import { exported, roundTrip } from '../exported.ts';

describe('the export to a printcap', () => {
  const entries: [what: string, config: object, text: readonly string[]][] = [
    [
      'an LPR queue with names, source ports and a policy',
      {
        ports: { LPR1: { device: 'lpd://10.20.0.11/raw', sourcePorts: 'rfc1179', order: 'data-first' } },
        printers: {
          lab: { port: 'LPR1', aliases: ['lp', 'a:b'], comment: 'Room 12', errorPolicy: 'retry-job' },
        },
      },
      [
        'lab|lp|Room 12:\\',
        '\t:rm=10.20.0.11:\\',
        '\t:rp=raw:\\',
        '\t:originate_port=721 731:\\',
        '\t:send_data_first:\\',
        '\t:send_failure_action=retry:\\',
        '\t:sd=/var/spool/lpd/%P:',
        '',
      ],
    ],
    [
      'a raw queue, one at another port, and one of the machine itself',
      {
        ports: {
          A: { device: 'socket://10.20.0.11' },
          B: { device: 'lpd://[fd00::11]:1515/raw' },
          C: { device: 'file:///dev/lp0' },
        },
        printers: { a: { port: 'A', comment: 'ratio\u003A2' }, b: { port: 'B' }, c: { port: 'C' } },
      },
      [
        'a:\\',
        '\t:lp=10.20.0.11%9100:\\',
        '\t:cm=ratio\\:2:\\',
        '\t:sd=/var/spool/lpd/%P:',
        '',
        'b:\\',
        '\t:lp=raw@fd00\\:\\:11%1515:\\',
        '\t:sd=/var/spool/lpd/%P:',
        '',
        'c:\\',
        '\t:lp=/dev/lp0:\\',
        '\t:sd=/var/spool/lpd/%P:',
        '',
      ],
    ],
  ];
  for (const [what, config, text] of entries) {
    it(`writes ${what}`, () => assert.deepEqual(exported(printcapExporter, config).text.split('\n'), text));
  }

  it('lists what a printcap does not hold, and leaves hostile names out', () => {
    const { text, notCarried } = exported(printcapExporter, {
      servers: { lpd: { timeWaitSeconds: 30, extra: { printcap: { send_try: '#3' } } } },
      ports: {
        A: { device: 'ipp://10.20.0.11/ipp/print' },
        B: { device: 'lpd://10.20.0.11/raw', timeoutSeconds: 3 },
        C: { device: 'lpd://10.20.0.12/raw' },
      },
      printers: {
        'x:lp=|rm -rf /': { port: 'B' },
        '../etc': { port: 'B' },
        ipp: { port: 'A', volume: { jobsPerHour: 1 } },
        pool: { port: ['B', 'A'], aliases: ['a|b'], errorPolicy: 'stop-printer' },
      },
    });
    assert.ok(!text.includes('rm -rf'));
    assert.deepEqual(
      notCarried.map(({ what, why }) => `${what}: ${why}`),
      [
        'printers.x:lp=|rm -rf /: LPRng takes letters, digits, "_", "-" and "." in the name of a queue',
        'printers.../etc: LPRng takes letters, digits, "_", "-" and "." in the name of a queue',
        'printers.ipp: a printcap has no words for where it prints to',
        'printers.pool.aliases: a|b: an alias holds no ":", "|" or line break',
        'printers.pool.port: A: a queue of a printcap prints to one port',
        'ports.B.timeoutSeconds: no capability of a printcap holds it',
        'printers.pool.errorPolicy: LPRng removes a job, holds it or tries again',
        'servers.lpd.timeWaitSeconds: no capability of a printcap holds it',
        'servers.lpd.extra.printcap.send_try: it belongs in lpd.conf',
        'ports.C: no queue of the export prints to it',
      ],
    );
  });

  it('comes back as it was read', () => {
    const text = `lab|lp|Laser in room 12
 :rm=10.20.0.11:rp=raw:sd=/var/spool/lpd/lab:mx#0:sh:bq@
 :originate_port=721 1023:send_data_first@:send_failure_action=remove
raw1|x:lp=10.20.0.12%9100:sd=/var/spool/lpd/raw1:cm=a\\:b:if=/usr/bin/f -x:ppd=/a.ppd:force_localhost:lf=:
dev:lp=/dev/lp0:sd=/x:
`;
    const { before, after, notCarried } = roundTrip(printcapExporter, printcap, text);
    assert.deepEqual(after, before);
    assert.deepEqual(notCarried, []);
  });
});

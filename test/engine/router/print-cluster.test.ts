/** OpenPrinter on a cluster: who is asked under which name, what each answers, and what failing over changes. */
import { strict as assert } from 'node:assert';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { createPrintCluster, type PrintCluster } from '../../../src/engine/router/print-cluster.ts';
import { routeAsText } from './route-as-text.ts';

type Task = (cluster: PrintCluster, sleep: (ms: number) => Promise<void>) => Promise<void>;

async function onCluster(callsItself: boolean, task: Task): Promise<void> {
  const { clock, run } = createSimulatedEnvironment({ seed: 1 });
  const cluster = createPrintCluster(
    {
      nodes: [
        { id: 'N1', names: ['N1', '10.20.0.1'], printers: new Map([['lab', 'Lab']]), callsItself },
        { id: 'N2', names: ['N2'], printers: new Map(), callsItself },
      ],
      group: { id: 'VS', names: ['VS'], printers: new Map([['acct', 'Accounting']]) },
      owner: 'N1',
      connectionLimit: 5,
    },
    clock,
  );
  await run(() => task(cluster, (ms) => clock.sleep(ms)));
}

/** Which printer is opened, by whom; or the number of the error. */
async function open(cluster: PrintCluster, path: string, client = 'WS1'): Promise<string> {
  const [host = '', share = ''] = path.split('/');
  const { answer } = await cluster.openPrinter({ host, share }, client);
  return answer.opened ? `${answer.printer}, ${answer.provider}` : String(answer.error.code);
}

describe('print cluster', () => {
  it('opens what the node in charge or the cluster has, under any name of the machine', async () => {
    await onCluster(false, async (cluster) => {
      assert.equal(await open(cluster, 'VS/ACCT'), 'Accounting, the local provider of VS');
      assert.equal(await open(cluster, 'vs/Lab'), 'Lab, the local provider of N1');
      assert.equal(await open(cluster, '10.20.0.1/acct'), 'Accounting, the local provider of VS');
      assert.equal(await open(cluster, 'N2/acct'), '1801');
      assert.equal(await open(cluster, 'ELSEWHERE/acct'), '1722');
    });
  });

  it('moves the printers of the cluster, and leaves those of the node', async () => {
    await onCluster(false, async (cluster) => {
      cluster.failOver('N2');
      assert.equal(cluster.owner, 'N2');
      assert.equal(await open(cluster, 'VS/ACCT'), 'Accounting, the local provider of VS');
      assert.equal(await open(cluster, 'VS/LAB'), '1801');
      assert.equal(await open(cluster, 'N1/LAB'), 'Lab, the local provider of N1');
    });
  });

  it('asks the router of a node first where the caller is that node', async () => {
    await onCluster(false, async (cluster) => {
      const { trace } = await cluster.openPrinter({ host: 'VS', share: 'ACCT' }, 'N2');
      assert.equal(
        routeAsText(trace.steps),
        [
          '    0.000 s  A program asks the spooler of N2',
          '    0.050 s  The local provider of N2 does not know the name',
          '    0.050 s  Win32spl on N2 calls \\\\VS, which is N1',
          '    0.500 s    The local provider of N1 does not know the name',
          '    0.550 s    The local provider of VS opens Accounting',
          '',
        ].join('\n'),
      );
    });
  });

  it('answers all that wait in a loop when the spooler ends, and starts anew', async () => {
    await onCluster(true, async (cluster, sleep) => {
      const looping = [open(cluster, 'VS/GONE'), open(cluster, 'VS/GONE')];
      await sleep(60_000);
      assert.equal(cluster.pipeOf('N1')?.ownCount, 5);
      assert.equal(cluster.pipeOf('N1')?.waitingCount, 2);
      cluster.restart('N1', 7);
      assert.deepEqual(await Promise.all(looping), ['1722', '1722']);
      assert.equal(cluster.pipeOf('N1')?.ownCount, 0);
      assert.equal(cluster.pipeOf('N1')?.limit, 7);
      assert.equal(await open(cluster, 'VS/ACCT'), 'Accounting, the local provider of VS');
    });
  });

  it('loads drivers one at a time, and not at all without a connection', async () => {
    await onCluster(true, async (cluster, sleep) => {
      assert.deepEqual(await Promise.all([cluster.loadDriver(), cluster.loadDriver()]), [true, true]);
      assert.equal(cluster.pipeOf('N1')?.highestOwnCount, 1);
      void open(cluster, 'VS/GONE');
      await sleep(60_000);
      const load = cluster.loadDriver();
      let isOpened = false;
      const other = open(cluster, 'VS/ACCT').then(() => {
        isOpened = true;
      });
      await sleep(600_000);
      assert.equal(isOpened, false);
      cluster.failOver('N2');
      assert.equal(await load, false);
      await other;
    });
  });
});

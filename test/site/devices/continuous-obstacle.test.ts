/** Which JetDirect ports may hold their connection, and why others must not. */
import { strict as assert } from 'node:assert';
import { continuousObstacle, jobBasedPorts } from '../../../src/site/devices/continuous-obstacle.ts';
import { portOf, siteOf } from '../site-of.ts';

const site = siteOf(`{
  "servers": { "S1": {}, "S2": {}, "S3": {}, "S4": {}, "S5": {} },
  "ports": {
    "ALONE": { "device": "dlc://0060b0a1b2c3", "server": "S1" },
    "TWIN": { "device": "dlc://0060b0a1b2c3", "server": "S1", "connectionType": "job-based" },
    "HELD": { "device": "dlc://0060b0000001", "server": "S1", "connectionType": "continuous" },
    "SHARED": { "device": "dlc://0060b0000002", "server": "S1" },
    "OTHER": { "device": "dlc://0060b0000002", "server": "S2" },
    "C1": { "device": "dlc://0060b0000003", "server": "S1" },
    "C2": { "device": "dlc://0060b0000003", "server": "S2" },
    "C3": { "device": "dlc://0060b0000003", "server": "S3" },
    "C4": { "device": "dlc://0060b0000003", "server": "S4" },
    "C5": { "device": "dlc://0060b0000003", "server": "S5" },
    "RAW": { "device": "socket://10.0.0.1", "server": "S1" }
  }
}`);

describe('continuous obstacle', () => {
  it('is a question for JetDirect ports that disconnect', () => {
    assert.deepEqual(
      jobBasedPorts(site).map(({ id }) => id),
      ['ALONE', 'TWIN', 'SHARED', 'OTHER', 'C1', 'C2', 'C3', 'C4', 'C5'],
    );
  });

  for (const [port, obstacle] of [
    ['ALONE', undefined],
    ['TWIN', undefined],
    [
      'SHARED',
      'SHARED cannot hold its connection: S2 prints to the same JetDirect (port OTHER), and would be locked out.',
    ],
    [
      'C1',
      'C1 cannot hold its connection: S2, S3, S4 and 1 more print to the same JetDirect (port C2), and would be locked out.',
    ],
  ] as const) {
    it(`${port} ${obstacle ? 'must not hold one' : 'may hold one'}`, () => {
      assert.equal(continuousObstacle(site, portOf(site, port)), obstacle);
    });
  }
});

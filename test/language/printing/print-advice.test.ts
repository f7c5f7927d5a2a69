/** Advice after a print that failed: what the rules say of the port, and only fixes after which nothing new is found. */
import { strict as assert } from 'node:assert';
import { adviceOf } from './advice-of.ts';

describe('print advice', () => {
  it('is about the port and its device, errors first, and not about others', () => {
    const text = `{
      "version": 1,
      "devices": { "d": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179", "idleTimeoutSeconds": "long" } },
      "ports": {
        "L": { "device": "d", "sourcePorts": "reserved" },
        "M": { "device": "lpd://10.20.0.12/raw", "sourcePorts": "many" }
      }
    }`;
    assert.deepEqual(
      adviceOf(text).map(({ finding }) => finding.rule),
      ['value-type-wrong', 'lpr-source-ports-outside-rfc1179'],
    );
    assert.deepEqual(adviceOf(text, 'gone'), []);
  });

  it('is none where a comment says that it is right', () => {
    const text = `{
      "version": 1,
      // platen-ignore-next-line lpr-source-ports-outside-rfc1179 -- tried: it takes them
      "ports": { "L": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "reserved" } }
    }`;
    assert.deepEqual(adviceOf(text), []);
  });
});

/** Lines of other printers and of their jobs are left out; what is about none is kept. */
import assert from 'node:assert/strict';
import { printerConfigLines } from '../../../src/troubleshoot/evidence/config-lines.ts';
import { createEvidenceReader } from '../../../src/troubleshoot/evidence/evidence-reader.ts';
import { createNarrowing } from '../../../src/troubleshoot/evidence/printer-narrowing.ts';
import type { EvidenceLine } from '../../../src/troubleshoot/observation.ts';

function narrowed(text: string): readonly string[] {
  const lines: EvidenceLine[] = [];
  const isKept = createNarrowing({
    own: new Set(['lab', 'ip_10.0.0.5']),
    others: new Set(['office', 'ip_10.0.0.6']),
  });
  const reader = createEvidenceReader({ name: 'evidence' }, (line) => {
    if (isKept(line)) lines.push(line);
  });
  reader.push(text);
  reader.end();
  return lines.map((line) => line.text);
}

describe('printer narrowing', () => {
  const cases: readonly [what: string, text: string, ...kept: string[]][] = [
    [
      'jobs of an error_log, by the queue that they were put on',
      'I [22/Nov/2026:05:33:42 +0000] [Job 1] Queued on "lab" by "a".\n' +
        'I [22/Nov/2026:05:33:42 +0000] [Job 2] Queued on "office" by "b".\n' +
        'E [22/Nov/2026:05:33:43 +0000] [Job 2] Stopped.\nE [22/Nov/2026:05:33:43 +0000] [Job 1] Failed.\n' +
        'E [22/Nov/2026:05:33:43 +0000] Unknown directive X.',
      'Queued on "lab" by "a".',
      'Failed.',
      'Unknown directive X.',
    ],
    ['lines of lpstat', 'printer lab is idle.\nprinter office disabled', 'printer lab is idle.'],
    [
      'records',
      'Name   PortName\n----   --------\nlab    IP_10.0.0.5\noffice IP_10.0.0.6',
      'Name   PortName',
      'Name=lab; PortName=IP_10.0.0.5',
    ],
    ['a line about both', 'lab and office share a device', 'lab and office share a device'],
    ['words that only contain a name', 'officer on duty', 'officer on duty'],
  ];
  for (const [what, text, ...kept] of cases) it(what, () => assert.deepEqual(narrowed(text), kept));

  it('keeps of a configuration the printer with its port and server, and what they have of findings', () => {
    const text = `{
  "version": 1,
  "servers": { "one": { "system": "windows-server-2022" }, "two": { "system": "windows-server-2022" } },
  "ports": {
    "P": { "server": "one", "device": "lpd://10.0.0.5/raw" },
    "Q": { "server": "two", "device": "lpd://10.0.0.6/raw", "sourcePorts": "1024-2000" }
  },
  "printers": {
    "lab": { "port": "P" },
    "office": { "port": "missing" }
  }
}`;
    const { lines, scope } = printerConfigLines('printers.jsonc', text, 'LAB') ?? {
      lines: [],
      scope: undefined,
    };
    const told = lines.map((line) => line.text).join('\n');
    assert.match(told, /10\.0\.0\.5/);
    assert.doesNotMatch(told, /10\.0\.0\.6|missing/);
    assert.deepEqual([...(scope?.own ?? [])].sort(), ['lab', 'one', 'p']);
    assert.deepEqual([...(scope?.others ?? [])].sort(), ['office', 'q']);
    assert.equal(printerConfigLines('printers.jsonc', text, 'attic'), undefined);
  });
});

/** Texts of each kind, whole and in pieces, to lines of evidence. */
import assert from 'node:assert/strict';
import {
  createEvidenceReader,
  type EvidenceOptions,
} from '../../../src/troubleshoot/evidence/evidence-reader.ts';
import type { EvidenceLine } from '../../../src/troubleshoot/observation.ts';

function read(
  text: string,
  hint?: EvidenceOptions['hint'],
  pieceLength = text.length,
): readonly EvidenceLine[] {
  const lines: EvidenceLine[] = [];
  const reader = createEvidenceReader({ name: 'paste', ...(hint ? { hint } : {}) }, (line) =>
    lines.push(line),
  );
  for (let at = 0; at < text.length; at += pieceLength) reader.push(text.slice(at, at + pieceLength));
  reader.end();
  return lines;
}

const shown = (text: string) => read(text).map(({ kind, text: line }) => `${kind}| ${line}`);

describe('evidence reader', () => {
  const texts: readonly [what: string, text: string, ...lines: string[]][] = [
    [
      'an error_log',
      'E [22/Nov/2026:05:33:42 +0000] [Job 9] Stopped.\nE [Client 4] Bad request line',
      'log| Stopped.',
      'log| Bad request line',
    ],
    ['a journal', 'Nov 22 05:33:42 host cupsd[7]: [Job 9] Stopped.', 'log| cupsd: [Job 9] Stopped.'],
    [
      'an access_log',
      'host - alice [22/Nov/2026:05:33:42 +0000] "POST /printers/a HTTP/1.1" 401 12 Print-Job -',
      'access| host alice "POST /printers/a HTTP/1.1" 401 12 Print-Job -',
    ],
    [
      'a page_log',
      'lab alice 9 [22/Nov/2026:05:33:42 +0000] total 3 - host t a4 one',
      'page| total 3 - host t a4 one',
    ],
    [
      'events as JSON',
      '[{"Id":61,"ProviderName":"Print","LogName":"System","Message":"failed"}]',
      'event| event 61 from Print in System: failed',
    ],
    [
      'events as XML',
      '<Event xmlns="a"><System><Provider Name="Print"/><EventID>61</EventID><Level>2</Level><Channel>System</Channel></System><UserData><Param1>x</Param1></UserData></Event>',
      'event| event 61 from Print in System (2): x',
    ],
    [
      'events as CSV',
      '"Id","ProviderName","Message"\n"61","Print","it ""failed"""',
      'event| event 61 from Print: it "failed"',
    ],
    [
      'events as a table',
      '   ProviderName: Print\n\nTimeCreated   Id LevelDisplayName Message\n-----------   -- ---------------- -------\n22.11.2026    61 Error            failed',
      'text| TimeCreated   Id LevelDisplayName Message',
      'event| event 61 from Print (Error): failed',
    ],
    [
      'a table of Get-Printer',
      'Name   PortName\n----   --------\nOffice USB001',
      'text| Name   PortName',
      'record| Name=Office; PortName=USB001',
    ],
    [
      'a registry export',
      '[HKEY_LOCAL_MACHINE\\A\\B]\n"Value"=dword:00000001',
      'registry| HKEY_LOCAL_MACHINE\\A\\B',
      'registry| HKEY_LOCAL_MACHINE\\A\\B Value=dword:00000001',
    ],
    ['words', 'It fails. By address it works.', 'text| It fails.', 'text| By address it works.'],
  ];
  for (const [what, text, ...lines] of texts) {
    it(`reads ${what}`, () => assert.deepEqual(shown(text), lines));
    it(`reads ${what} in pieces`, () => {
      // What a text is shows in its first piece.
      assert.deepEqual(read(text, undefined, Math.max(60, text.length >> 1)), read(text));
    });
    it(`reads every beginning of ${what}`, () => {
      for (let end = 0; end <= text.length; end += 1) assert.doesNotThrow(() => read(text.slice(0, end)));
    });
  }

  it('knows the line of each, its time and its subject', () => {
    assert.deepEqual(read('\nE [22/Nov/2026:05:33:42 +0000] [Job 9] Stopped.'), [
      {
        kind: 'log',
        text: 'Stopped.',
        time: '22/Nov/2026:05:33:42 +0000',
        subject: 'Job 9',
        place: { evidence: 'paste', line: 2 },
      },
    ]);
  });

  it('cuts a line without an end', () => {
    const [line] = read('x'.repeat(1_000_000), undefined, 10_000);
    assert.ok((line?.text.length ?? 0) <= 64 * 1024);
  });
});

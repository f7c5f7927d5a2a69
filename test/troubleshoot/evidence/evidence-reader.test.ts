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
    [
      'a sentence that begins with a letter',
      'A Windows computer prints.\nI Cannot print.\nX Windows prints.',
      'text| A Windows computer prints.',
      'text| I Cannot print.',
      'text| X Windows prints.',
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
    [
      'an error_log that a mail quotes',
      '> E [22/Nov/2026:05:33:42 +0000] [Job 9] Stopped.\n>> E [22/Nov/2026:05:33:42 +0000] [Job 9] Ended.',
      'log| Stopped.',
      'log| Ended.',
    ],
    [
      'a fenced error_log with numbers of lines, and as grep shows it',
      '```text\n  12: E [22/Nov/2026:05:33:42 +0000] [Job 9] Stopped.\n13\tE [22/Nov/2026:05:33:42 +0000] [Job 9] Ended.\nerror_log.1:7:E [22/Nov/2026:05:33:42 +0000] [Job 9] Gone.\n```',
      'log| Stopped.',
      'log| Ended.',
      'log| Gone.',
    ],
    [
      'a log of cups-browsed',
      'Sun Nov 22 15:38:07 2026 cups-browsed [BrowsePoll h:631]: failed to connect',
      'log| cups-browsed [BrowsePoll h:631]: failed to connect',
    ],
    [
      'a journal as JSON',
      '{"SYSLOG_IDENTIFIER":"cupsd","MESSAGE":"[Job 9] Stopped."}\n{"SYSLOG_IDENTIFIER":"cupsd","MESSAGE":"Ended."}',
      'log| cupsd: [Job 9] Stopped.',
      'log| cupsd: Ended.',
    ],
    [
      'events as JSON that breaks off, below the command',
      'PS C:\\> Get-WinEvent -LogName System | ConvertTo-Json\n[{"Id":61,"ProviderName":"Print","Message":"failed","TimeCreated":"\\/Date(1795325622000)\\/"},{"Id":3',
      'event| event 61 from Print: failed',
    ],
    [
      'an event of XML without a message',
      '<Event xmlns="a"><System><Provider Name="Print"/><EventID>61</EventID></System></Event>',
      'event| event 61 from Print:',
    ],
    [
      'CSV of the event viewer, whose message has no column',
      'Level,Date and Time,Source,Event ID,Task Category\nError,22.11.2026,Print,61,Printing,"it failed, again"',
      'event| event 61 from Print (Error): it failed, again',
    ],
    [
      'the same in German, with semicolons',
      'Ebene;Datum und Uhrzeit;Quelle;Ereignis-ID;Aufgabenkategorie\nFehler;22.11.2026;Print;61;Drucken;"nicht gedruckt"',
      'event| event 61 from Print (Fehler): nicht gedruckt',
    ],
    [
      'an event as German Windows copies it',
      'Protokollname: System\nQuelle:        Print\nEreignis-ID:   61\nAufgabenkategorie:Drucken\nEbene:         Fehler\nBeschreibung:\nNicht gedruckt: 0x5',
      'text| Protokollname: System',
      'text| Quelle:        Print',
      'text| Ereignis-ID:   61',
      'text| Aufgabenkategorie:Drucken',
      'text| Ebene:         Fehler',
      'text| Beschreibung:',
      'text| Nicht gedruckt: 0x5',
      'event| event 61 from Print in System (Fehler): Nicht gedruckt: 0x5',
    ],
    [
      'an event as French Windows copies it',
      'Nom du journal :System\nSource :       Print\nID de l’événement :61\nNiveau :       Erreur\nDescription :\nÉchec',
      'text| Nom du journal :System',
      'text| Source :       Print',
      'text| ID de l’événement :61',
      'text| Niveau :       Erreur',
      'text| Description :',
      'text| Échec',
      'event| event 61 from Print in System (Erreur): Échec',
    ],
    [
      'a table whose columns became tabs',
      'Name\tPortName\n----\t--------\nOffice\tUSB001',
      'text| Name\tPortName',
      'record| Name=Office; PortName=USB001',
    ],
    ['CSV with semicolons', '"Name";"PortName"\n"Office";"USB001"', 'record| Name=Office; PortName=USB001'],
    [
      'what reg query prints',
      'HKEY_LOCAL_MACHINE\\A\\B\n    Value    REG_DWORD    0x1\n    Text    REG_SZ    a b',
      'registry| HKEY_LOCAL_MACHINE\\A\\B',
      'registry| HKEY_LOCAL_MACHINE\\A\\B Value=dword:00000001',
      'registry| HKEY_LOCAL_MACHINE\\A\\B Text="a b"',
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

  const ends: readonly [what: string, text: string, today: string | undefined, expired: boolean][] = [
    ['before today', 'notAfter=Nov 25 15:44:33 2024 GMT', '2026-11-22', true],
    ['after today', 'notAfter=Nov 25 15:44:33 2034 GMT', '2026-11-22', false],
    ['of which nobody knows the day', 'notAfter=Nov 25 15:44:33 2024 GMT', undefined, false],
    ['as -text writes it', '            Not After : Nov  5 15:44:33 2024 GMT', '2026-11-22', true],
    [
      'before the time of the log, whatever the day is today',
      'D [22/Nov/2026:15:44:36 +0000] [Job 1] Printer credentials: p (issued by unknown) / Mon, 25 Nov 2024 15:44:33 GMT / ECDSA-SHA256 / 3268',
      '2023-02-01',
      true,
    ],
    [
      'after the time of the log, though before today',
      'D [22/Nov/2023:15:44:36 +0000] [Job 1] Printer credentials: p (issued by unknown) / Mon, 25 Nov 2024 15:44:33 GMT / ECDSA-SHA256 / 3268',
      '2026-02-01',
      false,
    ],
    ['in an order of day and month that may be either', 'NotAfter : 05/06/2024', '2026-11-22', false],
  ];
  for (const [what, text, today, expired] of ends)
    it(`${expired ? 'sees' : 'does not claim'} that a certificate is over: an end ${what}`, () => {
      const lines: EvidenceLine[] = [];
      const reader = createEvidenceReader({ name: 'paste', today }, (line) => lines.push(line));
      reader.push(text);
      reader.end();
      assert.equal(
        lines.some((line) => /has expired: valid until 2024-11-/.test(line.text)),
        expired,
      );
    });

  it('cuts a line without an end', () => {
    const [line] = read('x'.repeat(1_000_000), undefined, 10_000);
    assert.ok((line?.text.length ?? 0) <= 64 * 1024);
  });
});

/**
 * Generated configurations, 105 or as many as `PLATEN_CONFIGURATIONS` says, in which lint, the plan of a print, the print itself and the replay agree. What agreeing means
 * stands in the table `agreement`, once: what lint says, and what then happens. The last test sees that each row occurs.
 */
import { strict as assert } from 'node:assert';
import { simulatedPrint } from '../../src/engine/test-print/simulated-print.ts';
import { editText } from '../../src/format/edit/edit-text.ts';
import { diagnose } from '../../src/language/diagnosis/diagnose.ts';
import { fixesThatHold } from '../../src/language/fixes/fix-all.ts';
import type { Finding } from '../../src/model/finding.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import type { IncidentRun } from '../../src/simulate/incident.ts';
import { findIncident } from '../../src/simulate/incidents.ts';
import { planPrint } from '../../src/site/print-plan/plan-print.ts';
import { type PrintSender, printSenders } from '../../src/site/print-plan/print-senders.ts';
import { createSite, type WholeSite } from '../../src/site/site.ts';
import { type GeneratedSite, generateSite } from './generated-site.ts';

const count = Number(process.env.PLATEN_CONFIGURATIONS ?? 105);
const sliceCount = 10;
/** A quarter of an hour shows what an hour does: jobs every few minutes, and tries every few seconds. */
const maxSeconds = 900;

/** What lint says about a configuration, in the words of the table. */
type Reported =
  | 'unusable'
  | 'settings ignored'
  | 'order refused'
  | 'source ports refused'
  | 'source ports perhaps refused'
  | 'source ports used up'
  | 'event 1044'
  | 'locked out'
  | 'loop'
  | 'share gone'
  | 'nothing';

/** What a run of the incident comes to. */
type Fate = 'well' | 'refused' | 'used up' | 'event 1044' | 'locked out' | 'loop' | 'not found';

interface Row {
  readonly reported: Reported;
  /** The findings that say so. A row that comes first hides those below it: their jobs never come so far. */
  readonly isReportedBy: (finding: Finding) => boolean;
  readonly isPlanned: boolean;
  /** Of the runs under all assumptions. Where the file leaves something open, no rule reports it, and the runs differ. */
  readonly fates: (fates: readonly Fate[], isOpen: boolean) => boolean;
}

const agreement: readonly Row[] = [
  {
    reported: 'unusable',
    isReportedBy: ({ rule }) => rule === 'device-uri-invalid' || rule === 'lpr-source-ports-invalid',
    isPlanned: false,
    fates: (fates) => fates.length === 0,
  },
  {
    // The server does something else than is written; what comes of that, the rule does not say.
    reported: 'settings ignored',
    isReportedBy: ({ rule }) =>
      rule === 'lpr-source-ports-not-settable' || rule === 'cups-option-contradicted',
    isPlanned: true,
    fates: () => true,
  },
  {
    reported: 'order refused',
    isReportedBy: ({ rule }) => rule === 'lpr-order-refused',
    isPlanned: true,
    fates: all('refused'),
  },
  {
    reported: 'source ports refused',
    isReportedBy: (finding) => isAboutSourcePorts(finding) && finding.severity === 'error',
    isPlanned: true,
    fates: all('refused'),
  },
  {
    // Of the device nothing is said: a strict one refuses, a tolerant one does not.
    reported: 'source ports perhaps refused',
    isReportedBy: isAboutSourcePorts,
    isPlanned: true,
    fates: (fates) => some('refused')(fates) && someOther('refused')(fates),
  },
  {
    reported: 'source ports used up',
    isReportedBy: ({ rule }) => rule === 'lpr-source-ports-exhausted',
    isPlanned: true,
    fates: some('used up'),
  },
  {
    reported: 'locked out',
    isReportedBy: ({ rule }) => rule === 'jetdirect-continuous-shared',
    isPlanned: true,
    fates: some('locked out'),
  },
  {
    reported: 'event 1044',
    isReportedBy: ({ rule }) => rule === 'jetdirect-job-based-high-volume',
    isPlanned: true,
    fates: some('event 1044'),
  },
  {
    reported: 'loop',
    isReportedBy: ({ rule }) => rule === 'cluster-printer-loopback',
    isPlanned: true,
    fates: all('loop'),
  },
  {
    reported: 'share gone',
    isReportedBy: ({ rule }) => rule === 'connection-target-renamed' || rule === 'connection-target-missing',
    isPlanned: true,
    fates: all('not found'),
  },
  {
    reported: 'nothing',
    isReportedBy: () => false,
    isPlanned: true,
    fates: (fates, isOpen) => (isOpen ? someOther('refused') : all('well'))(fates),
  },
];

function isAboutSourcePorts({ rule }: Finding): boolean {
  return rule === 'lpr-source-ports-default' || rule === 'lpr-source-ports-outside-rfc1179';
}

function all(fate: Fate) {
  return (fates: readonly Fate[]): boolean => fates.length > 0 && fates.every((one) => one === fate);
}

function some(fate: Fate) {
  return (fates: readonly Fate[]): boolean => fates.includes(fate);
}

function someOther(fate: Fate) {
  return (fates: readonly Fate[]): boolean => fates.some((one) => one !== fate);
}

interface Examined {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly row: Row;
  /** The finding that chose the row. */
  readonly finding: Finding | undefined;
  readonly fates: readonly Fate[];
  /** Why there is no plan of a print, to the device or to a virtual printer in its place. */
  readonly problem: string | undefined;
  /** As whom an LPR job goes by default; undefined where none does. */
  readonly sender: PrintSender | undefined;
  /** Of that print, to a virtual printer that takes what the file says of the device. */
  readonly outcome: string | undefined;
}

async function examine(generated: GeneratedSite): Promise<Examined> {
  const { text, incident: id } = generated;
  const { config, findings } = diagnose(text, defaultSettings);
  const site = createSite(config);
  const toVirtual = planPrint(site, 'P', true);
  const toDevice = planPrint(site, 'P');
  // That no TCP/IP stack speaks DLC is no fault of the file.
  const problem = [toDevice, toVirtual].flatMap((planned) =>
    'problem' in planned && !planned.problem.includes('DLC') ? planned.problem : [],
  )[0];
  const { row, finding } = rowOf(findings);
  const sender =
    id === 'q249017' && problem === undefined && 'plan' in toVirtual
      ? printSenders(site, toVirtual)[0]
      : undefined;
  const fates = problem === undefined ? await fatesOf(site, generated) : [];
  return { text, findings, row, finding, fates, problem, sender, outcome: await outcomeOf(sender) };
}

function rowOf(findings: readonly Finding[]): { row: Row; finding: Finding | undefined } {
  for (const row of agreement) {
    const finding = findings.find(row.isReportedBy);
    if (finding || row.reported === 'nothing') return { row, finding };
  }
  return assert.fail('the table has no last row');
}

async function fatesOf(site: WholeSite, { incident: id, subject }: GeneratedSite): Promise<Fate[]> {
  const incident = findIncident(id);
  assert.ok(incident);
  const fates: Fate[] = [];
  for (const assumption of incident.openFact?.(site, subject)?.assumptions ?? [undefined])
    fates.push(
      fateOf(await incident.run(site, subject, { seed: 1, assumption: assumption?.id, maxSeconds }), id),
    );
  return fates;
}

function fateOf({ figures, events }: IncidentRun, incident: GeneratedSite['incident']): Fate {
  const figureOf = (name: string) => figures.find((figure) => figure.name === name)?.value;
  switch (incident) {
    case 'q249017':
      if (Number(figureOf('connections')) > Number(figureOf('connections that printed'))) return 'refused';
      return Number(figureOf('tries without a free source port')) > 0 ? 'used up' : 'well';
    case 'q129007':
      if (figures.some(({ name, value }) => name.endsWith('jobs waiting at the end') && Number(value) > 0))
        return 'locked out';
      // A few are usual: the rule reports a flood.
      return (events['HPMON 1044'] ?? 0) > 15 ? 'event 1044' : 'well';
    case 'kb822553':
      if (figureOf('Seconds until no connection is left, on the first node') !== 'never') return 'loop';
      return Number(figureOf('Calls answered with error 1801, invalid printer name')) > 0
        ? 'not found'
        : 'well';
  }
}

async function outcomeOf(sender: PrintSender | undefined): Promise<string | undefined> {
  if (!sender) return undefined;
  const document = async function* () {
    yield new TextEncoder().encode('a page\n');
  };
  const { signal } = new AbortController();
  const job = { title: 'a page', user: 'user', document: document(), timeoutMs: 30_000, signal };
  return (await simulatedPrint({ planned: sender.planned, ...job })).outcome;
}

function assertAgrees({ text, findings, row, fates, problem, sender, outcome }: Examined): void {
  const shown = [
    text,
    `lint: ${row.reported} (${findings.map(({ rule }) => rule)})`,
    `replay: ${fates}`,
    `plan: ${problem ?? 'made'}`,
    `print: ${sender?.sourcePorts}, ${outcome}`,
  ].join('\n');
  assert.equal(problem === undefined, row.isPlanned, shown);
  assert.ok(row.fates(fates, fates.length > 1), shown);
  // Where the file contradicts itself, a print keeps to what it says of the port.
  if (!sender || row.reported === 'settings ignored') return;
  const has = (rule: string) =>
    findings.some((finding) => finding.rule === rule && finding.severity === 'error');
  // By default no system sends what the file says that the device refuses, but a file that itself says so: lint reports that.
  if (sender.refusedBy !== undefined) {
    assert.equal(sender.kind, 'file', shown);
    assert.ok(has('lpr-source-ports-outside-rfc1179'), shown);
  } else assert.equal(outcome === 'accepted', !has('lpr-order-refused'), shown);
}

describe('agreement of lint, plan, print and replay', function () {
  this.timeout(3_600_000);

  const seen = new Map<string, number>();
  const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

  for (let slice = 0; slice < sliceCount; slice += 1) {
    it(`holds for one configuration in ${sliceCount}, from ${slice} on`, async () => {
      for (let seed = slice; seed < count; seed += sliceCount)
        await examineAll(generateSite(seed), seed % 2 === 0);
    });
  }

  async function examineAll(generated: GeneratedSite, withFixes: boolean): Promise<void> {
    const before = await examine(generated);
    const { text, finding, row } = before;
    assertAgrees(before);
    note(row.reported);
    if (!finding || !row.isPlanned || !withFixes) return;
    for (const fix of fixesThatHold(text, defaultSettings, finding)) {
      note(fix.safe ? 'safe fix' : 'unsafe fix');
      const after = await examine({ ...generated, text: editText(text, fix.edits) });
      assertAgrees(after);
      // What another finding still says is its own affair.
      if (after.row.reported !== 'nothing') continue;
      // Safe means: right whatever the file does not say. Of another problem than its own a fix says nothing.
      const isRight = fix.safe && isAboutSourcePorts(finding) ? all('well') : some('well');
      assert.ok(isRight(after.fates), `${text}\n${fix.title}\n${after.text}\n${after.fates}`);
    }
  }

  it('has shown every row, and fixes of both kinds', () => {
    for (const what of [...agreement.map(({ reported }) => reported), 'safe fix', 'unsafe fix'])
      assert.ok((seen.get(what) ?? 0) > 0, `${what}: ${[...seen].join('; ')}`);
  });
});

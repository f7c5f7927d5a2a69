/** RFC 8011 §4.1.6 from end to end: every claim seen happening in runs, with the example and with other printers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/root.ts';
import { testPageKinds } from '../../../src/engine/test-page/test-page.ts';
import { readConfig } from '../../../src/format/read-config.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { rfc8011Claims } from '../../../src/simulate/format-refused/format-refused-claims.ts';
import { rfc8011 } from '../../../src/simulate/format-refused/format-refused-incident.ts';
import { emptyRun, type IncidentRun } from '../../../src/simulate/incident.ts';
import { replayVerdict } from '../../../src/simulate/page/replay-verdict.ts';
import { replayIncident } from '../../../src/simulate/replay.ts';
import { replayOffer } from '../../../src/simulate/replay-offer.ts';
import { createSite } from '../../../src/site/site.ts';

const example = readFileSync(join(root, 'examples/incidents/rfc8011.printers.jsonc'), 'utf8');

const configOf = (page: string, formats: readonly string[], uri = 'ipp://10.20.0.31/ipp/print') =>
  JSON.stringify({
    ports: { P: { device: { uri, formats } } },
    printers: { A: { port: 'P', testPrint: { page } } },
  });

function run(text: string, maxSeconds = 3600, seed = 1): Promise<IncidentRun> {
  return rfc8011.run(createSite(readConfig(text)), 'A', { seed, maxSeconds });
}

function figure({ figures }: IncidentRun, name: string): number {
  const found = figures.find((each) => each.name === name);
  assert.ok(found, `no figure ${name}`);
  return Number(found.value);
}

const submitted = 'jobs submitted';
const printed = 'jobs printed, byte for byte';
const held = 'times that a job was held';
/** PWG 5100.14 §5.1. */
const required = ['image/pwg-raster', 'image/jpeg'];

async function replayOfExample() {
  const result = await replayIncident(example, rfc8011, { seed: 1 });
  assert.ok('replay' in result, JSON.stringify(result));
  return result.replay;
}

describe('rfc8011-incident', () => {
  it('is what the rules find in its example, and nothing else', () => {
    const { config, findings } = diagnose(example, defaultSettings);
    assert.deepEqual(
      findings.map((finding) => [finding.rule, replayOffer(config, finding)]),
      [['test-print-format-refused', { incident: 'rfc8011', article: 'RFC 8011', subject: 'Lobby' }]],
    );
  });

  it('prints none of the pages that the printer does not list, and sends nothing of them', async () => {
    const { asWritten, finding } = await replayOfExample();
    assert.equal(finding?.rule, 'test-print-format-refused');
    assert.equal(figure(asWritten, printed), 0);
    assert.ok(figure(asWritten, submitted) > 30);
    assert.equal(figure(asWritten, held), figure(asWritten, submitted));
    assert.ok(asWritten.entries.some(({ text }) => text.includes('is held, nothing of it sent')));
  });

  it('asks the printer for its list, and names it with the first job that is held', async () => {
    const { entries } = (await replayOfExample()).asWritten;
    const [first] = entries.filter(({ text }) => text.includes('is held'));
    assert.match(
      first?.text ?? '',
      /no documents of the format application\/postscript, but image\/pwg-raster, image\/jpeg, application\/pdf/,
    );
  });

  it('prints every page in a format of the list, as the fix of the finding has it', async () => {
    const { asWritten, fixed } = await replayOfExample();
    assert.equal(fixed?.fix.title, 'Print a PDF page');
    assert.match(replayVerdict(asWritten, fixed?.run), /^0 of (\d+) jobs printed; with the fix \1 of \1$/);
  });

  it('takes what such a printer has to take, and no PostScript, PCL or plain text', async () => {
    for (const page of testPageKinds) {
      const it = await run(configOf(page, required));
      assert.ok(figure(it, submitted) > 5);
      assert.equal(figure(it, printed), page === 'pwg-raster' ? figure(it, submitted) : 0, page);
    }
  });

  it('is the same for the same seed, and takes formats in any letters', async () => {
    const text = configOf('pdf', ['Application/PDF']);
    assert.deepEqual(await run(text), await run(text));
    assert.notDeepEqual(await run(text), await run(text, 3600, 2));
    assert.equal(figure(await run(text), held), 0);
  });

  it('takes no printer whose device says nothing certain, or speaks something else', async () => {
    for (const text of [
      configOf('pdf', []),
      configOf('pdf', ['image/*']),
      configOf('pdf', ['application/octet-stream']),
      configOf('pdf', ['PDF']),
      configOf('gone', required),
      configOf('pdf', required, 'socket://10.20.0.31'),
      configOf('pdf', required, 'ipp://'),
      JSON.stringify({ ports: { P: { device: 'ipp://10.20.0.31' } }, printers: { A: { port: 'P' } } }),
    ]) {
      assert.deepEqual(rfc8011.subjects(createSite(readConfig(text))), [], text);
      assert.deepEqual(await run(text), emptyRun);
    }
    const raw = configOf('pdf', ['application/postscript'], 'socket://10.20.0.31');
    const { config, findings } = diagnose(raw, defaultSettings);
    const [finding] = findings.filter(({ rule }) => rule === 'test-print-format-refused');
    assert.ok(finding);
    assert.equal(replayOffer(config, finding), undefined);
  });

  it('has a test for every claim that is shown', function () {
    const titles = new Set(this.test?.parent?.tests.map(({ title }) => title));
    for (const { shownBy } of rfc8011Claims) assert.ok(shownBy === undefined || titles.has(shownBy), shownBy);
  });
});

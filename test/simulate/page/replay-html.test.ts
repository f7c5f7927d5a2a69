/** A replay as a page: what stands in it, and what does not. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/root.ts';
import { findIncident, incidentIds } from '../../../src/simulate/incidents.ts';
import type { ReplayCharts } from '../../../src/simulate/page/replay-chart-data.ts';
import { replayHtml } from '../../../src/simulate/page/replay-html.ts';
import { replayVerdict } from '../../../src/simulate/page/replay-verdict.ts';
import { type Replay, replayIncident } from '../../../src/simulate/replay.ts';

const script = { kind: 'inline', code: 'const text = "</script><!--";\n//# sourceMappingURL=a.map' } as const;

async function replayOf(id: string, text?: string): Promise<Replay> {
  const incident = findIncident(id);
  assert.ok(incident);
  const example = join(root, 'examples/incidents', `${id}.printers.jsonc`);
  const result = await replayIncident(text ?? readFileSync(example, 'utf8'), incident, { seed: 1 });
  assert.ok('replay' in result, JSON.stringify(result));
  return result.replay;
}

function chartsIn(html: string): ReplayCharts {
  const [, data = ''] = /<script type="application\/json" id="replay-data">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(data);
}

/** What the marks of a chart are: events, or a figure of the run. */
const markedAs: Readonly<Record<string, readonly [isEvent: boolean, name: string]>> = {
  q249017: [true, 'LPR Print Monitor 2004'],
  q129007: [true, 'HPMON 1044'],
  cups1046: [false, 'times that a job was held'],
  rfc8011: [false, 'times that a job was held'],
};

describe('the page of a replay', () => {
  for (const id of incidentIds) {
    it(`shows ${id} by the figures of its runs`, async () => {
      const replay = await replayOf(id);
      const html = replayHtml(replay, script);
      const { charts } = chartsIn(html);
      const runs = [replay.asWritten, replay.fixed?.run];
      for (const [index, run] of runs.entries()) {
        assert.ok(run);
        const figure = (name: RegExp) => run.figures.find((one) => name.test(one.name))?.value;
        const progress = charts[0]?.runs[index]?.progress;
        assert.equal(progress?.submittedCount, figure(/^jobs submitted$/i));
        assert.equal(progress?.printedCount, figure(/^jobs printed/i));
        const marks = progress?.marks.reduce((sum, { count }) => sum + count, 0);
        const [isEvent, name] = markedAs[id] ?? [];
        if (name !== undefined)
          assert.equal(marks, isEvent ? (run.events[name] ?? 0) : figure(new RegExp(`^${name}$`)));
        assert.equal(progress?.waiting.at(-1)?.jobCount, figure(/^jobs waiting at the end$/i));
      }
      assert.ok(html.includes(`<h1>${replayVerdict(replay.asWritten, replay.fixed?.run)}</h1>`));
      assert.ok(html.includes(`<a href="#finding">${replay.finding?.rule}</a>`));
    });
  }

  it('says first what it comes to', async () => {
    const replay = await replayOf('q249017');
    assert.equal(
      replayVerdict(replay.asWritten, replay.fixed?.run),
      '14 of 31 jobs printed; with the fix 31 of 31',
    );
  });

  it('shows the other case beside the first where the file leaves it open', async () => {
    const config = `{
      "servers": { "TS1": { "system": "windows-nt-4.0-tse-sp4" } },
      "ports": { "L": { "monitor": "lpr", "device": "lpd://10.20.0.12/raw", "server": "TS1" } }
    }`;
    const html = replayHtml(await replayOf('q249017', config), script);
    assert.equal(chartsIn(html).charts.length, 2);
    assert.match(html, /<p class="assumption">The file does not say which source ports the device takes\./);
    assert.equal(html.match(/<section /g)?.length, 2);
    assert.equal(html.match(/<table>/g)?.length, 2);
  });

  it('runs its own script and no other, and loads nothing', async () => {
    const html = replayHtml(await replayOf('q249017'), script);
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'$/);
    for (const [, text = ''] of html.matchAll(/<(?:script type="module"|style)>(.*?)<\/(?:script|style)>/gs))
      assert.ok(policy.includes(createHash('sha256').update(text).digest('base64')));
    assert.equal(html.match(/<script/g)?.length, 2);
    assert.doesNotMatch(html, /sourceMappingURL|\ssrc=|<link|@import|url\(/);
  });

  it('takes names of the file for text', async () => {
    const name = '<img src=x onerror=alert(1)></script>';
    const config = `{
      "servers": { "TS1": { "system": "windows-nt-4.0-tse-sp4" } },
      "devices": { ${JSON.stringify(`d${name}`)}: { "uri": "lpd://10.20.0.12/raw", "acceptsSourcePorts": "rfc1179" } },
      "ports": { ${JSON.stringify(name)}: { "monitor": "lpr", "device": ${JSON.stringify(`d${name}`)}, "server": "TS1" } }
    }`;
    const html = replayHtml(await replayOf('q249017', config), script);
    assert.doesNotMatch(html, /<img/);
    assert.equal(html.match(/<\/script>/g)?.length, 2);
    assert.ok(html.includes('&#60;img src=x onerror=alert(1)&#62;'));
  });
});

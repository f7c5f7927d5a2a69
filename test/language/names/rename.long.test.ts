/** A renaming keeps what names mean, in random folders and in every example. */
import { strict as assert } from 'node:assert';
import { createSeededRandom } from '../../../src/engine/environment/seeded-random.ts';
import { applyTextEdits } from '../../../src/format/edit/edit-text.ts';
import { readConfig } from '../../../src/format/read-config.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import type { FolderPlace } from '../../../src/language/folder/folder-files.ts';
import { findReferences } from '../../../src/language/names/references.ts';
import { renamableAt, rename } from '../../../src/language/names/rename.ts';
import { readText } from '../../../src/language/reading.ts';
import type { Printer, Server } from '../../../src/model/config.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { sharePathTarget } from '../../../src/site/connections/connection-target.ts';
import { readSharePath, type SharePath } from '../../../src/site/connections/share-link.ts';
import { createSite, type WholeSite } from '../../../src/site/site.ts';
import { fixtureTexts } from '../../format/fixture-texts.ts';
import { placeAlone } from '../folder-sample.ts';
import { someOffsets } from '../marked-cursor.ts';
import { editsOf } from './edits-of-renaming.ts';

describe('rename', () => {
  it('keeps the findings and the references of every example', () => {
    for (const { text } of fixtureTexts()) {
      const reading = readText(text);
      const findingCount = countFindings(text);
      for (const offset of someOffsets(text, 97)) {
        const place = renamableAt(placeAlone(reading, offset));
        const result = place && rename(placeAlone(reading, place.span.start), 'A new name');
        if (!place || !result?.ok) continue;
        const edits = editsOf(result);
        const after = applyTextEdits(text, edits);
        assert.equal(countFindings(after), findingCount, place.name);
        const shift = edits
          .filter(({ end }) => end <= place.span.start)
          .reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
        const references = countReferences(after, place.span.start + shift);
        assert.equal(references, countReferences(text, place.span.start), place.name);
        const start = edits[0]?.start ?? 0;
        const back = rename(placeAlone(readText(after), start + 1), place.name);
        assert.ok(back.ok, place.name);
      }
    }
  });

  describe('in a folder', () => {
    it('keeps what every name of every file means, whatever is renamed to whatever', () => {
      let renamedCount = 0;
      for (let seed = 1; seed <= 500; seed += 1) {
        const { files, place, newName } = randomFolder(seed);
        const result = rename(place, newName);
        if (!result.ok) continue;
        renamedCount += result.changes.length > 1 ? 1 : 0;
        const after = files.map((file) => {
          const change = result.changes.find((one) => one.file.uri === file.uri);
          return change ? { ...file, text: applyTextEdits(file.text, change.edits) } : file;
        });
        assert.deepEqual(linksIn(after), linksIn(files), `${JSON.stringify(files)} to ${newName}`);
      }
      assert.ok(renamedCount > 20, `${renamedCount} reached several files`);
    });
  });
});

function countFindings(text: string): number {
  return diagnose(text, defaultSettings).findings.length;
}

function countReferences(text: string, offset: number): number {
  return findReferences(placeAlone(readText(text), offset), { withDefinition: true }).length;
}

/** Three files in which a few hosts and shares are defined and used under random names, and a rename of any of these names. */
interface NamedText {
  readonly uri: string;
  readonly text: string;
}

function randomFolder(seed: number): { files: NamedText[]; place: FolderPlace; newName: string } {
  const random = createSeededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random.next() * items.length)] as T;
  const hosts = ['P1', 'p1', 'P2', 'P3', 'P3.corp'];
  const shares = ['A', 'a', 'B', 'C'];
  const files = ['a', 'b', 'c'].map((name) => {
    const server = pick([{}, { aliases: [pick(hosts)] }, { name: pick(hosts) }]);
    const key = pick(hosts);
    const config = {
      servers: pick([{ [key]: server }, {}]),
      ports: { port: { device: pick(['lpd', 'ipp']).concat(`://${pick(hosts)}/${pick(shares)}`) } },
      printers: { printer: { server: key, share: pick(shares) } },
      connections: { desk: { path: `//${pick(hosts)}/${pick(shares)}`, from: pick(hosts) } },
    };
    return { uri: `file:///site/${name}`, text: JSON.stringify(config) };
  });
  const file = pick(files);
  const offset = Math.floor(random.next() * file.text.length);
  const asked = { uri: file.uri, reading: readText(file.text) };
  const place = { file: asked, offset, others: files.filter((other) => other !== file) };
  return { files, place, newName: pick([...hosts, ...shares, 'new']) };
}

/** Which entry each UNC path and URI of each file leads to, by its file and its place in it: what no rename may change. */
function linksIn(files: readonly NamedText[]): unknown[] {
  const sites = files.map(({ text }) => createSite(readConfig(text)));
  return sites.flatMap((own, index) => {
    const [port] = own.config.ports.values();
    const [desk] = own.config.connections.values();
    const path = readSharePath(desk?.path?.value ?? '');
    const uri = new URL((port?.device?.value ?? '').replace(/^ipp|^lpd/, 'http'));
    const from = desk?.from?.value ?? '';
    const queue = uri.pathname.slice(1).toLowerCase();
    // What the file knows itself, no other file is asked for.
    const asked = (find: (site: WholeSite) => number | undefined) =>
      find(own) === undefined ? sites.map(find) : [index, find(own)];
    const hostNumber = (site: WholeSite, name: string): number | undefined => {
      const host = site.guessHost(name);
      return host && [...site.config.servers.values()].indexOf(host as Server);
    };
    const printerNumber = (site: WholeSite, printer: Printer | undefined): number | undefined =>
      printer && [...site.config.printers.values()].indexOf(printer);
    return [
      ...[path?.host ?? '', uri.hostname, from].map((name) => asked((site) => hostNumber(site, name))),
      asked((site) => printerNumber(site, path && sharePathTarget(site, asMeant(site, path))?.printer)),
      asked((site) => printerNumber(site, sharedAs(site, uri.hostname, queue))),
    ];
  });
}

function asMeant(site: WholeSite, path: SharePath): SharePath {
  return { ...path, host: site.guessHost(path.host)?.id ?? path.host };
}

function sharedAs(site: WholeSite, hostName: string, queue: string): Printer | undefined {
  const host = site.guessHost(hostName);
  return host && (site.printerSharedAt(host.id, queue) ?? site.printerNamedAt(host.id, queue));
}

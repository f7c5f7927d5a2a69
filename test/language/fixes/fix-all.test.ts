/** Fix all: safe fixes only unless asked, none that brings a new finding, and the same text when run again. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { settingsFromText } from '../../../src/language/diagnosis/rule-settings.ts';
import { fixAll, fixesThatHold } from '../../../src/language/fixes/fix-all.ts';
import { defaultSettings } from '../../../src/model/settings.ts';

const strict = '{ "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" }';
const outside = `"LPR1": { "device": ${strict}, "sourcePorts": "reserved" }`;
const misspelt = '"LPR2": { "device": "lpd://10.20.0.12/raw", "sorcePorts": "rfc1179" }';
const text = `{\n  // ours\n  "ports": {\n    ${outside}, // a\n    ${misspelt} // b\n  }\n}\n`;

describe('fix all', () => {
  it('runs safe fixes only', () => {
    const fixed = fixAll(text, defaultSettings);
    assert.equal(fixed.text, text.replace('"reserved"', '"rfc1179"'));
    assert.deepEqual(fixed.done, [
      { rule: 'lpr-source-ports-outside-rfc1179', title: 'Use RFC 1179 source ports 721-731' },
    ]);
  });

  it('runs the others where asked', () => {
    const fixed = fixAll(text, defaultSettings, { unsafe: true });
    assert.equal(fixed.text, text.replace('"reserved"', '"rfc1179"').replace('sorcePorts', 'sourcePorts'));
    assert.equal(fixed.done.length, 2);
  });

  it('runs those of one rule where asked', () => {
    const fixed = fixAll(text, defaultSettings, { unsafe: true, rule: 'property-unknown' });
    assert.equal(fixed.text, text.replace('sorcePorts', 'sourcePorts'));
  });

  it('changes nothing the second time', () => {
    for (const options of [{}, { unsafe: true }]) {
      const once = fixAll(text, defaultSettings, options).text;
      assert.deepEqual(fixAll(once, defaultSettings, options), { text: once, done: [] });
    }
  });

  it('fixes nothing that the settings turn off', () => {
    const { settings } = settingsFromText('{ "rules": { "lpr-source-ports-outside-rfc1179": "off" } }');
    assert.equal(fixAll(text, settings).text, text);
  });

  it('fixes nothing that a comment ignores', () => {
    const ignored = text.replace('// ours', '// platen-ignore-file lpr-source-ports-outside-rfc1179 -- ours');
    assert.equal(fixAll(ignored, defaultSettings).text, ignored);
  });

  it('leaves out the one fix that brings a new finding, and runs the others', () => {
    // Renamed to "system", the second property would clash with what its neighbour says.
    const servers = [
      '"A": { "sytem": "windows-2000" }',
      '"B": { "sytem": "windows-95" }',
      '"C": { "sytem": "windows-xp" }',
    ];
    const site = `{\n  "servers": {\n    ${servers.join(',\n    ')}\n  }\n}`;
    const fixed = fixAll(site, defaultSettings, { unsafe: true });
    assert.equal(
      fixed.text,
      site.replace('"A": { "sytem"', '"A": { "system"').replace('"C": { "sytem"', '"C": { "system"'),
    );
  });

  it('goes on while fixes uncover each other', () => {
    const site = `{ "ports": { "LPR1": { "device": "lpd://h/q", "sorcePorts": "731-721" } } }`;
    const fixed = fixAll(site, defaultSettings, { unsafe: true });
    assert.equal(fixed.text, site);
    const turned = fixAll(site.replace('sorcePorts', 'sourcePorts'), defaultSettings);
    assert.match(turned.text, /"sourcePorts": "721-731"/);
  });

  it('fixes many ports at once', () => {
    const ports = Array.from(
      { length: 50 },
      (_, index) =>
        `    "P${index}": { "device": { "uri": "lpd://h${index}/q", "acceptsSourcePorts": "rfc1179" }, "sourcePorts": "reserved" }`,
    );
    const site = `{\n  "ports": {\n${ports.join(',\n')}\n  }\n}`;
    const fixed = fixAll(site, defaultSettings);
    assert.equal(fixed.text, site.replaceAll('reserved', 'rfc1179'));
    assert.equal(fixed.done.length, 50);
  });

  it('leaves a text without findings, a broken one and an empty one as they are', () => {
    for (const same of ['{}', '{ "version": 1, "ports": {', '']) {
      assert.deepEqual(fixAll(same, defaultSettings, { unsafe: true }), { text: same, done: [] });
    }
  });
});

describe('fixes that hold', () => {
  it('come safe ones first', () => {
    const device = '{ "uri": "lpd://h/q", "acceptsSourcePorts": "any" }';
    const twoWays = `{ "ports": { "P": { "device": ${device}, "sourcePorts": "600 - 700" } } }`;
    const [finding] = diagnose(twoWays, defaultSettings).findings;
    assert.ok(finding);
    assert.deepEqual(
      fixesThatHold(twoWays, defaultSettings, finding).map(({ safe }) => safe),
      [true, false],
    );
  });

  it('leave out what would bring a new finding', () => {
    const site = '{ "servers": { "A": { "sytem": "windows-95" } } }';
    const [finding] = diagnose(site, defaultSettings).findings;
    assert.equal(finding?.fixes.length, 1);
    assert.deepEqual(finding && fixesThatHold(site, defaultSettings, finding), []);
  });
});

/** Generated files say what their source says; `UPDATE=1` rewrites them instead. The schemas agree with the reader. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'jsonc-parser';
import { globSync } from 'tinyglobby';
import { generatedFiles } from '../build/generate/index.ts';
import { root } from '../build/root.ts';
import { update } from '../build/update.ts';
import { readConfig } from '../src/format/read-config.ts';
import { rules } from '../src/rules/index.ts';

describe('generated files', () => {
  before(async () => {
    if (process.env.UPDATE === '1') await update();
  });

  for (const { path, generate } of generatedFiles) {
    // Every incident is replayed for the one, and all is bundled for the other: long tests in test/build/generate.
    if (['docs/incidents.md', 'THIRD-PARTY-NOTICES.md'].includes(path)) continue;
    it(`${path} is up to date (npm run update)`, async () => {
      const current = read(path);
      assert.equal(current, await generate(current));
    });
  }

  it('docs/rules.md has one anchor for each rule', () => {
    const headings = [...read('docs/rules.md').matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    assert.deepEqual(
      headings,
      rules.map(({ id }) => id),
    );
  });
});

describe('printers schema', () => {
  const validate = compile('schemas/printers.schema.json');
  const good = [
    'test/fixtures/format/design-sample.printers.jsonc',
    ...globSync(['examples/*.jsonc', 'examples/good/*.jsonc', 'examples/with-settings/*.printers.jsonc'], {
      cwd: root,
      ignore: ['examples/head-office.printers.jsonc'],
    }),
  ];
  for (const path of good) {
    it(`takes ${path}`, () => {
      assert.deepEqual(validate(read(path)), []);
    });
  }

  it('finds the misspelt property of examples/head-office.printers.jsonc, and nothing else', () => {
    const errors = validate(read('examples/head-office.printers.jsonc')) as { params: object }[];
    assert.deepEqual(
      errors.map(({ params }) => params),
      [{ additionalProperty: 'sharee' }],
    );
  });

  // The structural findings of the reader and the schema's errors are the same thing in two words.
  for (const text of [
    '{ "version": 2 }',
    '{ "prnters": {} }',
    '{ "printers": [] }',
    '{ "printers": { "A": { "prot": "LPR1" } } }',
    '{ "printers": { "A": { "port": 1 } } }',
    '{ "printers": { "A": { "port": ["LPR1", 2] } } }',
    '{ "printers": { "": { "port": "LPR1" } } }',
    '{ "servers": { "A": { "system": "windows-95" } } }',
    '{ "servers": { "A": { "timeWaitSeconds": 1.5 } } }',
    '{ "servers": { "A": { "timeWaitSeconds": -1 } } }',
    '{ "servers": { "A": { "fileVersions": { "win32spl.dll": 5 } } } }',
    '{ "ports": { "A": { "device": { "url": "lpd://a/b" } } } }',
    '{ "ports": { "A": { "device": 5 } } }',
    '{ "virtualPrinters": { "A": { "kind": "jetdirect" } } }',
    '{ "virtualPrinters": { "A": { "faults": ["slwo"] } } }',
    '{ "printers": { "A": { "testPrint": { "expect": { "outcome": "done" } } } } }',
    '{ "printers": { "A": { "testPrint": { "expect": { "pages": 0 } } } } }',
    '{ "printers": { "A": { "testPrint": { "expect": { "bytes": 1.5 } } } } }',
    '{ "printers": { "A": { "testPrint": { "expect": { "contains": [1] } } } } }',
    '[]',
    '1',
  ]) {
    it(`refuses, as the reader does, ${text}`, () => {
      assert.notDeepEqual(validate(text), []);
      assert.notDeepEqual(readConfig(text).problems, []);
    });
  }
});

describe('settings schema of the editor', () => {
  const validate = compile('schemas/platenrc.editor.schema.json');

  for (const text of [
    '[]',
    '{ "rules": 1, "allow": true }',
    '{ "rules": { "no-such-rule": "off", "forwarding-loop": "fatal" } }',
    '{ "rules": { "jetdirect-job-based-high-volume": { "jobsPerHour": -1, "severity": 1 } } }',
  ])
    it(`leaves ${text} to Platen itself`, () => {
      assert.deepEqual(validate(text), []);
    });

  it('describes every rule, with the severities to choose from', () => {
    const { properties } = JSON.parse(read('schemas/platenrc.editor.schema.json')).properties.rules;
    assert.deepEqual(
      rules.filter(({ id }) => !properties[id]?.description),
      [],
    );
    assert.deepEqual(properties['forwarding-loop'].anyOf[0].examples.at(-1), 'off');
  });
});

describe('settings schema', () => {
  const validate = compile('schemas/platenrc.schema.json');

  it('takes the example', () => {
    assert.deepEqual(validate(read('examples/with-settings/.platenrc.jsonc')), []);
  });

  it('takes every rule with every severity', () => {
    for (const { id } of rules)
      assert.deepEqual(validate(`{ "rules": { "${id}": { "severity": "off" } } }`), []);
  });

  for (const text of [
    '{ "rules": { "no-such-rule": "off" } }',
    '{ "rules": { "forwarding-loop": "fatal" } }',
    '{ "rules": { "forwarding-loop": { "jobsPerHour": 1 } } }',
    '{ "rules": { "jetdirect-job-based-high-volume": { "jobsPerHour": -1 } } }',
    '{ "allow": true }',
  ]) {
    it(`refuses ${text}`, () => {
      assert.notDeepEqual(validate(text), []);
    });
  }
});

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function compile(path: string): (text: string) => unknown[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const validate = ajv.compile(JSON.parse(read(path)));
  return (text) => (validate(parse(text, [], { allowTrailingComma: true })) ? [] : (validate.errors ?? []));
}

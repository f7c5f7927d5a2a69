/** A changed folder is noticed to mean something else, in whichever file. */
import { strict as assert } from 'node:assert';
import { changedMeaning } from '../../../src/language/folder/folder-meaning.ts';
import { type FileReading, readFile } from '../../../src/language/folder/folder-symbol.ts';
import { readText } from '../../../src/language/reading.ts';
import { nameOf } from '../folder-sample.ts';

describe('folder meaning', () => {
  const servers = '{"servers":{"PRINT01":{}},"printers":{"A":{"server":"PRINT01","share":"ACCT"}}}';
  const desks = '{"connections":{"C":{"path":"//PRINT01/ACCT"}}}';
  const reading = (files: Record<string, string>): FileReading[] =>
    Object.entries(files).map(([name, text]) =>
      readFile({ uri: `file:///site/${name}`, reading: readText(text) }),
    );
  const changed = (after: Record<string, string>, newId?: string): string | undefined => {
    const file = changedMeaning(reading({ servers, desks }), reading(after), (_, { id }) =>
      id === 'PRINT01' && newId !== undefined ? newId : id,
    );
    return file && nameOf(file);
  };

  for (const [name, [after, expected]] of Object.entries({
    'is the same where nothing changed': [{ servers, desks }, undefined],
    'changes where a name leads nowhere any more': [
      { servers: servers.replace('ACCT', 'LAB'), desks },
      'desks',
    ],
    'changes where a name leads somewhere now': [
      { servers, desks: desks.replace('//PRINT01', '//PRINT02') },
      'desks',
    ],
    'changes where a name leads to another entry': [
      { servers: servers.replace('"A"', '"B"'), desks },
      'servers',
    ],
    'changes where a file knows itself what others told': [
      { servers, desks: desks.replace('{', '{"servers":{"PRINT01":{}},') },
      'desks',
    ],
    'is the same where other values changed': [
      { servers: servers.replace('"share"', '"comment":"x","share"'), desks },
      undefined,
    ],
  } as const)) {
    it(name, () => assert.equal(changed(after), expected));
  }

  it('is the same where the key is known to have changed', () => {
    const after = { servers: servers.replaceAll('PRINT01', 'P2'), desks: desks.replace('PRINT01', 'P2') };
    assert.equal(changed(after, 'P2'), undefined);
    assert.equal(changed(after), 'servers');
  });
});

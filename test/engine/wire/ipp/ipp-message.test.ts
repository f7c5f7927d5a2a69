/** Values looked up in groups: of the kind that is asked for, and none where there are none. */
import assert from 'node:assert/strict';
import {
  boolean,
  booleanOf,
  collection,
  dotsPerInch,
  findGroup,
  group,
  type IppValue,
  integer,
  keyword,
  nameText,
  noValue,
  numberOf,
  octets,
  range,
  text,
  textOf,
  textsOf,
  valuesOf,
} from '../../../../src/engine/wire/ipp/ipp-message.ts';
import { valueTags } from '../../../../src/knowledge/ipp/ipp-tags.ts';

const localName: IppValue = {
  tag: valueTags.nameWithLanguage,
  value: { kind: 'local-text', language: 'de', text: 'Büro' },
};

const from = group(
  'printer',
  [
    'texts',
    localName,
    text('a'),
    integer(1),
    range(1, 2),
    dotsPerInch(3),
    octets(Uint8Array.of(65)),
    keyword('b'),
  ],
  ['others', boolean(true), collection(['text', text('x')]), noValue],
  ['nothing', noValue],
  ['number', integer(0), integer(5)],
  ['name', nameText('n'), integer(5), boolean(true)],
  ['yes', boolean(true)],
  ['no', boolean(false)],
  ['texts', text('a later one of the name')],
);

describe('values of IPP', () => {
  it('are texts in whatever language, and no others', () => {
    const found = ['texts', 'others', 'nothing', 'missing'].map((name) => textsOf(from, name));
    assert.deepEqual(found, [['Büro', 'a', 'b'], [], [], []]);
    assert.deepEqual(textsOf(undefined, 'texts'), []);
    assert.deepEqual(
      ['texts', 'name', 'others', 'missing'].map((name) => textOf(from, name)),
      ['Büro', 'n', undefined, undefined],
    );
    assert.equal(textOf(undefined, 'texts'), undefined);
  });

  it('are numbers or yes and no, by the first of them', () => {
    const names = ['number', 'name', 'yes', 'no', 'nothing', 'missing'];
    assert.deepEqual(
      names.map((name) => numberOf(from, name)),
      [0, undefined, undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(
      names.map((name) => booleanOf(from, name)),
      [undefined, undefined, true, false, undefined, undefined],
    );
    assert.deepEqual([numberOf(undefined, 'number'), booleanOf(undefined, 'yes')], [undefined, undefined]);
  });

  it('leave out what is out of band', () => {
    assert.deepEqual(valuesOf(from, 'others').length, 2);
    for (const name of ['nothing', 'missing']) assert.deepEqual(valuesOf(from, name), []);
    assert.deepEqual(valuesOf(undefined, 'others'), []);
  });

  it('are in the first group of a name', () => {
    const groups = [group('job', ['a', integer(1)]), group('job', ['a', integer(2)]), from];
    const message = { version: { major: 2, minor: 0 }, code: 0, requestId: 1, groups };
    assert.equal(findGroup(message, 'job'), groups[0]);
    assert.equal(findGroup(message, 'printer'), from);
    assert.equal(findGroup(message, 'operation'), undefined);
  });
});

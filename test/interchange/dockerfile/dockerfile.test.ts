/** Dockerfiles: what of their instructions is read as commands, what is found there, and how fixes are written. */
import { strict as assert } from 'node:assert';
import { dockerfile } from '../../../src/interchange/dockerfile/dockerfile.ts';
import '../example-format.ts';
import { edited, findingsOf } from '../foreign-text.ts';

describe('dockerfile', () => {
  const known: [what: string, text: string, devices: string[]][] = [
    ['a shell form', 'FROM debian\nRUN lpadmin -p lab -v socket://h -E', ['lab socket://h']],
    [
      'lines that go on, with comments and empty lines in between',
      'RUN apt-get install -y \\\n  # the spooler\n  cups \\  \n\n  && lpadmin -p lab \\\r\n -v socket://h\nEXPOSE 631',
      ['lab socket://h'],
    ],
    ['a JSON form', 'RUN ["lpadmin", "-p", "lab", "-v", "socket://h/?a=b&c=d"]', ['lab socket://h/?a=b&c=d']],
    ['options of RUN', 'RUN --mount=type=cache,target=/x lpadmin -p lab -v socket://h', ['lab socket://h']],
    ['CMD', 'CMD cupsd && lpadmin -p lab -v socket://h', ['lab socket://h']],
    ['nothing of ARG', 'ARG H=h\nRUN lpadmin -p lab -v socket://$H', []],
    ['nothing of comments', '# RUN lpadmin -p lab -v socket://h', []],
    ['nothing of other instructions', 'LABEL make="lpadmin -p lab -v socket://h"', []],
    ['a here document', 'RUN <<EOF\nset -e\nlpadmin -p lab -v socket://h\nEOF\nRUN x', ['lab socket://h']],
    [
      'one for a shell that is named',
      'RUN <<-"END" bash -e\n\tH=h\n\tlpadmin -p lab -v socket://$H\n\tEND\nRUN lpadmin -p b -v socket://$H',
      ['lab socket://h'],
    ],
    ['nothing of one for another program', 'RUN cat <<EOF > x\nlpadmin -p lab -v socket://h\nEOF\n', []],
    [
      'nothing of one in another language',
      'RUN <<EOF\n#!/usr/bin/python3\nlpadmin -p lab -v socket://h\nEOF\n',
      [],
    ],
  ];
  for (const [what, text, devices] of known) {
    it(`knows ${what}`, () =>
      assert.deepEqual(
        [...dockerfile.read(text).ports].map(([id, { device }]) => `${id} ${device?.value}`),
        devices,
      ));
  }

  it('has findings of the rules about commands', () =>
    assert.deepEqual(
      findingsOf(dockerfile, 'RUN lpadmin -E -p lab -v lpd://10.20.0.11/raw?format=l -m raw'),
      ['lpadmin-option-order: -E', 'uri-unquoted: lpd://10.20.0.11/raw?format=l'],
    ));

  it('edits words in the form of their instruction', () => {
    const text = 'RUN lpadmin -p a -v socket://h\nRUN ["lpadmin", "-p", "b", "-v", "socket://h"]\n';
    const device = (id: string) =>
      edited(dockerfile, text, { kind: 'set', path: ['ports', id, 'device'], value: 'socket://h/?snmp=off' });
    assert.equal(device('a'), text.replace('socket://h', "'socket://h/?snmp=off'"));
    assert.equal(device('b'), text.replace('"socket://h"', '"socket://h/?snmp=off"'));
  });

  it('takes files by name and content', () => {
    for (const path of ['Dockerfile', 'a/Dockerfile.cups', 'Containerfile', 'cups.dockerfile'])
      assert.ok(dockerfile.isOne(path, 'RUN lpadmin -p lab'), path);
    assert.ok(!dockerfile.isOne('Dockerfile', 'RUN apt-get install cups'));
    assert.ok(!dockerfile.isOne('Dockerfile.md/x.txt', 'RUN lpadmin -p lab'));
  });
});

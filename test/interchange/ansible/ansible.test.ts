/** Ansible playbooks: what of their tasks is read as commands, what is found there, and how fixes are written. */
import { strict as assert } from 'node:assert';
import { ansible } from '../../../src/interchange/ansible/ansible.ts';
import '../example-format.ts';
import { edited, findingsOf } from '../foreign-text.ts';

describe('ansible', () => {
  const known: [what: string, text: string, devices: string[]][] = [
    ['command', '- command: lpadmin -p lab -v socket://h/?a=b&c=d -E', ['lab socket://h/?a=b&c=d']],
    [
      'shell',
      '- hosts: all\n  tasks:\n    - name: x\n      ansible.builtin.shell: lpadmin -p lab -v socket://h',
      ['lab socket://h'],
    ],
    [
      'lines',
      '- shell: |\n    lpadmin -p lab \\\n      -v socket://h\n    lpadmin -p b -v socket://h',
      ['lab socket://h', 'b socket://h'],
    ],
    ['folded lines', '- shell: >-\n    lpadmin -p lab\n    -v socket://h', ['lab socket://h']],
    ['plain lines', '- shell: lpadmin -p lab\n    -v socket://h', ['lab socket://h']],
    ['cmd', '- command:\n    cmd: "lpadmin -p lab -v socket://h"', ['lab socket://h']],
    ['argv', "- command:\n    argv: [lpadmin, -p, 'a', -v, socket://h]", ['a socket://h']],
    ['a block', '- block:\n    - command: lpadmin -p lab -v socket://h', ['lab socket://h']],
    [
      'a loop over names',
      "- command: lpadmin -p {{ item }} -v 'socket://{{ item }}.print:9100'\n  loop: [a, b]",
      ['a socket://a.print:9100', 'b socket://b.print:9100'],
    ],
    [
      'a loop over tables',
      `- shell: >\n    lpadmin -p "{{ item.name }}"\n    -v {{ item['uri'] }} -E\n  with_items:\n    - { name: a, uri: socket://g }\n    - name: b\n      uri: "socket://h"`,
      ['a socket://g', 'b socket://h'],
    ],
    [
      'a loop with a variable of its own, over a list of words',
      '- command:\n    argv: [lpadmin, -p, "{{ one }}", -v, "socket://{{ one }}"]\n  loop: [a]\n  loop_control: { loop_var: one }',
      ['a socket://a'],
    ],
    [
      'no part of an item that is a name',
      `- command: lpadmin -p {{ item["x"] }} -v socket://h\n  loop: [a]`,
      [],
    ],
    ['no loop over a variable', '- command: lpadmin -p {{ item }} -v socket://h\n  loop: "{{ all }}"', []],
    ['no item with a filter', '- command: lpadmin -p {{ item | lower }} -v socket://h\n  loop: [A]', []],
    [
      'no item that is filled in itself',
      '- command: lpadmin -p {{ item }} -v socket://h\n  loop: ["{{ x }}"]',
      [],
    ],
    [
      'no loop in a script',
      '- shell: for x in {{ item }}; do lpadmin -p {{ item }} -v socket://h; done\n  loop: [a]',
      [],
    ],
    ['nothing that Jinja fills in', `- command: lpadmin -p lab -v "socket://{{ ip }}"`, []],
    ['nothing that Jinja fills in within quotes', `- shell: lpadmin -p lab -v 'socket://{{ ip }}'`, []],
    ['nothing of other programs', 'services:\n  web:\n    command: lpadmin -p lab -v socket://h', []],
    ['nothing of other modules', '- debug:\n    msg: lpadmin -p lab -v socket://h', []],
    ['nothing of escapes', '- command: "lpadmin -p lab -v socket://h\\u0041"', []],
    [
      'nothing that two plays say differently',
      '- command: lpadmin -p lab -v socket://a\n- command: lpadmin -p lab -v socket://b',
      [],
    ],
  ];
  for (const [what, text, devices] of known) {
    it(`knows ${what}`, () =>
      assert.deepEqual(
        [...ansible.read(text).ports].map(([id, { device }]) => `${id} ${device?.value}`),
        devices,
      ));
  }

  it('has findings of the rules about commands, and of none where no shell reads them', () =>
    assert.deepEqual(
      findingsOf(
        ansible,
        `- shell: lpadmin -p a -v lpd://10.20.0.11/raw?format=l -E
- command: lpadmin -p b -v lpd://10.20.0.12/raw?format=l -E
- command: lpadmin -E -p c -v lpd://10.20.0.13/raw -m raw
`,
      ),
      ['uri-unquoted: lpd://10.20.0.11/raw?format=l', 'lpadmin-option-order: -E'],
    ));

  it('edits words where YAML lets them be', () => {
    const text = `- shell: lpadmin -p a -v socket://h
- shell: "lpadmin -p b -v socket://h"
- command:
    argv: [lpadmin, -p, c, -v, socket://h]
`;
    const device = (id: string, value: string) =>
      edited(ansible, text, { kind: 'set', path: ['ports', id, 'device'], value });
    assert.equal(device('a', 'socket://h/?x=y'), text.replace('socket://h', "'socket://h/?x=y'"));
    assert.equal(device('b', 'socket://g'), text.replace('-p b -v socket://h', '-p b -v socket://g'));
    assert.equal(device('b', 'socket://h/?x=y'), undefined);
    assert.equal(device('c', 'socket://h/?x=y'), text.replace('socket://h]', '"socket://h/?x=y"]'));
  });

  it('takes files by name and content', () => {
    assert.ok(ansible.isOne('a/tasks/main.yml', '- command: lpadmin -p lab'));
    assert.ok(!ansible.isOne('a/tasks/main.yml', '- name: lpadmin'));
    assert.ok(!ansible.isOne('a/tasks/main.yml', '- command: lpstat'));
  });
});

/** cupsd.conf: what is read, and how directives are edited. */
import { strict as assert } from 'node:assert';
import { cupsdConf } from '../../../src/interchange/cups-server/cupsd-conf.ts';
import type { Edit } from '../../../src/model/edit.ts';
import { edited, findingsOf, readValues } from '../foreign-text.ts';
import { office } from './office-conf.ts';

describe('cupsd.conf', () => {
  it('is read into a server and directives', () => {
    assert.deepEqual(readValues(cupsdConf, office), [
      'servers.cups at ""',
      '  system "cups" at ""',
      '  name "print.example.com"',
      '  aliases "print"',
      '  aliases "printers.example.com"',
      '  extra.cups.LogLevel "warn"',
      '  extra.cups.PageLogFormat ""',
      '  extra.cups.Port "631"',
      '  extra.cups.Listen "/run/cups/cups.sock"',
    ]);
    const { config, notCarried } = cupsdConf.readForeign(office);
    assert.deepEqual(
      config.directives.map(
        ({ name, values, block }) =>
          `${block ? `${block.parent ? `${block.parent.name}/` : ''}${block.name}: ` : ''}${[name, ...values.map(({ value }) => value)].join(' ')}`,
      ),
      [
        'ServerName print.example.com',
        'ServerAlias print printers.example.com',
        'LogLevel warn',
        'PageLogFormat',
        'Port 631',
        'Listen /run/cups/cups.sock',
        'Location /',
        'Location: Order allow,deny',
        'Location: Allow @LOCAL',
        'Location: Limit POST',
        'Location/Limit: AuthType Default',
        'Policy default',
        'Policy: JobPrivateAccess default',
        'Policy: Limit Print-Job Validate-Job',
        'Policy/Limit: Order deny,allow',
      ],
    );
    assert.deepEqual(
      notCarried.map(({ what }) => what),
      ['<Location />', '<Policy default>'],
    );
  });

  const edits: [what: string, edit: Edit, lines: string[] | undefined][] = [
    ['a value', { kind: 'set', path: ['directives', 2], value: 'info' }, ['LogLevel info # enough']],
    ['a value where none is', { kind: 'set', path: ['directives', 3], value: '%p' }, ['PageLogFormat %p']],
    ['a name', { kind: 'rename', path: ['directives', 4], to: 'SSLPort' }, ['SSLPort 631']],
    ['a line that goes', { kind: 'remove', path: ['directives', 4] }, []],
    [
      'a line in a block',
      { kind: 'set', path: ['directives', 9, 'Require'], value: 'user @SYSTEM' },
      ['    Require user @SYSTEM'],
    ],
    [
      'a line outside of blocks',
      { kind: 'set', path: ['directives', 'WebInterface'], value: true },
      ['WebInterface Yes'],
    ],
    ['what no line can hold', { kind: 'set', path: ['directives', 2], value: 'a\nb' }, undefined],
    ['a line that is not there', { kind: 'set', path: ['directives', 99], value: 'a' }, undefined],
  ];
  for (const [what, edit, lines] of edits) {
    it(`is edited: ${what}`, () => {
      const after = edited(cupsdConf, office, edit)?.split('\n');
      assert.deepEqual(
        after?.filter((line) => !office.split('\n').includes(line)),
        lines,
      );
    });
  }

  it('has a block only where cupsd reads one', () =>
    assert.deepEqual(findingsOf(cupsdConf, '<Location /admin> \n  Require user @SYSTEM\n</Location>\n'), [
      'syntax-invalid: <Location /admin>',
      'directive-misplaced: Require',
      'syntax-invalid: </Location>',
    ]));

  const templates: [what: string, text: string][] = [
    [
      'a block in a loop',
      'Port 631\n<% @places.each do |place| -%>\n<%= "<Location #{place}>" %>\n  Order allow,deny\n</Location>\n<% end -%>\n',
    ],
    ['an instruction over two lines', "{% if a != 'none'\n   or b != 'none' %}\nBrowsing On\n{% endif %}\n"],
    [
      'who may come in',
      'Port 631\n<Location /admin>\n  Order allow,deny\n  Allow <%= @from %>\n</Location>\n',
    ],
    ['lines put in', 'Port 631\n<Location /admin>\n  Allow all\n  {{ password_lines }}\n</Location>\n'],
    ['names put in', 'Listen print.example.com:631\nServerName {{ name }}\n@ALIASES@\nLogLevel $LEVEL\n'],
  ];
  for (const [what, text] of templates)
    it(`is silent of a template: ${what}`, () => assert.deepEqual(findingsOf(cupsdConf, text), []));

  const files: [path: string, text: string, isOne: boolean][] = [
    ['/etc/cups/cupsd.conf', '', true],
    ['roles/cups/files/cupsd.conf', 'LogLevel warn\n', true],
    ['roles/cups/files/office.conf', office, true],
    ['httpd.conf', '<Location /server-status>\n  Require local\n</Location>\n', false],
    ['nginx.conf', 'location / { }\n', false],
    ['cupsd.conf', '<?xml version="1.0"?>\n<busconfig/>\n', false],
    ['init/cupsd.conf', 'description "print server"\nstart on startup\nexec cupsd -f\n', false],
    ['/etc/cups/cupsd.conf', 'Whatever 1\n', true],
  ];
  for (const [path, text, isOne] of files)
    it(`${isOne ? 'is' : 'is not'} ${path}`, () => assert.equal(cupsdConf.isOne(path, text), isOne));
});

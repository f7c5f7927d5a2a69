/** Queues written as lpadmin commands: every argument is one, whatever it holds. What cupsd makes of them, the tests with CUPS show. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { lpadminExporter } from '../../../src/interchange/cups-export/lpadmin-script.ts';
import { createSite } from '../../../src/site/site.ts';

function script(printer: object, others: object = {}): string[] {
  const config = {
    servers: { cups: {} },
    ports: { p: { device: 'ipp://10.20.0.11/ipp/print?a=1&b=2', server: 'cups' } },
    printers: { lab: { port: 'p', ...printer }, ...others },
  };
  const { text } = lpadminExporter.write(createSite(readConfig(JSON.stringify(config))), {
    server: undefined,
  });
  return text.split('\n').slice(4, -1);
}

const start = "lpadmin -p lab -v 'ipp://10.20.0.11/ipp/print?a=1&b=2'";

describe('export to lpadmin', () => {
  const cases: [what: string, printer: object, lines: string[]][] = [
    ['a queue', {}, [`${start} -E`]],
    [
      'texts that the shell would read',
      { comment: "it's $(reboot) `id`", location: '-x; rm "a"' },
      [`${start} -D 'it'\\''s $(reboot) \`id\`' -L '-x; rm "a"' -E`],
    ],
    [
      'policies and sharing',
      { shared: false, errorPolicy: 'abort-job', banner: { end: 'standard' } },
      [
        `${start} -o 'printer-is-shared=false' -o 'printer-error-policy=abort-job' -o 'job-sheets-default=none,standard' -E`,
      ],
    ],
    [
      'options with blanks and quotes',
      { options: { media: 'A4', note: 'two "words"' } },
      [`${start} -o 'media-default=A4' -o 'note-default="two \\"words\\""' -E`],
    ],
    [
      'users',
      { access: { allow: ['staff', '@print'], deny: ['guest'] } },
      [`${start} -u allow:staff,@print -E`],
    ],
    ['everywhere', { driver: 'everywhere' }, [`${start} -m everywhere -E`]],
    [
      'a model',
      { driver: 'drv:///sample.drv/generic.ppd' },
      [`${start} -m drv:///sample.drv/generic.ppd -E`],
    ],
    ['no name of a device for a model', { driver: 'HP LaserJet 4250' }, [`${start} -E`]],
    [
      'options of the PPD that a script gave',
      { extra: { lpadmin: { PageSize: 'A4', HPOption_Duplexer: 'True' } } },
      [`${start} -o 'PageSize=A4' -o 'HPOption_Duplexer=True' -E`],
    ],
    ['a PPD', { ppd: 'ppd/my printer.ppd' }, [`${start} -P 'ppd/my printer.ppd' -E`]],
    [
      'what is stopped, rejecting and the default',
      { enabled: false, accepting: false, default: true },
      [`${start} -E`, 'cupsdisable lab', 'cupsreject lab', '', 'lpadmin -d lab'],
    ],
  ];
  for (const [what, printer, lines] of cases) it(what, () => assert.deepEqual(script(printer), lines));

  it('names what of a printers.conf no option says, and not what cupsd keeps itself', () => {
    const extra = { cups: { UUID: 'urn:uuid:1', StateTime: '1', OpPolicy: 'x', GeoLocation: 'geo:1,2' } };
    const site = createSite(
      readConfig(
        JSON.stringify({
          ports: { p: { device: 'socket://10.20.0.12' } },
          printers: { lab: { port: 'p', extra } },
        }),
      ),
    );
    assert.deepEqual(lpadminExporter.write(site, { server: undefined }).notCarried, [
      { what: 'printers.lab.extra.cups.GeoLocation', why: 'no option of lpadmin says it' },
    ]);
  });

  it('a class', () =>
    assert.deepEqual(script({}, { floor: { server: 'cups', members: ['lab'], location: 'Floor 2' } }), [
      'member() { # printer, class',
      '  lpstat -c "$2" 2>/dev/null | tr -d "\\t" | grep -qxF -e "$1" || lpadmin -p "$1" -c "$2"',
      '}',
      '',
      `${start} -E`,
      '',
      'member lab floor',
      "lpadmin -p floor -L 'Floor 2' -E",
    ]));
});

/** lpoptions: printers with their options, and how they are edited. */
import { strict as assert } from 'node:assert';
import { lpoptions } from '../../../src/interchange/cups-client/lpoptions.ts';
import { edited, findingsOf, readValues } from '../foreign-text.ts';
import { text } from './lab-options.ts';

describe('lpoptions', () => {
  it('is read into printers', () =>
    assert.deepEqual(readValues(lpoptions, text), [
      'servers.cups at ""',
      '  system "cups" at ""',
      'printers.lab at "Default"',
      '  server "cups" at "lab"',
      '  default true at "Default"',
      '  options.media "a4" at "media=a4"',
      '  options.sides "two-sided-long-edge" at "sides=two-sided-long-edge"',
      '  options.collate "false" at "nocollate"',
      'printers.floor at "Dest"',
      '  server "cups" at "floor"',
      '  options.job-sheets "none,stan dard" at "job-sheets=\\"none,stan dard\\""',
      '  options.outputorder "reverse" at "outputorder=reverse"',
    ]));

  it('leaves instances out, and says so', () =>
    assert.deepEqual(
      lpoptions.readForeign(text).notCarried.map(({ what, why }) => `${what}: ${why}`),
      ['Dest lab/draft: it is an instance of a printer'],
    ));

  it('is edited', () => {
    const other = edited(lpoptions, text, {
      kind: 'set',
      path: ['printers', 'lab', 'default'],
      value: false,
    });
    assert.equal(other?.split('\n')[0], 'Dest lab media=a4 sides=two-sided-long-edge nocollate');
    assert.equal(
      edited(lpoptions, text, { kind: 'set', path: ['printers', 'lab', 'ppd'], value: 'a.ppd' }),
      undefined,
    );
  });

  it('has no findings', () => assert.deepEqual(findingsOf(lpoptions, text), []));

  it('is known by its lines', () => {
    assert.equal(lpoptions.isOne('/home/alice/.cups/lpoptions', text), true);
    assert.equal(lpoptions.isOne('lpoptions', '#!/bin/sh\nexec lpoptions "$@"\n'), false);
  });
});

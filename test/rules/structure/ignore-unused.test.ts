/** What ignore-unused reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';

describe('ignore-unused', () => {
  itReports({
    'nothing to ignore on the next line': `{
  // platen-ignore-next-line forwarding-loop -- why
                             ^^^^^^^^^^^^^^^ warning ignore-unused
  "version": 1
}`,
    'nothing to ignore in the file': `// platen-ignore-file forwarding-loop
                      ^^^^^^^^^^^^^^^ warning ignore-unused
{ "version": 1 }`,
    'a rule that there is not': `{
  // platen-ignore-next-line no-such-rule -- why
                             ^^^^^^^^^^^^ warning ignore-unused
  "prnters": {}
  ^^^^^^^^^ warning property-unknown
}`,
    'no rule at all': `{
  // platen-ignore-next-line
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning ignore-unused
  "version": 1
}`,
    'one of two': `{
  // platen-ignore-next-line property-unknown, key-empty -- why
                                               ^^^^^^^^^ warning ignore-unused
  "prnters": {}
}`,
    'a line too early': `{
  // platen-ignore-next-line property-unknown -- why
                             ^^^^^^^^^^^^^^^^ warning ignore-unused
  "version": 1,
  "prnters": {}
  ^^^^^^^^^ warning property-unknown
}`,
    'the last line': `{ "version": 1 }
// platen-ignore-next-line property-unknown
                           ^^^^^^^^^^^^^^^^ warning ignore-unused`,
    'a syntax error cannot be ignored': `{
  // platen-ignore-next-line syntax-invalid -- why
                             ^^^^^^^^^^^^^^ warning ignore-unused
  "version" 1
  ^^^^^^^^^ error syntax-invalid
}`,
    'used on the next line': `{
  // platen-ignore-next-line property-unknown -- ours
  "prnters": {}
}`,
    'used in the file': `// platen-ignore-file property-unknown -- ours
{ "prnters": {}, "srvers": {} }`,
    'two rules, both used': `{
  // platen-ignore-next-line property-unknown key-duplicate -- ours
  "a": 1, "a": 2
}`,
    'two comments above one line': `{
  // platen-ignore-next-line property-unknown -- ours
  // platen-ignore-next-line key-duplicate -- ours
  "a": 1, "a": 2
}`,
    'a block comment': `{
  /* platen-ignore-next-line property-unknown -- ours */
  "prnters": {}
}`,
    'the words in a string': `{ "servers": { "// platen-ignore-file key-empty": {} } }`,
  });

  for (const [id, expected] of [
    ['key-empty', 'key-empty reports nothing here: the comment can be removed.'],
    ['key-emty', 'There is no rule key-emty: the comment ignores nothing.'],
    ['syntax-invalid', 'No comment can ignore syntax-invalid: this one ignores nothing.'],
    ['ignore-unused', 'No comment can ignore ignore-unused: this one ignores nothing.'],
    ['', 'This ignore comment names no rule: platen-ignore-next-line RULE -- reason.'],
  ] as const) {
    it(`says what is wrong with ${id || 'no rule'}`, () => {
      const { findings } = diagnose(`// platen-ignore-file ${id}\n{}`, defaultSettings);
      assert.deepEqual(
        findings.map(({ message }) => message),
        [expected],
      );
    });
  }
});

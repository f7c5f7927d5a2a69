/** Mocha's dot reporter with a closing line, which also writes the counts and the failures to the file that `PLATEN_RESULT_FILE` names. */
const { writeFileSync } = require('node:fs');
const { relative } = require('node:path');
const Mocha = require('mocha');

module.exports = class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      const note = pending > 0 ? `${pending} skipped` : undefined;
      const file = process.env.PLATEN_RESULT_FILE;
      const result = { passed: passes, failed: failures, note, failures: this.failures.map(failedTest) };
      if (file) writeFileSync(file, JSON.stringify(result));
      console.log(`${passes} passed, ${failures} failed${note ? `, ${note}` : ''}`);
    });
  }
};

/** As `FailedTest` of suite-result.ts. */
function failedTest(test) {
  const place = test.file ? [relative(process.cwd(), test.file)] : [];
  const error = String(test.err.message || test.err.name || test.err);
  return { title: [...place, ...test.titlePath()].join(' › '), error: error.trim().split('\n')[0] };
}

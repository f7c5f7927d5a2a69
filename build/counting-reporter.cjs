/** Mocha's dot reporter with a closing line, which also writes the counts to the file that `PLATEN_RESULT_FILE` names. */
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      const note = pending > 0 ? `${pending} skipped` : undefined;
      const file = process.env.PLATEN_RESULT_FILE;
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, note }));
      console.log(`${passes} passed, ${failures} failed${note ? `, ${note}` : ''}`);
    });
  }
};

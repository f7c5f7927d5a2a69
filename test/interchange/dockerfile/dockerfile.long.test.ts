/** A Dockerfile cut anywhere, or written to do harm, is read without an exception. */
import { dockerfile } from '../../../src/interchange/dockerfile/dockerfile.ts';
import '../example-format.ts';

describe('dockerfile', () => {
  it('reads whatever it gets', () => {
    const text = 'RUN ["lpadmin", "-p"\nRUN lpadmin -p \\\n# x\n\n  lab <<EOF\nCMD [1]\nRUN [';
    for (let length = 0; length <= text.length; length += 1) dockerfile.read(text.slice(0, length));
    dockerfile.read(`RUN lpadmin ${'\\\n'.repeat(50_000)}`);
    dockerfile.read('RUN lpadmin <<EOF\n'.repeat(1000));
  });
});

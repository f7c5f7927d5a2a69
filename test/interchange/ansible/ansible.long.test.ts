/** A playbook cut anywhere, or written to do harm, is read without an exception. */
import { ansible } from '../../../src/interchange/ansible/ansible.ts';
import '../example-format.ts';

describe('ansible', () => {
  it('reads whatever it gets', () => {
    const text =
      '- shell: |\n    lpadmin -p lab\n- command: "lpadmin\n- command: {argv: [lpadmin, &a *a]}\n? [a]\n: !!x &b\n';
    for (let length = 0; length <= text.length; length += 1) ansible.read(text.slice(0, length));
    for (const hostile of ['[', '{', '- ', '{a: ', "'", '? ', '&a ', '*a ', '\t'])
      ansible.read(`- command: lpadmin -p lab\n${hostile.repeat(20_000)}`);
    ansible.read(`a: &a [x]\n${'- command: [lpadmin, *a]\n'.repeat(1000)}`);
    ansible.read(`- command: lpadmin ${"'".repeat(10_001)}`);
  });
});

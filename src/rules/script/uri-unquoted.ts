/** A device URI that the shell looks into: `&` and `;` end the command, `?` stands for any character. */
import { withoutSecrets } from '../../knowledge/secret-spans.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'uri-unquoted',
  severity: 'error',
  on: 'file',
  check({ site, report }) {
    for (const { code, span, path, found, note } of site.problems()) {
      if (code !== 'uri-unquoted') continue;
      const shown = withoutSecrets(found).slice(0, 120);
      report({
        span,
        message: note
          ? `The shell ends the command at the "${note}" of ${shown}, and the options behind it are lost. Put the URI in quotes.`
          : `To the shell a "?", "*" or "[" in ${shown} stands for names of files. Put the URI in quotes.`,
        ...(!note && { severity: 'info' as const }),
        fixes: { title: 'Put the URI in quotes', safe: true, edits: [{ kind: 'set', path, value: found }] },
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A device URI without quotes whose `&`, `;` or `?` the shell takes for its own.',
  why: `Options of a device URI stand behind a \`?\` with \`&\` between them. Without quotes the shell runs what stands before the \`&\` in the
background, and takes \`order=data,control\` behind it for a variable: the queue is made without the option, and the rest of the line is
lost with it. A \`?\` matches any character of a file name; where no file is called so the word mostly stays, but zsh refuses the
command, and so does bash under \`failglob\`. That case is reported as info.`,
  sources: ['POSIX.1, Shell Command Language 2.2, 2.9.3 and 2.13', 'CUPS doc/help/network.html'],
};

export const examples: RuleExamples = {
  file: 'make-queues.sh',
  bad: [
    `#!/bin/sh
lpadmin -p lab -E -v lpd://10.20.0.11/raw?reserve=rfc1179&order=data,control
`,
    `#!/bin/sh
lpadmin -p lab -v socket://10.20.0.12/?waiteof=false -E
`,
  ],
  good: `#!/bin/sh
lpadmin -p lab -E -v 'lpd://10.20.0.11/raw?reserve=rfc1179&order=data,control'
lpadmin -p floor2 -E -v "socket://10.20.0.12/?waiteof=false"
`,
};

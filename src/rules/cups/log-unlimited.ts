/** `MaxLogSize 0`: logs that CUPS never rotates (cupsd.conf(5)). */
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'log-unlimited',
  severity: 'warning',
  on: 'file',
  check({ site, report }) {
    const last = (wanted: string) =>
      site.directives().findLast(({ name, block, values }) => name === wanted && !block && values.length > 0);
    const limit = last('MaxLogSize');
    const [size] = limit?.values ?? [];
    if (!limit || !size || !/^0+[kmgt]?$/i.test(size.value)) return;
    const level = last('LogLevel')?.values[0]?.value.toLowerCase() ?? '';
    const isVerbose = level === 'debug' || level === 'debug2';
    report({
      span: size,
      message: `CUPS never rotates its logs with this: they grow${isVerbose ? `, by everything that "${level}" logs,` : ''} until something else does, such as logrotate.`,
      ...(isVerbose ? {} : { severity: 'hint' }),
      fixes: {
        title: 'Write 1m, the default of CUPS',
        safe: false,
        edits: [{ kind: 'set', path: limit.path, value: '1m' }],
      },
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'Logs that CUPS never rotates.',
  why: `\`MaxLogSize 0\` turns off the rotation that CUPS does itself. Distributions that rotate the logs with logrotate write it on purpose,
so it is only a hint; with \`LogLevel debug\` a busy server fills its disk in days, and then no job is accepted any more.`,
  sources: ['cupsd.conf(5), "MaxLogSize"'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: ['LogLevel debug\nMaxLogSize 0\n', 'MaxLogSize 0\n'],
  good: 'LogLevel debug\nMaxLogSize 10m\n',
};

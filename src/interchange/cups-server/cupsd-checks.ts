/** What a cupsd.conf says across its lines that is dangerous, or does not do what it seems to. */
import type { Edit } from '../../model/edit.ts';
import type { Fix } from '../../model/finding.ts';
import type { Directive } from '../../model/format/directive.ts';
import type { Problem } from '../../model/problem.ts';
import { listeningOf } from './listening.ts';
import { accessTo, type LocationAccess } from './location-access.ts';

/** @param isWhole false where lines may stand in other blocks than it seems: then only what one line shows is found */
export function checkCupsd(directives: readonly Directive[], isWhole: boolean): readonly Problem[] {
  return [
    ...(isWhole ? openAdministration(directives) : []),
    ...anyAlias(directives),
    ...(isWhole ? unansweredNames(directives) : []),
    ...unlimitedLogs(directives),
  ];
}

const outside = (directives: readonly Directive[], name: string) =>
  directives.filter((one) => one.name === name && !one.block && one.values.length > 0);

const lastWord = (directives: readonly Directive[], name: string) =>
  outside(directives, name).at(-1)?.values[0]?.value.toLowerCase();

const problem = (facts: Omit<Problem, 'found' | 'expected'>): Problem => ({
  found: '',
  expected: [],
  ...facts,
});

/** cupsd.conf(5); scheduler/auth.c. Single machines that are allowed by their addresses were chosen by somebody. */
function openAdministration(directives: readonly Directive[]): Problem[] {
  if (listeningOf(directives).outward.length === 0) return [];
  if (/^(no|off|false|disabled|0)$/.test(lastWord(directives, 'WebInterface') ?? '')) return [];
  const access = accessTo(directives, '/admin', ['GET', 'POST']);
  if (!access || access.exposure === 'none' || access.exposure === 'machines') return [];
  const { location, exposure } = access;
  const who = exposure === 'all' ? 'Every machine that reaches this server' : 'Whole networks';
  return [
    problem({
      code: 'admin-open-to-all',
      span: location.values[0] ?? location.span,
      path: location.path,
      message: `${who} can open the administration pages without a password: what is done there is guarded by the policy of the operation alone.`,
      ...(exposure === 'all' ? {} : { severity: 'info' }),
      fixes: passwordFix(access),
    }),
  ];
}

/** For the pages of the administration alone: a password before "/" would stand before printing, too. */
function passwordFix({ location, lines, isOfLimit }: LocationAccess): Fix[] {
  const at = location.path[1];
  if (isOfLimit || !location.values[0]?.value.startsWith('/admin')) return [];
  const there = (name: string) => lines.findLast((line) => line.name === name);
  const satisfy = there('Satisfy');
  // What is there is set before lines are added, which would move it.
  const sets: Edit[] = satisfy ? [{ kind: 'set', path: satisfy.path, value: 'all' }] : [];
  const adds: Edit[] = [];
  for (const [name, value] of [
    ['AuthType', 'Default'],
    ['Require', 'user @SYSTEM'],
  ] as const) {
    const line = there(name);
    if (line) sets.push({ kind: 'set', path: line.path, value });
    else adds.unshift({ kind: 'set', path: ['directives', at, name], value });
  }
  return [{ title: 'Ask for the password of an administrator', safe: false, edits: [...sets, ...adds] }];
}

/** Of what comes by the loopback interface cupsd takes its own names alone, whatever the aliases are. */
function anyAlias(directives: readonly Directive[]): Problem[] {
  const { isWritten, outward } = listeningOf(directives);
  if (isWritten && outward.length === 0) return [];
  return outside(directives, 'ServerAlias').flatMap(({ values, path }) => {
    const any = values.find(({ value }) => value.split(',').includes('*'));
    if (!any) return [];
    const others = values
      .flatMap(({ value }) => value.split(','))
      .filter((name) => name !== '*' && name !== '');
    return problem({
      code: 'server-alias-any',
      span: any,
      path,
      message:
        'The server answers to any host name, and so to web pages that lead a name of their own to it (DNS rebinding).',
      fixes: [
        others.length === 0
          ? { title: 'Remove the line', safe: false, edits: [{ kind: 'remove', path }] }
          : {
              title: 'Remove the *',
              safe: false,
              edits: [{ kind: 'set', path, value: others.join(' ') }],
            },
      ],
    });
  });
}

/** scheduler/client.c, valid_host. */
function unansweredNames(directives: readonly Directive[]): Problem[] {
  const names = answeredNames(directives);
  if (!names) return [];
  return listeningOf(directives).outward.flatMap(({ value, host, path }) => {
    const name = host?.toLowerCase().replace(/\.$/, '');
    // Addresses are always answered, and so are names of Bonjour.
    if (name === undefined || !/^[a-z_][\w.-]*$/.test(name) || name.endsWith('.local') || names.has(name))
      return [];
    return problem({
      code: 'server-name-unanswered',
      span: value,
      path,
      message: `Clients that use the name "${host}" get "400 Bad Request": it is neither the ServerName nor a ServerAlias.`,
      fixes: [aliasFix(directives, name)],
    });
  });
}

/** All that it answers to; undefined where that depends on more than the file. */
function answeredNames(directives: readonly Directive[]): ReadonlySet<string> | undefined {
  const serverName = lastWord(directives, 'ServerName');
  if (serverName === undefined || !/^(off|no|false)$/.test(lastWord(directives, 'HostNameLookups') ?? 'off'))
    return undefined;
  const aliases = outside(directives, 'ServerAlias').flatMap(({ values }) =>
    values.flatMap(({ value }) => value.split(',')),
  );
  if (aliases.includes('*')) return undefined;
  return new Set([serverName, ...aliases].map((name) => name.toLowerCase().replace(/\.$/, '')));
}

function aliasFix(directives: readonly Directive[], name: string): Fix {
  const line = outside(directives, 'ServerAlias').at(-1);
  const value = [...(line?.values.map((one) => one.value) ?? []), name].join(' ');
  return {
    title: `Add the alias ${name}`,
    safe: false,
    edits: [{ kind: 'set', path: line?.path ?? ['directives', 'ServerAlias'], value }],
  };
}

/** Distributions that rotate logs themselves write it on purpose: worth more than a hint only where much is logged. */
function unlimitedLogs(directives: readonly Directive[]): Problem[] {
  const limit = outside(directives, 'MaxLogSize').at(-1);
  const [size] = limit?.values ?? [];
  if (!limit || !size || !/^0+[kmgt]?$/i.test(size.value)) return [];
  const level = lastWord(directives, 'LogLevel') ?? '';
  const isVerbose = level === 'debug' || level === 'debug2';
  return [
    problem({
      code: 'log-unlimited',
      span: size,
      path: limit.path,
      message: `CUPS never rotates its logs with this: they grow${isVerbose ? `, with "${level}" by a lot,` : ''} until something else rotates them, such as logrotate.`,
      ...(isVerbose ? {} : { severity: 'hint' }),
      fixes: [
        {
          title: 'Write 1m, the default of CUPS',
          safe: false,
          edits: [{ kind: 'set', path: limit.path, value: '1m' }],
        },
      ],
    }),
  ];
}

/** Who may reach a path of CUPS's server, as a cupsd.conf says it (scheduler/auth.c: cupsdFindBest, cupsdIsAuthorized). */
import type { Directive, DirectiveBlock } from '../../model/format/directive.ts';
import { isLoopbackName } from './listening.ts';

/** From which other machines a path is reached without a password. */
export type Exposure = 'all' | 'networks' | 'machines' | 'none';

export interface LocationAccess {
  readonly exposure: Exposure;
  /** The opening line of the block that holds for the path. */
  readonly location: Directive;
  /** The lines of that block which count, those of its limits left out. */
  readonly lines: readonly Directive[];
  /** Whether it is a `<Limit>` in the block that leaves the path open. */
  readonly isOfLimit: boolean;
}

const exposures: readonly Exposure[] = ['none', 'machines', 'networks', 'all'];

/** The access by the one of the methods that leaves the path most open; undefined where no block holds for it, and nobody else comes in. */
export function accessTo(
  directives: readonly Directive[],
  path: string,
  methods: readonly string[],
): LocationAccess | undefined {
  const rules = readRules(directives);
  const found = methods.flatMap((method) => bestRule(rules, path, method) ?? []);
  const defaultType = directives.findLast(({ name, block }) => name === 'DefaultAuthType' && !block)
    ?.values[0]?.value;
  const open = found.map((rule) => ({ rule, exposure: exposureOf(rule, defaultType ?? 'basic') }));
  const worst = open.toSorted((a, b) => exposures.indexOf(b.exposure) - exposures.indexOf(a.exposure))[0];
  return (
    worst && {
      exposure: worst.exposure,
      location: worst.rule.location,
      lines: worst.rule.lines,
      isOfLimit: worst.rule.isOfLimit,
    }
  );
}

interface AccessRule {
  readonly location: Directive;
  readonly path: string;
  readonly isOfLimit: boolean;
  methods: ReadonlySet<string>;
  lines: Directive[];
}

const allMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'TRACE', 'DELETE']);

/** One for each block, in the order of the file; a limit begins with what its location says before it. */
function readRules(directives: readonly Directive[]): AccessRule[] {
  const rules: AccessRule[] = [];
  const byBlock = new Map<number, AccessRule>();
  for (const directive of directives) {
    const { name, values, block, span } = directive;
    const words = values.map(({ value }) => value);
    if (name === 'Location' && !block) {
      const path = words.join(' ');
      const rule = rules.find((one) => one.path === path && !one.isOfLimit) ?? {
        location: directive,
        path,
        isOfLimit: false,
        methods: allMethods,
        lines: [],
      };
      if (!rules.includes(rule)) rules.push(rule);
      byBlock.set(span.start, rule);
    } else if ((name === 'Limit' || name === 'LimitExcept') && block?.name === 'Location') {
      const parent = ruleOf(block, byBlock);
      if (!parent) continue;
      const named = new Set(words.includes('ALL') ? allMethods : words);
      const methods = name === 'Limit' ? named : new Set([...allMethods].filter((one) => !named.has(one)));
      const rule = { ...parent, isOfLimit: true, methods, lines: [...parent.lines] };
      parent.methods = new Set([...parent.methods].filter((one) => !methods.has(one)));
      rules.push(rule);
      byBlock.set(span.start, rule);
    } else if (block) ruleOf(block, byBlock)?.lines.push(directive);
  }
  return rules;
}

function ruleOf(block: DirectiveBlock, byBlock: ReadonlyMap<number, AccessRule>): AccessRule | undefined {
  return byBlock.get(block.span.start);
}

/** The first of the longest paths that the path begins with: cupsd compares characters, not parts of paths. */
function bestRule(rules: readonly AccessRule[], path: string, method: string): AccessRule | undefined {
  let best: AccessRule | undefined;
  for (const rule of rules)
    if (
      rule.path.startsWith('/') &&
      path.startsWith(rule.path) &&
      rule.methods.has(method) &&
      rule.path.length > (best?.path.length ?? 0)
    )
      best = rule;
  return best;
}

function exposureOf({ lines }: AccessRule, defaultType: string): Exposure {
  const last = (name: string) => lines.findLast((line) => line.name === name)?.values[0]?.value.toLowerCase();
  const from = machinesOf(lines, last('Order') ?? 'deny,allow');
  const any = last('Satisfy') === 'any';
  if (!needsPassword(lines, defaultType)) return any ? 'all' : from;
  return any ? from : 'none';
}

/** `Require valid-user` and no AuthType asks for nothing: there is no name that could be wrong. */
function needsPassword(lines: readonly Directive[], defaultType: string): boolean {
  let type = 'none';
  let isAnonymous = true;
  let names = 0;
  for (const { name, values } of lines) {
    const words = values.map(({ value }) => value.toLowerCase());
    const [first = ''] = words;
    if (name === 'AuthType') {
      type = first === 'default' ? defaultType.toLowerCase() : first;
      isAnonymous = first === 'none';
    } else if (name === 'Require') {
      isAnonymous = false;
      names += words.length - 1;
    } else if (name === 'AuthClass') {
      isAnonymous = first === 'anonymous';
      names += Number(first === 'system');
    } else if (name === 'AuthGroupName') names += 1;
  }
  return !isAnonymous && (type !== 'none' || names > 0);
}

function machinesOf(lines: readonly Directive[], order: string): Exposure {
  const hosts = (which: string) =>
    lines
      .filter(({ name }) => name === which)
      .flatMap(({ values }) => values.map(({ value }) => value.toLowerCase().replace(/^from/, '')))
      .filter((host) => host !== '');
  const allowed = widest(hosts('Allow'));
  const isDenied = widest(hosts('Deny')) === 'all';
  if (order.startsWith('allow')) return isDenied ? 'none' : allowed;
  return isDenied ? allowed : 'all';
}

function widest(hosts: readonly string[]): Exposure {
  const found = hosts.map(exposureFrom);
  return exposures.findLast((one) => found.includes(one)) ?? 'none';
}

function exposureFrom(host: string): Exposure {
  if (host === 'all' || host === '*' || /^(0+(\.0+)*|\[::\])\/0+(\.0+)*$/.test(host)) return 'all';
  if (host === 'none' || isLoopbackName(host.replace(/\/\d+$/, ''))) return 'none';
  if (host.startsWith('@') || host.startsWith('*') || host.startsWith('.')) return 'networks';
  if (/^(\d+\.){3}\d+(\/(32|255\.255\.255\.255))?$/.test(host) || /^\[[\da-f:.]+\](\/128)?$/.test(host))
    return 'machines';
  return /^[\d[]/.test(host) ? 'networks' : 'machines';
}

/** A report without what says whose it is: addresses, hosts, shares and people become numbered words, the same one each time. */

/** @param names of the site that stand by themselves: servers, printers, users */
export function withoutNames(report: string, names: readonly string[] = []): string {
  const numbers = new Map<string, number>();
  const word = (kind: string, text: string): string => {
    const key = `${kind} ${text.toLowerCase()}`;
    const known = numbers.get(key);
    if (known !== undefined) return `${kind}-${known}`;
    const next = [...numbers.keys()].filter((one) => one.startsWith(`${kind} `)).length + 1;
    numbers.set(key, next);
    return `${kind}-${next}`;
  };
  const own = [...new Set(names)]
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const forms: readonly (readonly [kind: string, form: RegExp])[] = [
    ['PERSON', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
    ['HOST', /(?<=[a-z]:\/\/(?:[^\s/@]*@)?)[\w.-]+(?=[:/?\s"']|$)/gi],
    ['HOST', /(?<=\\\\)[\w.-]+/g],
    ['ADDRESS', /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\d)/g],
    [
      'ADDRESS',
      /(?<![\w:])(?:[\da-f]{1,4}:){3,7}[\da-f]{1,4}(?![\w:])|(?<![\w:])(?:[\da-f]{1,4}:){1,6}:[\da-f]{0,4}(?![\w:])/gi,
    ],
    [
      'HOST',
      /(?<![\w.-])[a-z][\w-]*(?:\.[a-z][\w-]*)*\.(?:local|lan|home|corp|internal|intranet|example|com|net|org|de|eu|uk)(?![\w-])/gi,
    ],
    ['PERSON', /(?<=\/(?:home|Users)\/|\\Users\\)[\w.-]+/g],
    ...(own.length > 0
      ? [['NAME', new RegExp(`(?<![\\w-])(?:${own.join('|')})(?![\\w-])`, 'gi')] as const]
      : []),
  ];
  return forms.reduce(
    (text, [kind, form]) => text.replace(form, (found) => (isDone(found) ? found : word(kind, found))),
    report,
  );
}

function isDone(text: string): boolean {
  return /^(?:PERSON|HOST|ADDRESS|NAME)-\d+$/.test(text);
}

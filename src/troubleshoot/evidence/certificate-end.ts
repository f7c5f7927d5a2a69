/** Until which day a certificate is valid, as OpenSSL, CUPS and PowerShell write it; and the day of a line, with which it is compared. */

const shown: readonly RegExp[] = [
  // openssl x509 -enddate; openssl s_client, "v:NotBefore: ...; NotAfter: ..."; openssl x509 -text.
  /\bNot ?After ?[:=] ?(?<month>\w{3}) (?<day>[ \d]\d) \d\d:\d\d:\d\d (?<year>\d{4}) GMT/i,
  // cups:cups/tls-gnutls.c, httpCredentialsString.
  /^Printer credentials: .{0,300}? \/ \w{3}, (?<day>\d\d) (?<month>\w{3}) (?<year>\d{4}) \d\d:\d\d:\d\d GMT \//,
  // Of the two orders of day and month in figures, none can be told from the other: only what begins with the year is read.
  /\bNotAfter\s{0,20}[:=]\s{0,8}(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/i,
];

const times: readonly RegExp[] = [
  // CUPS, then cups-browsed, then the journal and events.
  /^(?<day>\d\d)\/(?<month>\w{3})\/(?<year>\d{4}):/,
  /^\w{3} (?<month>\w{3}) (?<day>[ \d]\d) \d\d:\d\d:\d\d (?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T/,
];

/** @returns as 2026-11-22; undefined where the line shows none that is sure */
export function certificateEnd(line: string): string | undefined {
  return dayIn(line, shown);
}

/** @param time as a program wrote it before its line; undefined where it has no year */
export function lineDay(time: string): string | undefined {
  return dayIn(time, times);
}

function dayIn(text: string, forms: readonly RegExp[]): string | undefined {
  for (const form of forms) {
    const { year, month = '', day = '' } = form.exec(text)?.groups ?? {};
    if (year === undefined) continue;
    const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.toLowerCase()) + 1;
    if (number < 1 || number > 12) continue;
    return `${year}-${String(number).padStart(2, '0')}-${day.replace(' ', '0')}`;
  }
  return undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

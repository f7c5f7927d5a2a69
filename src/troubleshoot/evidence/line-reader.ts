/** One line of pasted text to what it is: each kind is recognised by its form, so that a mixed paste can be read. */
import type { LineKind } from '../observation.ts';

export interface ReadLine {
  readonly kind: LineKind;
  readonly text: string;
  readonly time?: string;
  readonly subject?: string;
  readonly isSummary?: boolean;
}

/** @param hint what the whole is known to be; a line that has the form of another kind is that nevertheless */
export function readLine(line: string, hint: LineKind = 'text'): ReadLine {
  for (const read of readers) {
    const found = read(line);
    if (found) return found;
  }
  return { kind: hint, text: line.trim() };
}

/** A line of error_log in one look, as there are millions of them; undefined for everything else. */
export function readLogLine(line: string): ReadLine | undefined {
  const match = /^[XAECWNIDd] \[([^\]]{6,40})\] (?:\[((?:Job|Client) \d+)\] )?(\S.*)$/.exec(line);
  if (!match) return undefined;
  const [, time = '', subject, text = ''] = match;
  return subject === undefined ? { kind: 'log', text, time } : { kind: 'log', text, time, subject };
}

type Reader = (line: string) => ReadLine | undefined;

/** cups:scheduler/log.c, cupsdLogMessage: level, time in brackets, then job or client. */
const errorLog: Reader = (line) => {
  const match = /^\s*([XAECWNIDd]) (?:\[([^\]]{6,40})\] )?(?=\S)(.*)$/.exec(line);
  if (!match) return undefined;
  const [, level = '', time, text = ''] = match;
  // A word of one letter begins sentences, too: "A Windows computer", "I Have".
  if (
    time === undefined &&
    !/^\[(?:Job|Client|CGI|cups-)/.test(text) &&
    !/^[ECWNDd] [A-Z]/.test(`${level} ${text}`)
  )
    return undefined;
  return logLine(text, time);
};

/** journalctl, syslog: time, host, program and process. */
const journal: Reader = (line) => {
  const match =
    /^\s*((?:\w{3} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S+)) (?:\S+ )?([\w./@-]+?)(?:\[\d+\])?: (.*)$/.exec(
      line,
    );
  if (!match) return undefined;
  const inner = errorLog(match[3] ?? '');
  return inner
    ? { ...inner, ...(match[1] ? { time: match[1] } : {}) }
    : logLine(`${match[2]}: ${match[3]}`, match[1]);
};

/** OpenPrinting/cups-browsed, debug_printf: the time as ctime(3) writes it. */
const browsedLog: Reader = (line) => {
  const match = /^((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}) (.*)$/.exec(line);
  return match ? logLine(match[2]?.trim() ?? '', match[1]) : undefined;
};

function logLine(text: string, time: string | undefined): ReadLine {
  const [, subject, rest] = /^\[((?:Job|Client) \d+)\] (.*)$/.exec(text) ?? [];
  return {
    kind: 'log',
    text: rest ?? text,
    ...(time === undefined ? {} : { time }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** cups:scheduler/log.c, cupsdLogRequest: the common log format with operation and status behind it. */
const accessLog: Reader = (line) => {
  const match = /^(\S+) - (\S+) \[([^\]]+)\] ("[A-Z]+ \S+ HTTP\/[\d.]+" \d{3} .*)$/.exec(line);
  return match
    ? {
        kind: 'access',
        text: `${match[1]} ${match[2]} ${match[4]}`,
        time: match[3] ?? '',
        subject: match[1] ?? '',
      }
    : undefined;
};

/** cups:scheduler/log.c, cupsdLogPage: printer, user, job, time, pages. */
const pageLog: Reader = (line) => {
  const match = /^(\S+) (\S+) (\d+) \[([^\]]+)\] (total \d+|\d+ \d+)(.*)$/.exec(line);
  return match
    ? { kind: 'page', text: `${match[5]}${match[6]}`, time: match[4] ?? '', subject: `Job ${match[3]}` }
    : undefined;
};

const registry: Reader = (line) =>
  /^\s*\[?-?(?:HK(?:LM|CU|CR|U|CC)|HKEY_[A-Z_]+)(?::?\\|\b)/.test(line)
    ? { kind: 'registry', text: line.trim() }
    : undefined;

const readers: readonly Reader[] = [errorLog, accessLog, pageLog, journal, browsedLog, registry];

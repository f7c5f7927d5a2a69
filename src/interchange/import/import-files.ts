/** Files of other programs as one configuration in our own format, with comments that say whence each entry comes. */
import { configText } from '../../format/edit/write-config.ts';
import { sectionNames } from '../../format/sections.ts';
import { HIDDEN, secretSpans } from '../../knowledge/secret-spans.ts';
import type { Entry, SectionName, Sections } from '../../model/config.ts';
import type { Located } from '../../model/span.ts';
import type { ForeignReading, NotCarried } from '../foreign-format.ts';
import { isMap } from '../lazy-foreign-values.ts';

export interface ImportedFile {
  /** As shown to people. */
  readonly name: string;
  /** What the file implies without naming it, such as the server of a printers.conf, is one for all files of a folder. */
  readonly folder: string;
  readonly text: string;
  readonly reading: ForeignReading;
}

export interface Imported {
  /** Of our own format. */
  readonly text: string;
  readonly queueCount: number;
  readonly notCarried: readonly ImportNote[];
  /** Where a secret stood, and the reference that stands in its place. */
  readonly secrets: readonly (ImportNote & { readonly reference: string })[];
  /** Values that two files give differently, and which one counts. */
  readonly conflicts: readonly ImportNote[];
}

/** What a person should know of a place in an imported file. */
export interface ImportNote {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly what: string;
  readonly why: string;
}

/** Several files of one site: what they say of the same queue, port or server adds up, and of two values the first counts. */
export function importFiles(files: readonly ImportedFile[]): Imported {
  const merge = new Merge();
  for (const file of files) merge.take(file);
  return merge.finish();
}

type Draft = Record<string, unknown> & Entry;

class Merge {
  readonly #entries = Object.fromEntries(
    sectionNames.map((name) => [name, new Map<string, Draft>()]),
  ) as Readonly<Record<SectionName, Map<string, Draft>>>;
  readonly #origins = new Map<Draft, string[]>();
  /** Which folder's implied server an id is. */
  readonly #implied = new Map<string, string>();
  readonly #secrets: Imported['secrets'][number][] = [];
  readonly #references = new Map<string, string>();
  readonly #conflicts: ImportNote[] = [];
  readonly #notCarried: ImportNote[] = [];
  readonly #names: string[] = [];

  take(file: ImportedFile): void {
    this.#names.push(file.name);
    const lineOf = lineCounter(file.text);
    const note = ({ span, what, why }: NotCarried): ImportNote => ({
      file: file.name,
      line: lineOf(span.start),
      what,
      why,
    });
    for (const one of file.reading.notCarried) this.#notCarried.push(note(one));
    for (const { name, values, span } of file.reading.config.directives) {
      const what = [name, ...values.map(({ value }) => withoutSecretValues(value))].join(' ');
      this.#notCarried.push(note({ span, what, why: 'a setting of the print system, not of a queue' }));
    }
    const renamed = this.#newIds(file);
    for (const section of sectionNames) {
      for (const entry of file.reading.config[section].values() as Iterable<Entry>) {
        const line = lineOf(entry.start);
        const draft = this.#copy(entry, renamed, (start) => ({ file: file.name, line: lineOf(start) }));
        const origin = `${file.name}:${line}`;
        const known = this.#entries[section].get(draft.id);
        if (known) this.#join(known, draft, { file: file.name, line, origin });
        else {
          this.#entries[section].set(draft.id, draft);
          this.#origins.set(draft, [origin]);
        }
      }
    }
  }

  finish(): Imported {
    const header = [`Imported from ${this.#names.join(', ')}.`];
    const text = configText(this.#entries as unknown as Sections, {
      header,
      commentsOf: (entry) => [(this.#origins.get(entry as Draft) ?? []).join(', ')],
    });
    return {
      text,
      queueCount: this.#entries.printers.size,
      notCarried: this.#notCarried,
      secrets: this.#secrets,
      conflicts: this.#conflicts,
    };
  }

  /** Ids that already stand for something else, with the new one; by section and id. */
  #newIds({ reading, folder, text }: ImportedFile): ReadonlyMap<string, string> {
    const renamed = new Map<string, string>();
    const { config } = reading;
    for (const { id, start, keyEnd } of config.servers.values()) {
      if (text.slice(start, start + keyEnd).includes(id)) continue;
      const owner = this.#implied.get(id);
      if (owner === undefined) this.#implied.set(id, folder);
      else if (owner !== folder) {
        const own = this.#freeId('servers', `${id} (${folder})`);
        renamed.set(`servers/${id}`, own);
        this.#implied.set(own, folder);
      }
    }
    for (const section of ['devices', 'ports', 'printers'] as const) {
      for (const entry of config[section].values()) {
        const known = this.#entries[section].get(entry.id);
        if (!known) continue;
        const server = 'server' in entry ? entry.server?.value : undefined;
        const mine = server && (renamed.get(`servers/${server}`) ?? server);
        const theirs = (known.server as Located<string> | undefined)?.value;
        if (mine !== undefined && theirs !== undefined && mine !== theirs)
          renamed.set(`${section}/${entry.id}`, this.#freeId(section, `${entry.id} (${mine})`));
      }
    }
    return renamed;
  }

  #freeId(section: SectionName, wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#entries[section].has(id); number += 1) id = `${wanted} ${number}`;
    return id;
  }

  /** The entry with its references renamed, and references in place of secrets. */
  #copy(
    entry: Entry,
    renamed: ReadonlyMap<string, string>,
    placeOf: (start: number) => { readonly file: string; readonly line: number },
  ): Draft {
    const { section, start } = entry;
    const value = this.#withReferences(entry, (at, reference, why) => {
      this.#secrets.push({ ...placeOf(start + at), what: `${section}.${entry.id}`, why, reference });
    }) as Draft;
    const id = renamed.get(`${section}/${entry.id}`);
    const refer = (name: string, to: SectionName): void => {
      const one = value[name];
      if (Array.isArray(one)) value[name] = one.map((item) => referredAs(item, to));
      else if (one !== undefined) value[name] = referredAs(one as Located<string>, to);
    };
    const referredAs = (item: Located<string>, to: SectionName): Located<string> => ({
      ...item,
      value: renamed.get(`${to}/${item.value}`) ?? item.value,
    });
    refer('server', 'servers');
    if (section === 'printers') {
      refer('ports', 'ports');
      refer('members', 'printers');
    }
    if (section === 'ports') refer('device', 'devices');
    if (id === undefined) return value;
    return { ...value, id, name: value.name ?? { value: entry.id, start: 0, end: 0 } };
  }

  /** The same for the same secret: names that refer to each other still do. */
  #referenceTo(secret: string): string {
    const known = this.#references.get(secret);
    const reference = known ?? `\${env:PLATEN_SECRET_${this.#references.size + 1}}`;
    if (known === undefined) this.#references.set(secret, reference);
    return reference;
  }

  /** A copy in which every string holds references in place of its secrets. */
  #withReferences(
    value: unknown,
    report: (start: number, reference: string, why: string) => void,
    at = 0,
  ): unknown {
    if (typeof value === 'string') {
      const spans = secretSpans(value);
      if (spans.length === 0) return value;
      let result = '';
      let from = 0;
      for (const { start, end } of spans) {
        const reference = this.#referenceTo(value.slice(start, end));
        report(at, reference, 'a secret, which belongs in no file that others read');
        result += value.slice(from, start) + reference;
        from = end;
      }
      return result + value.slice(from);
    }
    if (Array.isArray(value)) return value.map((item) => this.#withReferences(item, report, at));
    if (isMap(value))
      return new Map([...value].map(([name, item]) => [name, this.#withReferences(item, report, at)]));
    if (typeof value !== 'object' || value === null) return value;
    const place = 'value' in value && 'start' in value ? (value as Located<unknown>).start : at;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, this.#withReferences(item, report, place)]),
    );
  }

  /** What is not yet known of an entry is added to it. */
  #join(
    known: Draft,
    draft: Draft,
    { file, line, origin }: { readonly file: string; readonly line: number; readonly origin: string },
  ): void {
    this.#origins.get(known)?.push(origin);
    for (const [name, value] of Object.entries(draft)) {
      if (['section', 'id', 'start', 'keyEnd', 'end'].includes(name) || isAbsent(value)) continue;
      if (isAbsent(known[name])) (known as Record<string, unknown>)[name] = value;
      else if (plain(known[name]) !== plain(value)) {
        this.#conflicts.push({
          file,
          line,
          what: `${draft.section}.${draft.id}.${name}`,
          why: `${(this.#origins.get(known) ?? [])[0] ?? 'the first file'} says otherwise, and counts`,
        });
      }
    }
  }
}

function isAbsent(value: unknown): boolean {
  if (value === undefined) return true;
  return Array.isArray(value) ? value.length === 0 : isMap(value) && value.size === 0;
}

/** What a value says, whatever its place. */
function plain(value: unknown): string {
  return JSON.stringify(value, (key, item) => {
    if (key === 'start' || key === 'end') return undefined;
    return isMap(item) ? [...item] : item;
  });
}

function withoutSecretValues(text: string): string {
  return secretSpans(text).length > 0 ? HIDDEN : text;
}

/** Lines are asked for in the order of the text, nearly; each answer costs a search. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The queues and ports that the commands of a script make, put together: one entry for each, whatever number of commands it takes. */
import type { Located, Span } from '../../model/span.ts';
import type { ConfigDraft } from '../config-draft.ts';
import { located, type ScriptValue, type TextValue } from './script-value.ts';

export type ScriptSection = 'ports' | 'printers' | 'connections';

/** What one command says of one entry. */
export interface Statement {
  readonly section: ScriptSection;
  readonly name: TextValue;
  /** The machine that it is about; undefined: the one that the script runs on. */
  readonly server: TextValue | undefined;
  /** Properties of the entry, located in the text. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Of a printer: the names of its ports. */
  readonly portNames?: readonly TextValue[];
  /** What its properties are written with, by the name of the parameter or option. */
  readonly arguments: ReadonlyMap<string, ScriptValue>;
  readonly command: Span;
  /** Whether it depends on the run that the command is carried out. */
  readonly isConditional: boolean;
  /** The command takes no parameters like those that are named. */
  readonly isFixed?: boolean;
}

export interface ScriptEntry {
  readonly section: ScriptSection;
  readonly id: string;
  readonly name: TextValue;
  readonly server: TextValue | undefined;
  readonly values: Map<string, unknown>;
  portNames: readonly TextValue[];
  /** The last that says something of it comes last. */
  statements: Statement[];
  /** One of the statements does. */
  dependsOnRun: boolean;
  isRemoved: boolean;
  /** Two commands contradict each other about it, and which is carried out depends on the run. */
  isContradictory: boolean;
  /** A command gave it another name than the one it was made with. */
  readonly isRenamed: boolean;
}

/** Limits what a loop in a loop can make. */
const maxEntries = 50_000;

export class ScriptEntries {
  readonly #byName = new Map<string, ScriptEntry>();
  readonly #ids = new Set<string>();
  readonly #serverOfItself: string;

  /** @param serverOfItself the id of the server that the script runs on */
  constructor(serverOfItself: string) {
    this.#serverOfItself = serverOfItself;
  }

  /** In the order in which they were made. */
  all(): Iterable<ScriptEntry> {
    return this.#byName.values();
  }

  find(section: ScriptSection, name: string, server: TextValue | undefined): ScriptEntry | undefined {
    return this.#byName.get(keyOf(section, name, server));
  }

  withId(section: string, id: string): ScriptEntry | undefined {
    return [...this.all()].find((entry) => entry.section === section && entry.id === id);
  }

  /** What makes an entry; where it is made twice, only what both say alike is known. */
  make(statement: Statement): void {
    const before = this.#entryFor(statement);
    if (!before) return;
    if (before.isRemoved) {
      before.values.clear();
      before.statements = [];
      before.dependsOnRun = false;
      before.portNames = [];
      before.isRemoved = false;
    }
    this.#state(before, statement, before.statements.length > 0);
  }

  /** What makes an entry or changes the one that is there. */
  change(statement: Statement): void {
    const before = this.#entryFor(statement);
    if (!before) return;
    before.isRemoved = false;
    this.#state(before, statement, statement.isConditional || before.dependsOnRun);
  }

  remove(section: ScriptSection, name: string, server: TextValue | undefined): void {
    const entry = this.find(section, name, server);
    if (entry) entry.isRemoved = true;
  }

  /** What it was made with stays; where it depends on the run which name it has, it has none. */
  rename(statement: Statement, to: TextValue): void {
    const { section, name, server, isConditional } = statement;
    const entry = this.find(section, name.text, server);
    if (!entry) return;
    if (isConditional || this.find(section, to.text, server)) {
      entry.isContradictory = true;
      return;
    }
    this.#byName.delete(keyOf(section, name.text, server));
    this.#byName.set(keyOf(section, to.text, server), {
      ...entry,
      id: this.#freeId(section, to, server),
      name: to,
      isRenamed: true,
    });
  }

  #entryFor({ section, name, server }: Statement): ScriptEntry | undefined {
    const key = keyOf(section, name.text, server);
    const before = this.#byName.get(key);
    if (before) return before;
    if (this.#byName.size >= maxEntries || name.text === '') return undefined;
    const entry: ScriptEntry = {
      section,
      id: this.#freeId(section, name, server),
      name,
      server,
      values: new Map(),
      portNames: [],
      statements: [],
      dependsOnRun: false,
      isRemoved: false,
      isContradictory: false,
      isRenamed: false,
    };
    this.#byName.set(key, entry);
    return entry;
  }

  #freeId(section: ScriptSection, { text }: TextValue, server: TextValue | undefined): string {
    const id = this.#ids.has(`${section} ${text}`) ? `${server?.text ?? this.#serverOfItself}/${text}` : text;
    this.#ids.add(`${section} ${id}`);
    return id;
  }

  #state(entry: ScriptEntry, statement: Statement, mayContradict: boolean): void {
    for (const [name, value] of Object.entries(statement.values)) {
      const before = entry.values.get(name);
      if (value instanceof Map && before instanceof Map) entry.values.set(name, together(before, value));
      else if (
        name !== 'members' &&
        mayContradict &&
        before !== undefined &&
        plain(before) !== plain(value)
      ) {
        if (name === 'device' || name === 'path') entry.isContradictory = true;
        entry.values.delete(name);
      } else entry.values.set(name, value);
    }
    if (statement.portNames) {
      const before = entry.portNames.map(({ text }) => text).join('\n');
      const after = statement.portNames.map(({ text }) => text).join('\n');
      entry.portNames = mayContradict && before !== '' && before !== after ? [] : statement.portNames;
    }
    entry.statements.push(statement);
    entry.dependsOnRun ||= statement.isConditional;
  }

  /**
   * @param facts what is known of the server that the script runs on; undefined where nothing is
   * @param factsOfOthers what is known of every other
   */
  finish(
    draft: ConfigDraft,
    facts: Readonly<Record<string, unknown>> | undefined,
    factsOfOthers: (at: Span) => Readonly<Record<string, unknown>> = () => ({}),
  ): void {
    const servers = new Map<string, string>();
    const shown = [...this.all()].filter(({ isContradictory }) => !isContradictory);
    for (const { server } of shown) {
      if (!server || servers.has(server.text.toLowerCase())) continue;
      servers.set(server.text.toLowerCase(), server.text);
      draft.add(
        'servers',
        server.text,
        { key: server.span, end: server.span.end },
        factsOfOthers(server.span),
      );
    }
    const [first] = shown;
    if (facts && first) {
      // It has no words of its own: its place is where the first of its queues is named.
      const key = { start: first.name.span.start, end: first.name.span.start };
      draft.add('servers', this.#serverOfItself, { key, end: key.end }, facts);
    }
    for (const entry of shown) {
      const { section, id, name, server, statements } = entry;
      const { span } = name;
      const command = statements.at(-1)?.command;
      const isInside = command && span.start >= command.start && span.end <= command.end;
      const values: Record<string, unknown> = Object.fromEntries(entry.values);
      if (section !== 'connections') {
        const host = server ? servers.get(server.text.toLowerCase()) : facts && this.#serverOfItself;
        if (host !== undefined) values.server = { ...(server?.span ?? span), value: host };
        if (id !== name.text) values.name = located(name);
      }
      if (entry.portNames.length > 0) values.ports = entry.portNames.map((port) => this.#port(port, server));
      draft.add(section, id, { key: span, end: isInside ? command.end : span.end }, values);
    }
  }

  #port(name: TextValue, server: TextValue | undefined): Located<string> {
    const port = this.find('ports', name.text, server);
    return { ...located(name), value: port?.id ?? name.text };
  }
}

/** Windows and CUPS take names for the same that differ in case alone. */
function keyOf(section: ScriptSection, name: string, server: TextValue | undefined): string {
  return `${section}\n${server?.text.toLowerCase() ?? ''}\n${name.toLowerCase()}`;
}

/** Settings by name add up. */
function together(
  before: ReadonlyMap<unknown, unknown>,
  after: ReadonlyMap<unknown, unknown>,
): Map<unknown, unknown> {
  const all = new Map(before);
  for (const [name, value] of after) {
    const held = all.get(name);
    all.set(name, value instanceof Map && held instanceof Map ? together(held, value) : value);
  }
  return all;
}

/** A value without its places. */
function plain(value: unknown): string {
  return JSON.stringify(value, (name, inner) =>
    name === 'start' || name === 'end' ? undefined : inner instanceof Map ? [...inner] : inner,
  );
}

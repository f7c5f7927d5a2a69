/** Values of the registry that a script sets, as far as they change how ports print: source ports of LPR, TIME_WAIT, and SNMP of a port (Q179156, Q149532). */
import type { Located, Span } from '../../model/span.ts';
import type { ScriptEntries } from '../scripts/script-entries.ts';
import type { Known, TextValue } from '../scripts/script-value.ts';

interface SourcePorts {
  /** The IP address of the port; undefined: of all that have no switch of their own. */
  readonly address: string | undefined;
  readonly value: Located<string>;
}

export class RegistryValues {
  readonly #switches: SourcePorts[] = [];
  #timeWait: Located<number> | undefined;
  #isUncertain = false;

  /** @returns whether it is a value that is read here */
  set(path: Known, name: Known, value: Known): boolean {
    if (path?.kind !== 'text' || name?.kind !== 'text') return false;
    const key = path.text
      .replace(/^(?:registry::)?(?:hklm:?|hkey_local_machine)\\/i, '')
      .replace(/\\+$/, '')
      .toLowerCase();
    const number = value?.kind === 'text' ? numberIn(value) : undefined;
    if (key === 'software\\microsoft\\lpdsvc\\lpr') {
      const address = name.text.toLowerCase() === 'usenonrfcsourceports' ? undefined : name.text;
      if (number?.value === 0 || number?.value === 1)
        this.#switches.push({
          address,
          value: { ...number, value: number.value === 1 ? 'unprivileged' : 'rfc1179' },
        });
      else this.#isUncertain = true;
      return true;
    }
    if (key === 'system\\currentcontrolset\\services\\tcpip\\parameters') {
      if (name.text.toLowerCase() === 'tcptimedwaitdelay') this.#timeWait = number;
      return true;
    }
    return false;
  }

  /** What is known of the machine. */
  get serverFacts(): Readonly<Record<string, unknown>> | undefined {
    return this.#timeWait && this.#timeWait.value <= 3600 ? { timeWaitSeconds: this.#timeWait } : undefined;
  }

  /** Source ports of the ports of the LPR Port monitor; a Standard TCP/IP port heeds no switch (KB 814586). */
  apply(entries: ScriptEntries): void {
    if (this.#isUncertain) return;
    for (const { section, server, values } of entries.all()) {
      const monitor = values.get('monitor') as Located<string> | undefined;
      const device = values.get('device') as Located<string> | undefined;
      if (section !== 'ports' || server || monitor?.value !== 'lpr' || !device) continue;
      const host = /^lpd:\/\/([^/:]+)/.exec(device.value)?.[1];
      const found =
        this.#switches.findLast(({ address }) => address === host) ??
        this.#switches.findLast(({ address }) => address === undefined);
      if (found) values.set('sourcePorts', found.value);
    }
  }
}

function numberIn({ text, span }: TextValue): (Span & { value: number }) | undefined {
  return /^\d{1,9}$/.test(text) ? { ...span, value: Number(text) } : undefined;
}

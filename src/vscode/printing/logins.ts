/** Users and passwords for IPP devices that ask for them: in the editor's secret storage, one for each origin, and nowhere else. */
import * as vscode from 'vscode';
import type { Login } from '../../engine/wire/http/http-authentication.ts';
import { addressText } from '../../model/address-text.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { askText } from '../notification.ts';

export interface Logins {
  /** What a person has given for the plan's device; undefined where nothing was. */
  of(plan: PrintPlan): Promise<Login | undefined>;
  /** Asks a person, and keeps what is given. False where they turned away. */
  ask(plan: PrintPlan): Promise<boolean>;
  /** "ipps://printer.example:631", in the order of the alphabet. */
  origins(): Promise<readonly string[]>;
  forget(origins: readonly string[]): Promise<void>;
}

const KEY = 'logins';

export function createLogins(storage: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>): Logins {
  // Read each time: another window may have written meanwhile.
  const read = async () => readLogins(await storage.get(KEY));
  const write = (logins: ReadonlyMap<string, Login>) =>
    logins.size === 0 ? storage.delete(KEY) : storage.store(KEY, JSON.stringify([...logins]));
  const of = async (plan: PrintPlan) => (await read()).get(originOf(plan));
  return {
    of,
    async ask(plan) {
      const origin = originOf(plan);
      const user = await askText(vscode.l10n.t('User at {0}', origin), {
        value: (await of(plan))?.user ?? '',
      });
      if (!user) return false;
      const prompt = vscode.l10n.t(
        'Password of {0} at {1}, kept in the secret storage of VS Code',
        user,
        origin,
      );
      const password = await askText(prompt, { isSecret: true });
      if (password === undefined) return false;
      await write((await read()).set(origin, { user, password }));
      return true;
    },
    origins: async () => [...(await read()).keys()].sort(),
    async forget(origins) {
      const logins = await read();
      for (const origin of origins) logins.delete(origin);
      await write(logins);
    },
  };
}

/** Where a password given for one does not go to another: scheme, host and port (RFC 6454 §4). */
export function originOf({ isSecure, host, tcpPort }: PrintPlan): string {
  return `${isSecure ? 'ipps' : 'ipp'}://${addressText(host.toLowerCase(), tcpPort)}`;
}

/** What is stored, as far as it is sound. */
function readLogins(text: string | undefined): Map<string, Login> {
  const logins = new Map<string, Login>();
  for (const [origin, login] of entriesOf(text)) {
    const { user, password } = (login ?? {}) as Partial<Record<keyof Login, unknown>>;
    if (typeof origin === 'string' && typeof user === 'string' && typeof password === 'string')
      logins.set(origin, { user, password });
  }
  return logins;
}

function entriesOf(text: string | undefined): [unknown, unknown][] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(Array.isArray).map(([origin, login]) => [origin, login]) : [];
  } catch {
    return [];
  }
}

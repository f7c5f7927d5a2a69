/** What to try where a print failed or may fail: what the rules say of its port, and the other senders that there are. */
import { diagnose } from '../../language/diagnosis/diagnose.ts';
import { type PrintAdvice, printAdvice } from '../../language/printing/print-advice.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';
import { defaultSettings } from '../../model/settings.ts';
import { type PrintSender, senderText } from '../../site/print-plan/print-senders.ts';
import type { WholeSite } from '../../site/site.ts';
import type { ConfigFile } from '../input/config-files.ts';
import { createSettingsFor } from '../input/settings-files.ts';

/** For `--system`: as no server does, but as the machine that this runs on. */
export const THIS_MACHINE = 'this-machine';

export interface FailedPrint {
  readonly advice: readonly PrintAdvice[];
  /** As sentences. */
  readonly otherSenders: readonly string[];
}

export const nothingToTry: FailedPrint = { advice: [], otherSenders: [] };

export interface Tried {
  readonly file: ConfigFile;
  readonly site: WholeSite;
  readonly planned: PlannedPrint;
  readonly senders: readonly PrintSender[];
}

export async function whatToTry({ file, site, planned, senders }: Tried, cwd: string): Promise<FailedPrint> {
  const { text, format } = file;
  // What is wrong with the settings is for `platen lint` to say; the print is over.
  const settings = await createSettingsFor(cwd)(file.path).catch(() => defaultSettings);
  const { findings } = diagnose(text, settings, Number.MAX_SAFE_INTEGER, format);
  return {
    advice: printAdvice({ text, settings, site, findings, format }, planned.plan.port),
    otherSenders: otherSenders(senders, planned),
  };
}

export function otherSenders(senders: readonly PrintSender[], { plan }: PlannedPrint): string[] {
  const isOther = ({ planned }: PrintSender): boolean =>
    planned.plan.actAs !== plan.actAs || planned.plan.sourcePorts?.min !== plan.sourcePorts?.min;
  return senders
    .filter((sender) => sender.kind !== 'device' && isOther(sender))
    .map((sender) => `Or --system ${sender.system?.id ?? THIS_MACHINE}. ${senderText(sender)}`);
}

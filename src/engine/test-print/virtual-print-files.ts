/** What a test print to a virtual printer reads beside its document, from files that the configuration names. */
import type { Printer } from '../../model/config.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';
import type { DescribedDevice } from '../printers/ipp/device/described-device.ts';

export interface VirtualPrintFiles {
  /** The content that has to arrive, where `expect` names a file. */
  readonly equals?: Uint8Array | undefined;
  /** The printer, where a file describes it. */
  readonly describedDevice?: DescribedDevice | undefined;
}

/** Each rejects with one sentence where the file is outside the folder of the configuration or cannot be read. */
export interface NamedFiles {
  /** No more than a virtual printer keeps to be compared. */
  content(name: string): Promise<Uint8Array>;
  describedDevice(name: string): Promise<DescribedDevice>;
}

/** Rejects where one of them cannot be read, before anything is printed. Nothing is read for a real device. */
export async function readVirtualPrintFiles(
  { virtual }: PlannedPrint,
  { testPrint }: Printer,
  files: NamedFiles,
): Promise<VirtualPrintFiles> {
  if (!virtual) return {};
  const { attributesFile } = virtual;
  const expected = testPrint?.expect?.equals?.value;
  return {
    equals: expected === undefined ? undefined : await files.content(expected),
    describedDevice: attributesFile === undefined ? undefined : await files.describedDevice(attributesFile),
  };
}

/** The IPP printer that a file describes, of the command line or named by a configuration. */
import {
  type DescribedDevice,
  describedDevice,
  maxDescriptionBytes,
} from '../../engine/printers/ipp/device/described-device.ts';
import { commandFailure, ExitCode } from '../output/exit-code.ts';
import { readLimitedFile } from './read-limited-file.ts';

/** Rejects with one sentence where it cannot be read or describes none. @param shownPath as people wrote it */
export async function readDescribedDevice(path: string, shownPath: string): Promise<DescribedDevice> {
  const file = await readLimitedFile({
    path,
    shownPath,
    maxBytes: maxDescriptionBytes,
    whyLimited: 'which no description of a printer is',
  });
  const device = describedDevice(file);
  if (device) return device;
  throw commandFailure(
    ExitCode.usage,
    `${shownPath} has no attributes: ipptool --ippserver FILE URI get-printer-attributes.test writes such a file.`,
  );
}

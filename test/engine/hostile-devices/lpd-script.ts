/** An LPD that keeps to RFC 1179 but for what a script puts in the place of some of its answers. */
import type { LpdStage } from '../../../src/engine/wire/lpd-sender.ts';
import type { DeviceEnd } from './device-end.ts';

export type Fault = (device: DeviceEnd) => Promise<unknown> | undefined;

/** What it does once it has read what each stage sends, instead of acknowledging. */
export type Faults = Readonly<Partial<Record<LpdStage, Fault>>>;

/** Takes one job in either order. A fault that closes or resets ends it, because nothing more can be read or written. */
export async function serveLpd(device: DeviceEnd, faults: Faults = {}): Promise<void> {
  const answer = async (stage: LpdStage) => {
    const fault = faults[stage];
    if (fault) await fault(device);
    else await device.say(0);
  };
  await device.line();
  await answer('queue');
  for (let files = 0; files < 2; files += 1) {
    const command = await device.line();
    const part = command.startsWith('\x02') ? 'control' : 'data';
    await answer(`${part}-command`);
    await device.take(Number.parseInt(command.slice(1), 10) + 1);
    await answer(`${part}-file`);
  }
  await device.rest();
  await device.close();
}

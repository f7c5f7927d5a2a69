/** Every harmless question that `platen troubleshoot --probe` asks: the device, its name at each resolver, and this machine. */
import { probeMachine } from '../../engine/environment/node/node-probes.ts';
import type { Probed } from '../../troubleshoot/evidence/probe-answers.ts';
import type { Terminal } from '../input/terminal.ts';
import { askDevice, type DeviceQuestion } from './ask-device.ts';

export async function probePrinter(question: DeviceQuestion, terminal: Terminal): Promise<Probed> {
  const { plan, result } = await askDevice(question, terminal);
  return { plan, probes: result.probes, ...(await probeMachine(plan)) };
}

/** Measures work in time of this process: what else the machine does makes no difference to a limit on it. */

/** Milliseconds that the processor spent; a limit on them is twenty times what is measured, for there are slow machines. */
export function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Queue names that known LPD devices insist on, each with its source. */

export interface LpdQueues {
  /** Names the device by its make and model. */
  readonly model: RegExp;
  readonly title: string;
  /** Compared exactly; `address` is the IP address under which the device is reached. */
  readonly queues: readonly string[] | 'address';
  /** What becomes of a job for another queue. */
  readonly otherwise: 'refused' | 'first-printer';
  readonly source: string;
}

/** The queue names of a device by its model; undefined where no source states it. */
export function lpdQueuesOf(model: string): LpdQueues | undefined {
  return lpdQueues.find((device) => device.model.test(model));
}

export const lpdQueues: readonly LpdQueues[] = [
  {
    model: /\bLBP[-\s]?360\s?PS\b/i,
    title: 'Canon LBP-360PS',
    queues: ['xjprint'],
    otherwise: 'refused',
    source: 'Q182287',
  },
  {
    model: /\bNet(Que|Jet)\b/i,
    title: 'Emulex NetQue or NetJet',
    queues: ['PASSTHRU', 'TEXT'],
    otherwise: 'refused',
    source: 'Q158461',
  },
  // A name without a number, or with a capital or a space, prints at the first of the three printers.
  {
    model: /\bJetDirect EX Plus\s?3\b/i,
    title: 'HP JetDirect EX Plus 3',
    queues: ['raw1', 'raw2', 'raw3', 'text1', 'text2', 'text3'],
    otherwise: 'first-printer',
    source: 'Q158078',
  },
  {
    model: /\bCrownNet\b/i,
    title: 'QMS CrownNet',
    queues: 'address',
    otherwise: 'refused',
    source: 'Q149269',
  },
];

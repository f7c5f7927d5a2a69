/** The faults virtual printers can show, by name: one table for all of them. */

export const faults = {
  refuse: 'Takes no connection: each is reset at once.',
  reset: 'Resets the connection in the middle of the document.',
  slow: 'Reads slowly: about 8 kB a second.',
  stall: 'Accepts the connection, then neither reads nor answers.',
  'no-final-ack': 'Takes the whole job and never acknowledges it (LPD).',
  'nack-control': 'Refuses the control file (LPD).',
  'nack-data': 'Refuses the data file after it has arrived (LPD).',
  'nack-queue': 'Refuses the queue (LPD).',
  busy: 'Accepts the connection but reads nothing for 5 seconds, as a device that prints another job does.',
  'reset-after-disconnect':
    'Resets itself for 2 seconds after each disconnect and refuses meanwhile, as JetDirect does (Q129007; the time is ours, no source gives one).',
  garbage: 'Answers with bytes that belong to another protocol.',
} as const;

export type FaultName = keyof typeof faults;

export const faultNames = Object.keys(faults) as FaultName[];

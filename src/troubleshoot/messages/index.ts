/** Every table of what lines of evidence mean. */
import type { MessageFact } from '../message-fact.ts';
import { contrasts } from './contrasts.ts';
import { cupsFailureMessages } from './cups-failure-messages.ts';
import { cupsFilterMessages } from './cups-filter-messages.ts';
import { cupsJobMessages } from './cups-job-messages.ts';
import { cupsNetworkMessages } from './cups-network-messages.ts';
import { cupsServerMessages } from './cups-server-messages.ts';
import { decisiveTrials } from './decisive-trials.ts';
import { findingFacts } from './finding-facts.ts';
import { rivalMessages } from './rival-messages.ts';
import { systemsNamed } from './systems-named.ts';
import { windowsCodes } from './windows-codes.ts';
import { windowsConnectionMessages } from './windows-connection-messages.ts';
import { windowsDeviceMessages } from './windows-device-messages.ts';

export const messageFacts: readonly MessageFact[] = [
  ...systemsNamed,
  ...contrasts,
  ...decisiveTrials,
  ...cupsServerMessages,
  ...cupsNetworkMessages,
  ...cupsJobMessages,
  ...cupsFilterMessages,
  ...cupsFailureMessages,
  ...windowsCodes,
  ...windowsConnectionMessages,
  ...windowsDeviceMessages,
  ...rivalMessages,
  ...findingFacts,
];

export function findFact(id: string): MessageFact | undefined {
  return messageFacts.find((fact) => fact.id === id);
}

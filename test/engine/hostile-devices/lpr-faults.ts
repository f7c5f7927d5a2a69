/** The same faults at each answer of an LPD conversation, in both orders: what has to come of each follows from what had left. */
import type { LpdStage } from '../../../src/engine/wire/lpd-sender.ts';
import type { DeviceEnd } from './device-end.ts';
import type { HostileDevice } from './hostile-device.ts';
import { serveLpd } from './lpd-script.ts';

const stages: Readonly<Record<'control-first' | 'data-first', readonly LpdStage[]>> = {
  'control-first': ['queue', 'control-command', 'control-file', 'data-command', 'data-file'],
  'data-first': ['queue', 'data-command', 'data-file', 'control-command', 'control-file'],
};

/** `no` says that it will not, `later` asks to try again, `drop` breaks off, `silence` says nothing. */
const faults: Readonly<
  Record<string, { kind: 'no' | 'later' | 'drop' | 'silence'; applyDelivery: (device: DeviceEnd) => unknown }>
> = {
  'answers 1': { kind: 'no', applyDelivery: (device) => device.say(1, 'no\n') },
  'answers 1 and resets': {
    kind: 'no',
    applyDelivery: (device) =>
      device
        .say(1)
        .then(() => device.sleep(50))
        .then(() => device.reset()),
  },
  'answers 2': { kind: 'later', applyDelivery: (device) => device.say(2, 'later\n') },
  'answers 3': { kind: 'no', applyDelivery: (device) => device.say(3) },
  'answers 27': { kind: 'no', applyDelivery: (device) => device.say(27) },
  'answers in words': { kind: 'no', applyDelivery: (device) => device.say('unknown printer\n') },
  closes: { kind: 'drop', applyDelivery: (device) => device.close() },
  'half-closes': { kind: 'drop', applyDelivery: (device) => device.halfClose() },
  resets: { kind: 'drop', applyDelivery: (device) => device.reset() },
  'is silent': { kind: 'silence', applyDelivery: () => undefined },
};

export function lprFaults(): HostileDevice[] {
  return (['control-first', 'data-first'] as const).flatMap((order) =>
    stages[order].flatMap((stage, position) =>
      Object.entries(faults).map(([name, { kind, applyDelivery }]): HostileDevice => {
        const isOut = position >= stages[order].indexOf('data-file');
        return {
          name: `${name} at the ${stage}, ${order}`,
          plan: { monitor: 'lpr', order },
          async serve(device) {
            await serveLpd(device, {
              [stage]: async (end: DeviceEnd) => {
                await applyDelivery(end);
                await end.rest();
              },
            });
          },
          ...expected(kind, isOut, position === 4),
        };
      }),
    ),
  );
}

function expected(
  kind: 'no' | 'later' | 'drop' | 'silence',
  isOut: boolean,
  isLast: boolean,
): Pick<HostileDevice, 'outcome' | 'copies' | 'words' | 'warns' | 'isDefinite'> {
  const copies = isOut ? 1 : 0;
  if (kind === 'no' || (kind === 'later' && isOut)) {
    const again = isOut ? '.*It is not sent again\\.$' : '';
    return {
      outcome: 'failed',
      copies,
      words: new RegExp(`^Failed: .*(refused|as no LPD does)${again}`),
      isDefinite: true,
    };
  }
  if (isLast) {
    const warns = /nobody confirmed|^Not confirmed within/;
    return {
      outcome: 'sent',
      copies,
      words: /was sent.*nothing confirmed/,
      warns,
      isDefinite: kind !== 'silence',
    };
  }
  if (isOut && kind === 'drop')
    return { outcome: 'failed', copies, words: /^Failed: .*not sent again/, isDefinite: true };
  return {
    outcome: isOut || kind === 'later' ? 'failed' : 'not-sent',
    copies,
    words: /^Gave up after .* Last: /,
  };
}

/** A simulated link on which one machine looks for services. */
import { browseServices } from '../../../src/engine/discovery/browse-services.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { createSimulatedMulticast } from '../../../src/engine/environment/simulated/simulated-multicast.ts';

export const me = '192.0.2.2';

export function link() {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const multicast = createSimulatedMulticast(environment.clock);
  const browse = (options: { durationMs?: number; signal?: AbortSignal } = {}) =>
    browseServices({ environment, openMulticast: multicast.memberAt(me), durationMs: 3000, ...options });
  return { environment, multicast, browse };
}

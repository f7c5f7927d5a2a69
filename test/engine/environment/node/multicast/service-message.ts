/** The message that announces a service. */
import type { DnsMessage } from '../../../../../src/engine/discovery/dns-message.ts';
import { announced } from '../../../discovery/announcing-printer.ts';

export function messageOf(instance: string): DnsMessage {
  const { pointer, server, text, addresses } = announced({ instance, addresses: ['192.0.2.7', 'fe80::7'] });
  return {
    kind: 'response',
    id: 0,
    questions: [{ name: '_ipp._tcp.local', type: 'PTR' }],
    answers: [pointer, server],
    authorities: [text],
    additionals: [...addresses],
  };
}

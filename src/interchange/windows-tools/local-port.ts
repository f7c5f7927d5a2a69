/** Ports that Windows has by themselves or asks for, PORTPROMPT: and USB001, as far as only a printer names them. */
import type { Located } from '../../model/span.ts';
import type { ConfigDraft } from '../config-draft.ts';
import { monitorOfLocalName } from '../windows-reg/reg-printers.ts';

/**
 * Adds the port, unless it is none of these or there already.
 * @param ids of ports by their names in lower case; the new one is added
 */
export function addLocalPort(
  draft: ConfigDraft,
  port: Located<string>,
  { ids, server }: { readonly ids: Map<string, string>; readonly server: Located<string> },
): void {
  const monitor = monitorOfLocalName(port.value);
  if (!monitor || ids.has(port.value.toLowerCase())) return;
  const at = { start: port.start, end: port.end };
  ids.set(port.value.toLowerCase(), port.value);
  draft.add(
    'ports',
    port.value,
    { key: at, end: at.end },
    { monitor: { ...at, value: monitor as 'local' }, server: { ...at, value: server.value } },
  );
}

/** A system message bus of a test's own, which lets everybody say everything: that of the machine is left alone. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnServer, until } from './peers.ts';

const busConfiguration = (path: string) => `<busconfig>
  <type>system</type>
  <listen>unix:path=${path}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_type="method_call"/>
    <allow send_type="signal"/>
    <allow send_requested_reply="true" send_type="method_return"/>
    <allow send_requested_reply="true" send_type="error"/>
    <allow receive_type="method_call"/>
    <allow receive_type="signal"/>
    <allow receive_type="method_return"/>
    <allow receive_type="error"/>
  </policy>
</busconfig>
`;

/** @returns the environment in which programs find it */
export async function startMessageBus(folder: string): Promise<{ readonly DBUS_SYSTEM_BUS_ADDRESS: string }> {
  const path = (name: string) => join(folder, name);
  writeFileSync(path('bus.conf'), busConfiguration(path('bus')));
  spawnServer('dbus-daemon', ['--config-file', path('bus.conf'), '--nofork', '--nopidfile']);
  await until(() => existsSync(path('bus')), 'the message bus does not run');
  return { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${path('bus')}` };
}

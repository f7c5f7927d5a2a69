/** A cupsd of its own for a test, which takes every command without a password. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, spawnServer, untilListening } from './peers.ts';

/** What a test with it needs, for describeWithPeers. */
export const cupsdPrograms = {
  programs: {
    cupsd: 'cups-daemon',
    lpadmin: 'cups-client',
    lpstat: 'cups-client',
    lpoptions: 'cups-client',
  },
  root: 'run cupsd as CUPS does',
};

export interface Cupsd {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** @param folder where all of its files lie; queues that are in `root/` there already, it has from the beginning */
export async function startCupsd(folder: string): Promise<Cupsd> {
  const port = await freePort();
  for (const name of ['root', 'requests', 'cache', 'state', 'temp', 'logs'])
    mkdirSync(join(folder, name), { recursive: true });
  const path = (name: string) => join(folder, name);
  writeFileSync(
    path('cups-files.conf'),
    `ServerRoot ${path('root')}
RequestRoot ${path('requests')}
CacheDir ${path('cache')}
StateDir ${path('state')}
TempDir ${path('temp')}
ErrorLog ${path('logs/error_log')}
AccessLog ${path('logs/access_log')}
PageLog ${path('logs/page_log')}
FileDevice Yes
`,
  );
  writeFileSync(
    path('cupsd.conf'),
    `Listen 127.0.0.1:${port}
LogLevel warn
DirtyCleanInterval 0
Browsing No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`,
  );
  spawnServer('cupsd', ['-f', '-c', path('cupsd.conf'), '-s', path('cups-files.conf')]);
  await untilListening(port);
  return { folder, environment: { CUPS_SERVER: `127.0.0.1:${port}`, LC_ALL: 'C', HOME: folder } };
}

/** What no log says: closed questions with fixed ids and values, most of them contrasts between what works and what does not. */

export interface Question {
  readonly id: string;
  readonly text: string;
  /** Besides "unknown", which every question takes. */
  readonly values: readonly string[];
}

const works = ['works', 'fails'];
const yes = ['yes', 'no'];

export const questions: readonly Question[] = [
  q('prints-anyway', 'Do the jobs print in spite of the message?', yes),
  q(
    'by-address',
    'Does the same job print when the printer or server is given by its address instead of its name?',
    works,
  ),
  q(
    'other-name',
    'Does it work by another name of the same server (real name instead of an alias, full instead of short)?',
    works,
  ),
  q('localhost', 'Does it work on the server itself, by localhost or its own queue?', works),
  q('other-machine', 'Does the same job work from another client machine?', works),
  q('other-network', 'Does it work from a client in the same network as the printer or server?', works),
  q('other-user', 'Does it work for another user on the same machine?', works),
  q('administrator', 'Does it work for an administrator (or root)?', works),
  q('other-queue', 'Does another queue on the same machine or server print?', works),
  q('other-device', 'Does the same queue set-up print on another device or model?', works),
  q('other-application', 'Does it print from another application?', works),
  q('other-document', 'Does another document print?', works),
  q('other-driver', 'Does it print with another driver or as a driverless queue?', works),
  q('other-protocol', 'Does it print over another protocol or port (raw, LPD, IPP, USB)?', works),
  q('without-tls', 'Does it work without TLS (ipp:, http:)?', works),
  q('direct-to-device', 'Does the device print when sent to directly, without the server or spooler?', works),
  q('single-job', 'Does a single job, with a pause before the next, print?', works),
  q(
    'full-desktop',
    'Does it work in a full desktop or at the console instead of a remote or service session?',
    works,
  ),
  q('older-version', 'Did it work, or does it work again, with an older version of the software?', works),
  q('newer-version', 'Does it work with a newer version?', works),
  q(
    'restart-service',
    'Does it work after a restart of the spooler, cupsd or the daemon in question?',
    works,
  ),
  q('restart-device', 'Does it work after the device was switched off and on?', works),
  q('changed', 'What changed last before it failed?', [
    'system-update',
    'driver',
    'print-software',
    'firmware',
    'certificate',
    'address-or-network',
    'domain-controller',
    'policy',
    'migration',
    'new-installation',
    'nothing',
  ]),
  q('how-often', 'When does it happen?', [
    'always',
    'sometimes',
    'at-boot',
    'after-idle',
    'under-load',
    'after-a-while',
    'first-time-only',
  ]),
  q('on-paper', 'What comes out on paper?', [
    'nothing',
    'source-or-garbage',
    'part-of-it',
    'blank',
    'as-it-should',
  ]),
  q('queue-shows', 'What does the queue show of the job?', [
    'completed',
    'held',
    'stopped',
    'processing',
    'error',
    'offline',
    'vanished',
  ]),
  q('name-resolves', 'Does the name resolve with the system resolver (getent hosts, Resolve-DnsName)?', yes),
  q('avahi-resolves', 'Does avahi-resolve or avahi-browse find the name or the service?', yes),
  q('ping', 'Does the device or server answer to ping?', yes),
  q('port-open', 'What does a connection to the port do?', [
    'accepted',
    'refused',
    'timed-out',
    'closed-at-once',
  ]),
  q('listening-on', 'Where does the service listen (ss -lnt)?', [
    'all-addresses',
    'loopback-only',
    'not-at-all',
    'another-program',
  ]),
  q('in-container', 'Does the service run in a container?', yes),
  q(
    'behind-proxy',
    'Is there a proxy, tunnel, sidecar or address translation between client and server?',
    yes,
  ),
  q('firewall-off', 'Does it work with the packet filter off or open for the port?', works),
  q(
    'security-module-off',
    'Does it work with SELinux or AppArmor permissive, or do they log a denial?',
    works,
  ),
  q('restarted-since-edit', 'Was the daemon restarted since the configuration was edited?', yes),
  q('file-exists', 'Does the file or program that the message names exist, for this processor?', yes),
  q('device-status-off', 'Does the printer show as online with SNMP status switched off at the port?', works),
  q('device-on', 'Is the device on, ready and without an error in its panel?', yes),
  q('certificate-same', 'Is the certificate that the device presents the one that was stored?', yes),
  q('spool-space', 'Is there free space where the spool is?', yes),
  q('password-accepted', 'Are the same user and password accepted elsewhere?', yes),
];

const byId: ReadonlyMap<string, Question> = new Map(questions.map((question) => [question.id, question]));

export function findQuestion(id: string): Question | undefined {
  return byId.get(id);
}

/** The id of the observation that an answer is. */
export function answerId(question: string, value: string): string {
  return `${question}=${value}`;
}

export function answerMeans({ text }: Question, value: string): string {
  return `${text} ${value}`;
}

function q(id: string, text: string, values: readonly string[]): Question {
  return { id, text, values };
}

/** The options that the backends of CUPS read in a device URI, and the values each takes: backend/lpd.c, socket.c and ipp.c. */

export interface UriOption {
  /** As the documentation spells them; empty where any number of seconds from 1 up is meant. */
  readonly words: readonly string[];
  /** Others that CUPS takes, or that do what they plainly mean. */
  readonly also: readonly string[];
  /** What any other value does, as the end of a sentence. */
  readonly otherwise: string;
}

export interface BackendOptions {
  readonly source: string;
  readonly options: ReadonlyMap<string, UriOption>;
  /** Whether an option that is not in the table does nothing; older ipp backends made options of the job of them. */
  readonly isComplete: boolean;
}

/** Undefined for schemes whose options no table knows. */
export function backendOptions(scheme: string): BackendOptions | undefined {
  return backends.get(scheme);
}

export function isTaken({ words, also }: UriOption, value: string): boolean {
  if (words.length === 0) return /^[1-9]\d{0,8}$/.test(value);
  const word = value.toLowerCase();
  return words.includes(word) || also.includes(word);
}

/** What CUPS compares a switch with; without a value it is on in lpd and socket. */
const on = ['', 'on', 'yes', 'true'];
/** CUPS knows no words for off: whatever is not on is off. These are those that say so. */
const off = ['off', 'no', 'false', 'none', '0'];

const asSwitch: UriOption = {
  words: ['true', 'false'],
  also: [...on, ...off],
  otherwise: 'CUPS takes it as off',
};
const asSeconds: UriOption = { words: [], also: [], otherwise: 'CUPS reads whole seconds, from 1 up' };

function oneOf(words: readonly string[], otherwise: string, also: readonly string[] = ['']): UriOption {
  return { words, also, otherwise };
}

const shared: readonly [string, UriOption][] = [
  ['contimeout', asSeconds],
  ['snmp', asSwitch],
];

const lpd: BackendOptions = {
  source: 'CUPS backend/lpd.c',
  isComplete: true,
  options: new Map([
    ...shared,
    ['banner', asSwitch],
    ['format', oneOf([...'cdfglnoprtv'], 'CUPS looks at its first letter alone')],
    ['manual_copies', asSwitch],
    ['mode', oneOf(['standard', 'stream'], 'CUPS stays with standard')],
    ['order', oneOf(['control,data', 'data,control'], 'CUPS stays with control,data')],
    ['reserve', oneOf(['none', 'rfc1179', 'any'], 'CUPS takes it as none', [...on, ...off])],
    ['sanitize_title', asSwitch],
    ['timeout', asSeconds],
  ]),
};

const socket: BackendOptions = {
  source: 'CUPS backend/socket.c',
  isComplete: true,
  options: new Map([...shared, ['waiteof', asSwitch]]),
};

const ipp: BackendOptions = {
  source: 'CUPS backend/ipp.c',
  isComplete: false,
  options: new Map([
    ...shared,
    ['compression', oneOf(['gzip', 'deflate', 'none'], 'CUPS ignores it', [...on, ...off])],
    ['encryption', oneOf(['always', 'required', 'never', 'ifrequested'], 'CUPS ignores it', [])],
    ['version', oneOf(['1.0', '1.1', '2.0', '2.1', '2.2'], 'CUPS stays with 2.0', [])],
    ['waitjob', asSwitch],
    ['waitprinter', asSwitch],
  ]),
};

const backends: ReadonlyMap<string, BackendOptions> = new Map([
  ['lpd', lpd],
  ['socket', socket],
  ['ipp', ipp],
  ['ipps', ipp],
  ['http', ipp],
  ['https', ipp],
]);

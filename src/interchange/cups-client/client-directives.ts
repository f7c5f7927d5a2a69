/** What client.conf may hold: client.conf(5) of CUPS 2.4 and cups/usersys.c. */
import { named, plainYesOrNo, text, word, words } from '../cups/cups-values.ts';
import { sslOptions } from '../cups-server/cupsd-directives.ts';
import type { DirectiveFacts, DirectiveValue } from '../directive-table.ts';

type More = Partial<Omit<DirectiveFacts, 'name' | 'value' | 'meaning'>>;

const line = (name: string, value: DirectiveValue, meaning: string, more: More = {}): DirectiveFacts => ({
  name,
  blocks: [''],
  value,
  meaning,
  source: 'client.conf(5), CUPS 2.4',
  ...more,
});

const yesOrNo = plainYesOrNo();

export const clientDirectives: readonly DirectiveFacts[] = [
  line('AllowAnyRoot', yesOrNo, 'Whether certificates are taken that no known authority has signed.', {
    default: 'Yes',
  }),
  line('AllowExpiredCerts', yesOrNo, 'Whether certificates are taken whose time is over.', { default: 'No' }),
  line(
    'DigestOptions',
    word({ DenyMD5: 'No Digest authentication with MD5.', None: '' }),
    'What is allowed in Digest authentication.',
    {
      default: 'None',
      since: '2.4',
    },
  ),
  line(
    'Encryption',
    word(
      { IfRequested: 'Where the server asks for it.', Never: 'No TLS.', Required: 'Always.' },
      { others: ['Always'] },
    ),
    'Whether TLS is used.',
    { default: 'IfRequested' },
  ),
  line('GSSServiceName', text, 'The service name for Kerberos.', { default: 'http' }),
  line(
    'ServerName',
    named('HOST, HOST:PORT, HOST:PORT/version=1.1, or a domain socket'),
    'The server that is printed to.',
  ),
  line('SSLOptions', sslOptions, 'Which versions and ciphers of TLS are allowed.', { default: 'None' }),
  line('TrustOnFirstUse', yesOrNo, 'Whether a certificate is taken that is seen for the first time.', {
    default: 'Yes',
    since: '2.0',
  }),
  line('User', text, 'The user name that requests have.'),
  line(
    'UserAgentTokens',
    word({ None: '', ProductOnly: '', Major: '', Minor: '', Minimal: '', OS: '', Full: '' }),
    'What requests say of the client and its version.',
    { default: 'Minimal', since: '2.4' },
  ),
  line('ValidateCerts', yesOrNo, 'Whether the name in a certificate must be that of the server.', {
    default: 'No',
  }),
];

/** Of lpoptions, as users know the words: lpoptions(1), cups/dest.c. */
export const lpoptionsDirectives: readonly DirectiveFacts[] = (['Dest', 'Default'] as const).map((name) => ({
  name,
  blocks: [''],
  value: { ...words({}, { form: 'PRINTER OPTION=VALUE...' }), check: () => [] },
  meaning:
    name === 'Dest'
      ? 'The options of a printer.'
      : 'The options of the printer that is used where none is named.',
  source: 'lpoptions(1), cups/dest.c',
}));

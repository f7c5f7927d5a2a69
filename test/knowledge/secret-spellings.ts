/** Passwords as people write them into configurations, each with what must never be seen of it. */

export interface SecretSpelling {
  readonly name: string;
  readonly value: string;
  readonly secrets: readonly string[];
}

const spell = (name: string, value: string, ...secrets: string[]): SecretSpelling => ({
  name,
  value,
  secrets: secrets.length > 0 ? secrets : ['s3cret'],
});

export const secretSpellings: readonly SecretSpelling[] = [
  spell('user and password', 'ipp://bob:s3cret@10.20.0.13/ipp/print'),
  spell('a password alone', 'socket://:s3cret@10.20.0.13'),
  spell('no slashes', 'lpd:bob:s3cret@host'),
  spell('one slash', 'lpd:/bob:s3cret@host/q'),
  spell('no colon', 'lpd//bob:s3cret@host/q'),
  spell('no scheme', '//bob:s3cret@host/q'),
  spell('nothing but user, password and host', 'bob:s3cret@host'),
  spell('a "#" in it', 'ipp://bob:s3cr#hunter@host/ipp', 's3cr', 'hunter'),
  spell('an "@" in it', 'ipp://bob:s3cr@hunter@host/ipp', 's3cr', 'hunter'),
  spell('a "/" in it', 'ipp://bob:s3cr/hunter@host/ipp', 's3cr', 'hunter'),
  spell('a "?" in it', 'ipp://bob:s3cr?hunter@host/ipp', 's3cr', 'hunter'),
  spell('a ":" in it', 'ipp://bob:s3cr:hunter@host/ipp', 's3cr', 'hunter'),
  spell('a blank in it', 'ipp://bob:s3cr hunter@host/ipp', 's3cr', 'hunter'),
  spell('a quote in it', 'ipp://bob:s3cr"hunter@host/ipp', 'hunter'),
  spell('a "\\" in it', 'ipp://bob:s3cr\\hunter@host/ipp', 's3cr', 'hunter'),
  spell('percent-encoded', 'ipp://bob:s3cr%40hunter@host/ipp', 's3cr', 'hunter'),
  spell('its marks percent-encoded', 'ipp://bob%3As3cret%40host/ipp'),
  spell('a URI in a URI', 'beh:/1/3/5/ipp://bob:s3cret@10.20.0.13/ipp/print'),
  spell('a URI behind a scheme', 'tea4cups://ipp://bob:s3cret@10.20.0.13/ipp/print'),
  spell('a URI as a parameter', 'beh:/x?uri=ipp%3A%2F%2Fbob%3As3cret%40host%2Fipp'),
  spell('a URI as a parameter of a parameter', 'x://y?u=ipp%253A%252F%252Fbob%253As3cret%2540host'),
  spell('a domain before the user', 'smb://CORP;bob:s3cret@host/q'),
  spell('a domain and a slash', 'smb://CORP/bob:s3cret@host/q'),
  spell('an address as the user', 'smb://bob@corp.example:s3cret@host/q'),
  spell('a host that is none', 'ipp://bob:s3cret@ho st/ipp'),
  spell('a port that is none', 'ipp://bob:s3cret@host:99999/ipp'),
  spell('an option', 'smb://host/q?password=s3cret'),
  spell('a short option', 'smb://host/q?user=bob&pass=s3cret'),
  spell('an option of CUPS', 'smb://host/q?a=b+passwd=s3cret'),
  spell('an option in capitals', 'ipp://host/ipp?Auth-Token=s3cret'),
  spell('an option with a "#" in it', 'ipp://host/ipp?password=s3cr#hunter', 's3cr', 'hunter'),
  spell('an encoded option', 'smb://host/q?p%61ssword=s3cret'),
  spell('a UNC path', '\\\\bob:s3cret@PRINT02\\LAB'),
  spell('a UNC path with a domain', '\\\\CORP\\bob:s3cret@PRINT02\\LAB'),
  spell('a UNC path with slashes', '//bob:s3cret@PRINT02/LAB'),
];

/** What looks a little like one and holds none. */
export const publicUris: readonly string[] = [
  'lpd://10.20.0.11/raw',
  'lpd://bob@10.20.0.11/raw',
  'socket://10.20.0.11:9100',
  'ipp://alice@host:631/ipp/print',
  'ipp://10.0.0.1:631/printers/a@b',
  'ipp://alice:@10.20.0.13/ipp/print',
  'socket://[fe80::1%25eth0]:9100',
  'lpd://host/queue@site',
  'lpd://host:515/raw',
  '\\\\PRINT02\\LAB',
  'ipps://HP%20LaserJet._ipps._tcp.local/',
  'accounting lpd',
  'https://www.example.com/?passage=1',
  '"snmp": { "community": "public" }',
];

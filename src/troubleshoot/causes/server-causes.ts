/** Causes in names, listening, access and versions of CUPS. */
import type { Cause } from '../cause.ts';

const conf = 'cups:man/cupsd.conf.5';

export const serverCauses: readonly Cause[] = [
  {
    id: 'server-name-not-in-alias',
    platform: 'cups',
    layer: 'access',
    mechanism:
      'cupsd compares the Host field of each request with its own names (ServerName, ServerAlias) and refuses any other name of a remote client with Bad Request.',
    supports: {
      'finding-server-name-missing': 3,
      'cups-invalid-host-remote': 5,
      'cups-bad-request': 1.5,
      'alias-in-words': 1.5,
      'by-address=works': 1.5,
      'other-name=works': 1.5,
    },
    against: { 'server-alias-all': 3, 'cups-invalid-host-local': 4 },
    decides: ['by-address', 'other-name', 'behind-proxy'],
    remedies: [
      'Look in the error_log which Host field is refused.',
      'Add that name by `ServerAlias NAME` (or `ServerAlias *` where every name is right) to cupsd.conf and restart cupsd.',
    ],
    directives: [
      { format: 'cupsd-conf', name: 'ServerAlias', hostOf: 'cups-invalid-host-remote', isList: true },
    ],
    sources: ['cups:scheduler/client.c, valid_host', conf],
    wording: 'bad request host header cname alias dns name serveralias web interface 400',
  },
  {
    id: 'loopback-connection-foreign-host',
    platform: 'cups',
    layer: 'access',
    mechanism:
      'A tunnel, proxy, sidecar or user-mode address translation connects over loopback, for which cupsd takes only localhost as Host; ServerAlias is not consulted.',
    supports: {
      'cups-invalid-host-local': 5,
      'behind-proxy=yes': 2,
      'cups-bad-request': 1,
      'server-alias-all': 1,
    },
    against: { 'cups-invalid-host-remote': 4, 'invalid-host-is-own-name': 2 },
    decides: ['behind-proxy', 'localhost'],
    remedies: [
      'Let the proxy or tunnel send `Host: localhost`.',
      'Let the proxy connect to an address of the machine that is not loopback.',
    ],
    sources: ['cups:scheduler/client.c, valid_host'],
    wording:
      'reverse proxy nginx ssh tunnel port forward sidecar istio virtual machine nat slirp host header rewrite invalid host localhost',
  },
  {
    id: 'hostname-maps-to-loopback',
    platform: 'cups',
    layer: 'name',
    mechanism:
      'The own name of the machine resolves to 127.0.0.x, so that local requests by that name arrive over loopback, where only localhost is accepted.',
    supports: {
      'invalid-host-is-own-name': 4,
      'cups-invalid-host-local': 3,
      'cups-bad-request': 1,
      'localhost=works': 1,
    },
    against: { 'behind-proxy=yes': 2, 'in-container=yes': 1 },
    decides: ['behind-proxy', 'localhost', 'name-resolves'],
    remedies: [
      'Look with `getent hosts $(hostname)` what the own name resolves to.',
      'Use localhost for local requests.',
      'Give the own name the address of the network in /etc/hosts.',
    ],
    sources: ['cups:scheduler/client.c, valid_host', 'Debian reference, 127.0.1.1 in /etc/hosts'],
    wording: 'own hostname 127.0.1.1 etc hosts local requests by name refused bad request fqdn loopback',
  },
  {
    id: 'server-name-internal',
    platform: 'cups',
    layer: 'name',
    mechanism:
      'cupsd builds URLs and redirects from its ServerName, which is an internal name or address that clients cannot reach.',
    supports: {
      'sent-to-inner-name': 4,
      'cups-internal-url': 4,
      'behind-proxy=yes': 1,
      'in-container=yes': 0.5,
    },
    against: { 'cups-invalid-host-local': 2, 'cups-invalid-host-remote': 2 },
    decides: ['behind-proxy', 'by-address'],
    remedies: [
      'Look at the address in the redirect or in printer-uri-supported.',
      'Set `ServerName` to the name that clients use and restart cupsd.',
    ],
    sources: [conf, 'cups:scheduler/client.c'],
    wording:
      'redirect https upgrade internal hostname container id url unreachable from outside servername links administration page jumps',
  },
  {
    id: 'access-control-denies-client',
    platform: 'cups',
    layer: 'access',
    mechanism:
      'Allow and Deny of the Location or policy do not cover the address from which the client comes.',
    supports: {
      'cups-forbidden': 2.5,
      'cups-access-denied-host': 2.5,
      'location-allows-nobody': 1.5,
      'localhost=works': 1,
      'other-network=works': 2,
      'not-authorized': 1,
    },
    against: {
      'fixed-version-works': 2.5,
      'newer-version=works': 1.5,
      'older-version=works': 1.5,
      'browsing-off': 1.5,
      'allow-all': 2.5,
      'cups-invalid-host-remote': 3,
      'cups-invalid-host-local': 3,
      'administrator=works': 2,
    },
    decides: ['localhost', 'other-network', 'restarted-since-edit'],
    remedies: [
      'Compare the address in the log with Allow and Deny of the Location that the log names.',
      'Add `Allow from NETWORK` there and restart cupsd.',
    ],
    sources: [conf],
    wording: 'forbidden 403 allow deny location subnet vlan @LOCAL clients of another network vpn order',
  },
  {
    id: 'remote-access-not-enabled',
    platform: 'cups',
    layer: 'access',
    mechanism:
      'cupsd runs with its defaults: it listens on loopback and allows administration from the machine itself only.',
    supports: {
      'listen-localhost-config': 2.5,
      'listening-on=loopback-only': 3,
      'defaults-local-only': 2.5,
      'localhost=works': 1.5,
      'port-open=refused': 1.5,
      'location-allows-nobody': 1,
      'cups-forbidden': 0.5,
    },
    against: {
      'listen-all-config': 2,
      'in-container=yes': 2,
      'systemd-socket': 1.5,
      // What does not answer is the device of a queue.
      'backend-finds-no-device': 3,
    },
    decides: ['listening-on', 'localhost', 'in-container'],
    remedies: [
      'Look with `ss -lnt` where port 631 listens.',
      'Run `cupsctl --remote-any` (and `--remote-admin` for administration), or set `Port 631` with Allow rules.',
    ],
    sources: ['cups:man/cupsctl.8', conf],
    wording:
      'web interface from another computer headless server remote administration connection refused default configuration listen localhost only',
  },
  {
    id: 'user-not-in-system-group',
    platform: 'cups',
    layer: 'access',
    mechanism:
      'The account is authenticated but in none of the groups of SystemGroup, which administration asks for.',
    supports: {
      'not-in-system-group': 3,
      'admin-operation': 1,
      'cups-forbidden': 1,
      'administrator=works': 1.5,
      'asked-for-password': 1,
      'not-authorized': 1,
    },
    against: { 'cups-access-denied-host': 1, 'defaults-local-only': 1.5 },
    decides: ['administrator', 'other-user', 'password-accepted'],
    remedies: [
      'Look at SystemGroup in cups-files.conf and at `id USER`.',
      'Add the user to that group (`usermod -aG lpadmin USER`) and log in again.',
    ],
    sources: ['cups:man/cups-files.conf.5, SystemGroup'],
    wording:
      'forbidden add printer administration lpadmin group sys wheel root password not accepted user login web interface',
  },
  {
    id: 'listen-loopback-inside-container',
    platform: 'cups',
    layer: 'configuration',
    mechanism: 'cupsd listens on the loopback of the container, where no published port leads to.',
    supports: {
      'container-listens-inside': 4,
      'container-published': 0.5,
      'container-image': 0.5,
      'listen-localhost-config': 2,
      'listening-on=loopback-only': 1.5,
    },
    against: { 'listen-all-config': 3, 'cups-bad-request': 2 },
    decides: ['listening-on', 'in-container'],
    remedies: [
      'Look inside the container where port 631 listens.',
      'Write `Port 631` instead of `Listen localhost:631` in the cupsd.conf of the image.',
    ],
    sources: [conf, 'docker: published ports'],
    wording:
      'docker container published port web interface unreachable empty reply connection reset listen localhost',
  },
  {
    id: 'socket-activation-overrides-listen',
    platform: 'cups',
    layer: 'configuration',
    mechanism:
      'The sockets come from the unit of systemd (or launchd), so that Listen of cupsd.conf is not what is open.',
    supports: {
      'systemd-socket': 4,
      'listening-on=loopback-only': 1,
      'listen-all-config': 1,
      'restart-service=fails': 0.5,
    },
    decides: ['listening-on', 'restarted-since-edit'],
    remedies: [
      'Compare `systemctl cat cups.socket` with Listen of cupsd.conf.',
      'Write a drop-in for cups.socket with the ListenStream that is wanted, or disable the socket unit.',
    ],
    sources: ['cups:scheduler/listen.c', 'systemd.socket(5)'],
    wording:
      'systemd socket unit cups.socket liststream listen ignored change of port has no effect still listens',
  },
  {
    id: 'listen-address-not-ready-at-boot',
    platform: 'cups',
    layer: 'configuration',
    mechanism:
      'Listen names a host or address that does not exist yet when cupsd starts, and cupsd does not try again.',
    supports: {
      'cups-cannot-assign': 3,
      'how-often=at-boot': 2,
      'boot-order': 2.5,
      'restart-service=works': 1.5,
    },
    against: { 'in-container=yes': 1.5, 'cups-address-in-use': 2, 'loopback-v6-unassigned': 2.5 },
    decides: ['restart-service', 'how-often'],
    remedies: [
      'Restart cupsd once the network is up.',
      'Listen on `*` (Port 631), or start cups after network-online.target.',
    ],
    sources: ['cups:scheduler/listen.c', 'systemd: network-online.target'],
    wording:
      'after boot reboot not listening until restart cups network interface dhcp address not yet cannot assign requested address',
  },
  {
    id: 'port-631-already-in-use',
    platform: 'cups',
    layer: 'configuration',
    mechanism: 'Another process holds the port that cupsd wants, so that cupsd cannot listen there.',
    supports: { 'cups-address-in-use': 5, 'listening-on=another-program': 2.5 },
    decides: ['listening-on', 'in-container'],
    remedies: ['Look with `ss -lntp` who holds the port.', 'Stop that process, or give cupsd another port.'],
    sources: ['cups:scheduler/listen.c'],
    wording: 'address already in use second cupsd host network container port taken',
  },
  {
    id: 'cups-version-regression',
    platform: 'cups',
    layer: 'bug',
    mechanism:
      'One release of CUPS has a defect; releases before or after it work with nothing else changed.',
    supports: {
      'fixed-version-works': 2.5,
      'cups-regression-words': 2.5,
      'older-version=works': 2.5,
      'newer-version=works': 1.5,
      'changed=print-software': 2,
      'crash-or-loop': 1,
      'other-machine=works': 0.3,
      'two-versions-compared': 1.5,
      'filter-failed': 0.5,
    },
    against: {
      'without-tls=works': 1.5,
      'names-cups-browsed': 1.5,
      'names-cups-filters': 1,
      'older-version=fails': 3,
    },
    decides: ['older-version', 'newer-version', 'changed'],
    remedies: [
      'Search the issues of that release.',
      'Go to the release that has the fix, or back to the last that worked.',
    ],
    sources: ['OpenPrinting/cups, CHANGES.md'],
    wording: 'regression since upgrade cups version bisect commit worked in previous release fixed in bug',
  },
  {
    id: 'cups-filters-bug',
    platform: 'cups',
    layer: 'bug',
    mechanism: 'One release of cups-filters (its filters or its driverless tool) has a defect.',
    supports: {
      'fixed-version-works': 1.5,
      'names-cups-filters': 2.5,
      'cups-regression-words': 1.5,
      'older-version=works': 1.5,
      'newer-version=works': 1.5,
      'crash-or-loop': 1.5,
      'other-driver=works': 0.5,
      'changed=print-software': 1,
      'ppd-not-created': 1,
      'filter-failed': 0.7,
      'renderer-failed': 0.7,
      'raster-without-renderer': 0.5,
    },
    against: { 'names-cups-browsed': 1, 'filter-package-named': 2, 'plugin-missing': 3 },
    decides: ['older-version', 'newer-version', 'other-driver'],
    remedies: [
      'Compare with another release of cups-filters.',
      'Use the queue without that filter (driverless or another PPD) until it is fixed.',
    ],
    sources: ['OpenPrinting/cups-filters, CHANGES.md'],
    wording:
      'cups-filters driverless pdftopdf gstoraster filter crash wrong scaling rotation pages bug release fixed',
  },
  {
    id: 'cups-browsed-bug',
    platform: 'cups',
    layer: 'bug',
    mechanism: 'One release of cups-browsed has a defect.',
    supports: {
      'fixed-version-works': 1.5,
      'browsed-no-destination': 2.5,
      'browsed-queue-fails': 1.5,
      'names-cups-browsed': 3,
      'cups-regression-words': 1,
      'older-version=works': 1.5,
      'newer-version=works': 1.5,
      'crash-or-loop': 2,
      'restart-service=works': 0.5,
    },
    // It says itself why there is no queue, or no place for a job.
    against: {
      'browsed-no-suitable-server': 2,
      'browsed-poll-fails': 2,
      'browsed-filtered': 3,
      'browsed-leaves-out': 2,
    },
    decides: ['older-version', 'newer-version', 'restart-service'],
    remedies: [
      'Stop cups-browsed and see whether the problem goes.',
      'Use another release of it, or fixed queues.',
    ],
    sources: ['OpenPrinting/cups-browsed, CHANGES.md'],
    wording:
      'cups-browsed cpu load crash queues created deleted again and again remote printers vanish memory',
  },
  {
    id: 'library-version-mix',
    platform: 'cups',
    layer: 'bug',
    mechanism: 'Daemon, tools and libraries come from different builds and do not fit one another.',
    supports: { 'library-mix': 4.5, 'crash-or-loop': 1, 'cups-regression-words': 0.3, 'filter-failed': 0.5 },
    against: { 'shared-library-missing': 2, 'cups-no-conversion': 2 },
    decides: ['older-version', 'file-exists'],
    remedies: [
      'Look with `ldd` which libcups the programs load.',
      'Remove the second build, or install all parts from one.',
    ],
    sources: ['ld.so(8)'],
    wording: 'undefined symbol shared library libcups usr local built from source package mixed versions',
  },
  {
    id: 'ipp-version-mismatch',
    platform: 'cups',
    layer: 'transport',
    mechanism: 'One side refuses the version of IPP that the other speaks.',
    supports: { 'ipp-version-refused': 4, 'older-version=works': 0.3 },
    against: { 'two-versions-compared': 0.5 },
    decides: ['other-protocol', 'older-version'],
    remedies: [
      'Ask the printer with `ipptool -V 1.1` which version it takes.',
      'Append `?version=1.1` (or 1.0) to the device URI.',
    ],
    sources: ['RFC 8011 §4.1.8', 'cups:backend/ipp.c'],
    wording: 'ipp version not supported 1.0 1.1 2.0 old print server router bad request',
  },
];

/** Causes in TLS, authentication, discovery and sharing with CUPS. */
import type { Cause } from '../cause.ts';

const avahi = 'avahi-daemon(8)';
const mdns = 'RFC 6762';

export const networkCauses: readonly Cause[] = [
  {
    id: 'tls-certificate-changed',
    platform: 'cups',
    layer: 'security',
    mechanism:
      'The certificate that was stored on first use is not the one the device presents now, so that the connection is refused.',
    supports: {
      'tls-changed': 3,
      'changed=certificate': 2,
      'certificate-same=no': 3,
      'tls-ipps-uri': 1,
      'tls-encryption-problem': 1,
      'without-tls=works': 1,
      'changed=firmware': 0.5,
      'tls-pki-invalid': 0.8,
    },
    against: { 'tls-expired': 2, 'tls-too-old': 0.5 },
    decides: ['certificate-same', 'without-tls', 'changed'],
    remedies: [
      'Compare the fingerprints of the stored and the presented certificate.',
      'Remove the stored certificate of that host (/etc/cups/ssl or ~/.cups/ssl) when the change is right.',
    ],
    sources: ['cups:cups/tls.c', 'cups:man/client.conf.5, TrustOnFirstUse'],
    wording:
      'pinned certificate trust on first use firmware renewed certificate factory reset replaced printer credentials changed ipps',
  },
  {
    id: 'tls-certificate-expired',
    platform: 'cups',
    layer: 'security',
    mechanism: 'The certificate is past its end date and is refused.',
    supports: { 'tls-expired': 4.5, 'tls-ipps-uri': 0.5, 'tls-encryption-problem': 0.5 },
    decides: ['certificate-same', 'without-tls'],
    remedies: [
      'Look at the dates of the certificate (`openssl s_client`).',
      'Have the device or server make a new one, and remove the stored copy.',
    ],
    sources: ['cups:cups/tls.c', 'cups:man/client.conf.5, AllowExpiredCerts'],
    wording: 'certificate expired end date validity credentials have expired clock',
  },
  {
    id: 'tls-version-too-old',
    platform: 'cups',
    layer: 'security',
    mechanism:
      'The two sides have no version of TLS in common: one offers only old ones, the other refuses these.',
    supports: {
      'tls-too-old': 3.5,
      'tls-encryption-problem': 1,
      'without-tls=works': 1,
      'changed=system-update': 0.5,
      'older-version=works': 1,
    },
    against: { 'tls-changed': 2, 'tls-expired': 2 },
    decides: ['without-tls', 'older-version'],
    remedies: [
      'Look with `openssl s_client -tls1_2` which versions the device speaks.',
      'Use ipp: where the network allows it, or new firmware.',
      'Last: allow the old version with SSLOptions, knowing what that means.',
    ],
    sources: ['cups:man/client.conf.5, SSLOptions'],
    wording:
      'tls 1.0 1.1 1.2 handshake failure protocol version old printer cipher ssl3 openssl security level',
  },
  {
    id: 'tls-name-mismatch',
    platform: 'cups',
    layer: 'security',
    mechanism: 'The name in the device URI is not among the names in the certificate.',
    supports: {
      'tls-name': 3,
      'tls-ipps-uri': 2,
      'backend-status-stop': 0.5,
      'other-name=works': 2,
      'tls-pki-invalid': 0.8,
    },
    against: { 'tls-changed': 1, 'tls-expired': 2 },
    decides: ['other-name', 'without-tls'],
    remedies: [
      'Compare the host in the URI with the names in the certificate.',
      'Use the name that the certificate has (usually the full one) in the URI.',
    ],
    sources: ['cups:backend/ipp.c', 'RFC 6125'],
    wording: 'short host name fqdn ipps encrypted certificate common name subject alternative name mismatch',
  },
  {
    id: 'auth-on-get-printer-attributes',
    platform: 'cups',
    layer: 'security',
    mechanism:
      'The server asks for authentication even to read attributes, which clients do without credentials before they print.',
    supports: {
      'auth-on-attributes': 4,
      'auth-type-required': 1.5,
      'auth-client-unauthenticated': 1,
      'asked-for-password': 1,
      'auth-limit-getattr': 3,
      'auth-limit-all': 4,
    },
    decides: ['other-machine', 'password-accepted'],
    remedies: [
      'Look in the access_log which operation is answered with 401.',
      'Ask for authentication in the policy for Print-Job and Create-Job only, not in the Location.',
    ],
    sources: ['cups:man/cupsd.conf.5, Limit', 'RFC 8011'],
    wording:
      'authtype require valid-user location printers get-printer-attributes unauthorized 401 clients cannot add queue phone ios',
  },
  {
    id: 'smb-auth-info-required-missing',
    platform: 'cups',
    layer: 'security',
    mechanism:
      'The Windows server needs credentials, but the queue is not marked to ask for them, so that the job is sent without.',
    supports: { 'smb-uri': 2, 'smb-auth-missing': 3, 'queue-shows=held': 0.5 },
    against: { 'smb-wrong-password': 1, 'bad-uri-scheme': 3 },
    decides: ['password-accepted', 'other-user'],
    remedies: [
      'Look at AuthInfoRequired of the queue.',
      'Set `lpadmin -p NAME -o auth-info-required=username,password`.',
    ],
    sources: ['cups:man/lpadmin.8', 'samba: smbspool(8)'],
    wording:
      'windows share smb username password no prompt auth info required access denied held for authentication',
  },
  {
    id: 'samba-printer-list-stale',
    platform: 'cups',
    layer: 'server',
    mechanism: 'smbd keeps a list of printers and has not read it again since the queues changed.',
    supports: { 'samba-list-stale': 3.5, 'restart-service=works': 1.5 },
    decides: ['restart-service'],
    remedies: [
      'Compare `lpstat -v` with `rpcclient -c enumprinters`.',
      'Run `smbcontrol smbd reload-printers` (or reload-config), or shorten `printcap cache time`.',
    ],
    sources: ['samba: smb.conf(5), printcap cache time'],
    wording:
      'samba smbd new printer not visible windows clients list stale reload restart printcap cache new queue not visible to windows users until smbd restart or some minutes smbclient list',
  },
  {
    id: 'wrong-protocol-on-port',
    platform: 'cups',
    layer: 'transport',
    mechanism:
      'A client speaks another protocol than what listens on that port, for example LPD to the port of IPP.',
    supports: { 'protocol-on-port': 4, 'cups-bad-request': 1, 'other-protocol=works': 1 },
    against: { 'cups-invalid-host-local': 4, 'cups-invalid-host-remote': 4 },
    decides: ['other-protocol', 'port-open'],
    remedies: [
      'Look at the first bytes that arrive.',
      'Set protocol and port of the client to belong together: IPP 631, LPD 515, raw 9100.',
    ],
    sources: ['cups:scheduler/client.c', 'RFC 1179', 'RFC 8010'],
    wording: 'lpr lpd client to 631 bad request line http raw 515 wrong protocol cups-lpd',
  },
  {
    id: 'wrong-service-on-port',
    platform: 'cups',
    layer: 'transport',
    mechanism: 'Another program listens on the port where the client expects CUPS.',
    supports: { 'service-on-port': 3.5, 'listening-on=another-program': 2.5 },
    against: { 'cups-address-in-use': 2, 'cups-invalid-host-local': 4 },
    decides: ['listening-on', 'port-open'],
    remedies: [
      'Look with `curl -i` and `ss -lntp` what answers on the port.',
      'Give client and server the port that CUPS really has.',
    ],
    sources: ['reports in words'],
    wording: 'foreign program web server answers on 631 not cups unexpected reply',
  },
  {
    id: 'mdns-not-resolving',
    platform: 'cups',
    layer: 'discovery',
    mechanism:
      'The service is found by DNS-SD, but the resolver of the system cannot resolve its .local name to an address.',
    supports: {
      'mdns-local-unresolved': 3.5,
      'dnssd-resolved': 1.5,
      'avahi-resolves=yes': 1.5,
      'name-resolves=no': 1,
      'by-address=works': 1,
      'mdns-general': 0.5,
    },
    against: {
      'nsswitch-hosts-no-mdns': 2,
      'mdns-ipv6-wait': 2,
      'avahi-not-running': 1,
      'in-container=yes': 1,
      'network-answers-late': 2,
    },
    decides: ['name-resolves', 'avahi-resolves', 'by-address'],
    remedies: [
      'Compare `getent hosts NAME.local` with `avahi-resolve -n NAME.local`.',
      'Set up nss-mdns (or mDNS in systemd-resolved), or use an address or a DNS name in the URI.',
    ],
    sources: [mdns, 'nss-mdns README'],
    wording:
      '.local name cannot be located resolved avahi finds printer unable to locate printer resolver mdns ipv6 only',
  },
  {
    id: 'mdns-not-in-nsswitch',
    platform: 'cups',
    layer: 'discovery',
    mechanism:
      'The module for mDNS is installed, but nsswitch.conf does not name it, so that nothing asks it.',
    supports: {
      'nsswitch-hosts-no-mdns': 4,
      'nsswitch-lacks-mdns': 1.5,
      'mdns-local-unresolved': 1.5,
      'avahi-resolves=yes': 1,
      'name-resolves=no': 0.5,
    },
    decides: ['name-resolves', 'avahi-resolves'],
    remedies: [
      'Look at the line `hosts:` of /etc/nsswitch.conf.',
      'Put `mdns4_minimal [NOTFOUND=return]` before dns there.',
    ],
    sources: ['nss-mdns README'],
    wording: 'nsswitch.conf hosts line mdns4_minimal libnss-mdns installed not configured .local',
  },
  {
    id: 'mdns-ipv6-lookup-timeout',
    platform: 'cups',
    layer: 'discovery',
    mechanism:
      'The module for mDNS asks for IPv6 addresses that nobody answers, and each lookup waits until it gives up.',
    supports: {
      'mdns-ipv6-wait': 3.5,
      'nsswitch-lacks-mdns': 0.5,
      'mdns-local-unresolved': 0.5,
      'mdns-general': 0.5,
      'network-answers-late': 2.5,
      'name-resolves=yes': 0.5,
    },
    decides: ['name-resolves', 'by-address'],
    remedies: [
      'Time `getent ahosts NAME.local` against `getent ahostsv4 NAME.local`.',
      'Use mdns4_minimal instead of mdns_minimal in nsswitch.conf.',
    ],
    sources: ['nss-mdns README'],
    wording: 'slow lookup five seconds AAAA ipv6 mdns_minimal mdns4_minimal timeout delay',
  },
  {
    id: 'container-mdns-not-forwarded',
    platform: 'cups',
    layer: 'discovery',
    mechanism:
      'Multicast DNS does not cross the bridge of the container network, so that neither side finds the other.',
    supports: {
      'container-mdns': 3,
      'container-host-network': 1.5,
      'container-image': 0.5,
      'mdns-general': 0.5,
      'others-do-not-see': 1.5,
    },
    against: {
      'container-dbus': 1.5,
      'cups-invalid-host-local': 3,
      'cups-address-in-use': 3,
      'airprint-subtype': 0.5,
      'mdns-collision': 2,
    },
    decides: ['in-container', 'by-address'],
    remedies: [
      'Look from inside and outside with avahi-browse.',
      'Run the container in the network of the host (or macvlan), or an mDNS reflector, or name printers by address.',
    ],
    sources: ['docker: bridge networks do not forward multicast', mdns],
    wording:
      'docker bridge network multicast airprint not visible phone host networking macvlan avahi reflector udp 5353',
  },
  {
    id: 'container-dbus-mount-conflict',
    platform: 'cups',
    layer: 'discovery',
    mechanism:
      'The D-Bus socket of the host is mounted into the container, where its own dbus and Avahi then cannot start.',
    supports: { 'container-dbus': 3, 'dbus-problem': 1.5, 'in-container=yes': 1 },
    decides: ['in-container'],
    remedies: [
      'Look at the mounts of the container for /var/run/dbus.',
      'Mount it and use the Avahi of the host, or leave it out and run an own one: not both.',
    ],
    sources: ['dbus-daemon(1)', avahi],
    wording: 'dbus socket mounted volume container avahi daemon does not start /var/run/dbus host',
  },
  {
    id: 'avahi-daemon-not-running',
    platform: 'cups',
    layer: 'discovery',
    mechanism: 'There is no Avahi with which cupsd could register its queues.',
    supports: { 'avahi-not-running': 4, 'mdns-general': 0.3 },
    against: { 'cups-address-in-use': 3, 'avahi-resolves=yes': 3 },
    decides: ['avahi-resolves', 'restart-service'],
    remedies: ['Look at `systemctl status avahi-daemon`.', 'Install and start Avahi, then restart cupsd.'],
    sources: [avahi, 'cups:scheduler/dirsvc.c'],
    wording: 'avahi daemon not installed not running shared queues not announced not visible',
  },
  {
    id: 'avahi-restarted-registration-lost',
    platform: 'cups',
    layer: 'discovery',
    mechanism: 'Avahi was restarted after cupsd, and cupsd did not register its queues again.',
    supports: {
      'avahi-restarted': 3.5,
      'restart-service=works': 2,
      'mdns-general': 0.3,
      'others-do-not-see': 0.7,
    },
    against: { 'avahi-not-running': 2.5 },
    decides: ['restart-service', 'avahi-resolves'],
    remedies: [
      'Compare the start times of both daemons.',
      'Restart cupsd after Avahi; go to a release that registers again.',
    ],
    sources: ['cups:scheduler/dirsvc.c'],
    wording:
      'printers vanish from clients after avahi restart update until cups restarted registrations lost',
  },
  {
    id: 'mdns-second-stack-on-host',
    platform: 'cups',
    layer: 'discovery',
    mechanism:
      'Two mDNS responders on one host compete for the port and for names, so that answers get lost.',
    supports: {
      'second-mdns-stack': 4,
      'mdns-general': 0.3,
      'how-often=sometimes': 0.3,
      'avahi-name-conflict': 2,
    },
    decides: ['avahi-resolves'],
    remedies: [
      'Look with `ss -lunp` who listens on UDP 5353.',
      'Leave one responder: switch off mDNS in systemd-resolved, or the second program.',
    ],
    sources: ['avahi: "Detected another mDNS stack"', 'systemd-resolved(8), MulticastDNS'],
    wording: 'two mdns responders systemd-resolved mDNSResponder avahi port 5353 another stack',
  },
  {
    id: 'mdns-instance-name-collision',
    platform: 'cups',
    layer: 'discovery',
    mechanism: 'Two services register the same instance name, and one of them is suppressed or renamed.',
    supports: { 'mdns-collision': 4, 'mdns-general': 0.3, 'avahi-name-conflict': 1 },
    against: { 'duplicate-address': 2 },
    decides: ['other-name'],
    remedies: [
      'Look with avahi-browse which host has the name.',
      'Give the queue another name or description.',
    ],
    sources: ['RFC 6763 §4.1.1', 'RFC 6762 §9'],
    wording: 'same service instance name two printers identical model collision only one appears rename',
  },
  {
    id: 'duplicate-static-ipv6-address',
    platform: 'cups',
    layer: 'discovery',
    mechanism:
      'Two hosts have the same address; their reverse records collide, which looks like a conflict of names.',
    supports: { 'duplicate-address': 4, 'mdns-collision': 1, 'avahi-name-conflict': 2 },
    decides: ['by-address', 'other-machine'],
    remedies: ['Compare the addresses of all hosts of the segment.', 'Give each host its own address.'],
    sources: ['RFC 6762 §9'],
    wording:
      'host name conflict static ipv6 address assigned twice same address two hosts reverse record avahi withdraws name -2',
  },
  {
    id: 'advertised-on-loopback-only',
    platform: 'cups',
    layer: 'discovery',
    mechanism: 'The service listens and is announced on loopback alone, so that no other machine finds it.',
    supports: {
      'announced-on-loopback': 3.5,
      'listening-on=loopback-only': 1.5,
      'localhost=works': 1,
      'others-do-not-see': 1.5,
    },
    decides: ['listening-on', 'other-machine'],
    remedies: [
      'Look with avahi-browse on which interface it is announced.',
      'Set the interface in its configuration (ipp-usb.conf: interface = all), or share it by a CUPS queue.',
    ],
    sources: ['ipp-usb(8)', 'avahi-browse(1)'],
    wording:
      'ipp-usb usb printer network other machines cannot see loopback interface lo only announced share',
  },
  {
    id: 'airprint-subtype-missing',
    platform: 'cups',
    layer: 'discovery',
    mechanism: 'The service is registered without the subtype _universal and the keys that iOS looks for.',
    supports: {
      'airprint-subtype': 3.5,
      'airprint-wanted': 1.5,
      'mdns-general': 0.3,
      'other-machine=works': 0.5,
      'others-do-not-see': 0.5,
    },
    against: { 'in-container=yes': 0.5, 'mdns-collision': 3 },
    decides: ['avahi-resolves', 'other-machine'],
    remedies: [
      'Look with `avahi-browse -rt _universal._sub._ipp._tcp`.',
      'Let cupsd register it (a PPD or driverless queue with image/urf), or write an Avahi service file with subtype and URF key.',
    ],
    sources: ['Apple Bonjour Printing Specification', 'cups:scheduler/dirsvc.c, DNSSDSubTypes'],
    wording: 'iphone ipad airprint no printers found mac sees it _universal subtype URF TXT record ios',
  },
  {
    id: 'sharing-disabled',
    platform: 'cups',
    layer: 'queue',
    mechanism: 'Sharing of printers is off on the server as a whole.',
    supports: { 'sharing-off': 4, 'localhost=works': 0.5, 'others-do-not-see': 1.5, 'browsing-off': 2 },
    against: { 'remote-cups-uri': 1, 'sharing-reset': 1 },
    decides: ['localhost', 'other-machine'],
    remedies: ['Look at `cupsctl | grep share`.', 'Run `cupsctl --share-printers`.'],
    sources: ['cups:man/cupsctl.8'],
    wording:
      'share printers connected to this system off browsing no share_printers queue marked shared still invisible',
  },
  {
    id: 'printer-not-shared',
    platform: 'cups',
    layer: 'queue',
    mechanism: 'The queue on the server is not shared, so that jobs from other machines are refused or held.',
    supports: {
      'queue-not-shared': 4,
      'localhost=works': 0.5,
      'released-job-held-again': 1,
      'queue-shows=held': 0.5,
      'others-do-not-see': 0.5,
    },
    against: { 'remote-cups-uri': 0.5 },
    decides: ['localhost', 'other-queue'],
    remedies: [
      'Look at `lpstat -l -p` or Shared in printers.conf of the server.',
      'Run `lpadmin -p NAME -o printer-is-shared=true` on the server that owns the queue.',
    ],
    sources: ['cups:scheduler/ipp.c', 'cups:man/lpadmin.8'],
    wording: 'printer or class is not shared remote queue jobs held refused share this printer origin server',
  },
  {
    id: 'remote-queue-not-shareable',
    platform: 'cups',
    layer: 'queue',
    mechanism:
      'A queue that points to a queue of another CUPS is remote, and cupsd never shares such a queue again.',
    supports: {
      'remote-cups-uri': 2.5,
      'sharing-reset': 2.5,
      'other-protocol=works': 0.5,
      'other-queue=works': 0.5,
    },
    against: { 'not-shared-by-origin': 3 },
    decides: ['other-queue', 'other-protocol'],
    remedies: [
      'Let clients use the origin server directly.',
      'Share it by another kind of URI (socket, lpd, or ipp to the device itself).',
    ],
    sources: ['cups:scheduler/printers.c'],
    wording:
      'relay forward queue printer-is-shared reset to false set back remote printer another cups server share again',
  },
];

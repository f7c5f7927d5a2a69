/** The lpd.conf that the tests read. */
export const conf = `# LPRng lpd.conf
originate_port=721 731
connect_timeout 10
send_try#5
force_localhost
lpd_bounce@
default_printer=
include /etc/lprng/local.conf
`;

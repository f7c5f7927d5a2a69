/** A printcap of BSD and one of LPRng. */
export const lab = `# the lab
lab|lp|Laser in room 12:\\
\t:rm=10.20.0.11:rp=raw:\\
\t:sd=/var/spool/lpd/lab:mx#0:sh:
`;

export const lprng = `lab|Laser
 |lab2
 :cm=Room 12\\: laser
 :rm=10.20.0.11:rp=raw
 :originate_port=721 1023:send_data_first:send_failure_action=remove
 :force_localhost@
`;

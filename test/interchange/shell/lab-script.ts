/** A script that makes two queues, and two more in a loop. */
export const lab = `#!/bin/sh
PPD=everywhere
lpadmin -p lab -v lpd://10.20.0.11/raw -m "$PPD" -o printer-error-policy=abort-job # the lab
lpadmin -p floor2 -E -v 'socket://10.20.0.12' -m "$PPD"
lpadmin -p floor2 -L "Floor 2"
for q in a b; do lpadmin -p $q -v socket://10.20.0.13; done
`;

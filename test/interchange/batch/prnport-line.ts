/** The line of a batch file that adds a port. */
export const add = (port: string) => `cscript prnport.vbs -a -r ${port} -h 10.20.0.11 -o raw`;

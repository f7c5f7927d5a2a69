/** Every command of the command line, by its file: written by `npm run update`. */
export { command as destinationsCommand } from './destinations-command.ts';
export { command as diff } from './diff.ts';
export { command as discover } from './discover.ts';
export { command as explain } from './explain.ts';
export { command as export } from './export.ts';
export { command as fix } from './fix.ts';
export { command as format } from './format.ts';
export { command as import } from './import.ts';
export { command as lint } from './lint.ts';
export { command as lsp } from './lsp.ts';
export { command as ping } from './ping.ts';
export { command as print } from './print.ts';
export { command as queue } from './queue.ts';
export { command as serve } from './serve.ts';
export { command as simulate } from './simulate.ts';
export { command as test } from './test.ts';
export { command as troubleshoot } from './troubleshoot.ts';

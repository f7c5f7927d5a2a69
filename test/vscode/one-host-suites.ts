/** Suites that run in one kind of host only, and why; all others run in every host. */

export type HostKind = 'node' | 'web';

export interface OneHostSuite {
  readonly file: string;
  readonly host: HostKind;
  readonly why: string;
}

export const oneHostSuites: readonly OneHostSuite[] = [
  {
    file: 'same-findings.test.ts',
    host: 'node',
    why: 'it runs the command line, which needs Node',
  },
  {
    file: 'tasks.test.ts',
    host: 'node',
    why: 'a task is a process, which a browser does not start',
  },
  {
    file: 'device-print.test.ts',
    host: 'node',
    why: 'it prints over real TCP, which a browser does not have',
  },
  {
    file: 'discover-printers.test.ts',
    host: 'node',
    why: 'it listens to a network, which a browser does not do',
  },
  {
    file: 'failed-print.test.ts',
    host: 'node',
    why: 'it prints over real TCP, which a browser does not have',
  },
  {
    file: 'running-printers.test.ts',
    host: 'node',
    why: 'its printers listen, which nothing in a browser does',
  },
  {
    file: 'held-test-prints.test.ts',
    host: 'node',
    why: 'a browser prints to no device, and so holds nothing for one',
  },
  {
    file: 'logins.test.ts',
    host: 'node',
    why: 'only a real device asks for a login, and a browser reaches none',
  },
  {
    file: 'ping-device.test.ts',
    host: 'node',
    why: 'it asks a device over real TCP, which a browser does not have',
  },
  {
    file: 'test-explorer.test.ts',
    host: 'node',
    why: 'it runs tests over real TCP, which a browser does not have',
  },
  {
    file: 'jobs-view.test.ts',
    host: 'node',
    why: 'a simulated print is over at once',
  },
  {
    file: 'large-print.test.ts',
    host: 'node',
    why: 'it prints over real TCP, which a browser does not have',
  },
  {
    file: 'simulated-print.test.ts',
    host: 'web',
    why: 'where there is Node, Platen prints and does not simulate',
  },
  {
    file: 'simulated-tests.test.ts',
    host: 'web',
    why: 'where there is Node, Platen prints and does not simulate',
  },
];

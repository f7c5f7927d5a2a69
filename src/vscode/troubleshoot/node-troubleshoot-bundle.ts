/** The same for Node, where it is a file of its own beside the extension. */

export * from './troubleshoot-bundle.ts';

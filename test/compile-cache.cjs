/** Keeps what Node makes of TypeScript from one run to the next: for Mocha, its workers, and the commands that tests start. */
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

process.env.NODE_COMPILE_CACHE ??= join(__dirname, '../node_modules/.cache/compiled');
enableCompileCache(process.env.NODE_COMPILE_CACHE);

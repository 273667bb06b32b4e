import { isMainThread } from 'node:worker_threads';
import { runCommand } from './run-command';

// A command may have work done by threads, which load this file as well.
if (isMainThread) await runCommand(process.argv.slice(2));

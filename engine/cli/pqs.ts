#!/usr/bin/env node
import { parentPort } from 'node:worker_threads';
import { proveWhatComesIn } from './proving-thread.ts';
import { run } from './run.ts';
import { terminal } from './terminal.ts';

// The command is one file: the threads in which it proves run it too.
if (parentPort) await proveWhatComesIn(parentPort);
else process.exitCode = await run(process.argv.slice(2), terminal());

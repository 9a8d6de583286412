import { tasks } from './tasks.ts';

// One task in a process of its own: `node task.ts NAME FILE` prints what it did and its peak memory.
const [name = '', file = ''] = process.argv.slice(2);
const task = tasks[name];
if (!task) throw new Error(`No task "${name}".`);
const done = await task(file);
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ ...done, peakMegabytes }));

import { tasks } from './tasks.ts';

// One task in a process of its own: `node task.ts NAME PLACE` prints what it did and its peak memory.
const [name = '', place = ''] = process.argv.slice(2);
const task = Object.entries(tasks).find(([known]) => known === name)?.[1];
if (!task) throw new Error(`No task "${name}".`);
const done = await task(place);
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ ...done, peakMegabytes }));

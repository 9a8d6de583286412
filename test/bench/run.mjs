// `npm run bench`: speed and memory as ratios against a peer in the same run; never a timed test.
const { bench } = await import('./run.ts');
process.exitCode = await bench(process.argv.slice(2));

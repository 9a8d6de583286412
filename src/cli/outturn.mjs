// Plain JavaScript, so that an older Node gets a sentence instead of a stack trace.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Outturn needs Node 22.18 or later and this is ${process.versions.node}. ` +
      'Use "npm run -s outturn -- --help", which brings its own Node, after "npm ci".',
  );
  process.exit(2);
}
const { runOutturn } = await import('./outturn.ts');
process.exitCode = await runOutturn(process.argv.slice(2));

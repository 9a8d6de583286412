// Plain JavaScript, so that an older Node gets a sentence instead of a stack trace.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `The tests need Node 22.18 or later and this is ${process.versions.node}. ` +
      'Run them with "npm test", which brings its own Node, after "npm ci".',
  );
  process.exit(2);
}
const { fileURLToPath } = await import('node:url');
const root = fileURLToPath(new URL('..', import.meta.url));
const { buildPages } = await import('../src/cli/build.ts');
await buildPages(root, (page) => console.log(`Building ${page} ...`));

console.log(
  process.env.DATABASE_URL
    ? 'Operations are tested on the embedded database and on the PostgreSQL server of DATABASE_URL.'
    : 'Operations are tested on the embedded database only: DATABASE_URL names no PostgreSQL server.',
);
const { startVitest } = await import('vitest/node');
const vitest = await startVitest('test', process.argv.slice(2), {
  config: fileURLToPath(new URL('./vitest.config.ts', import.meta.url)),
  watch: false,
});
await vitest.close();

// `npm run build`: the pages of the tab and of the local window.
const { fileURLToPath } = await import('node:url');
const { buildPages } = await import('./build.ts');
await buildPages(fileURLToPath(new URL('../..', import.meta.url)), (page) => console.log(page));

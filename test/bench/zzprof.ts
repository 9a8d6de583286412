import { prepare } from '#checks/prepare.ts';
import { checkDocument } from '#checks/run.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { openSource } from '#imports/readFile.ts';
import { readPublished } from '#imports/readPublished.ts';
const document = readPublished(await openSource('/tmp/c10k.csv'));
for (let i=0;i<5;i++){ const t=performance.now(); const p=prepare(document, withinTenPercent, undefined); const t2=performance.now(); const f=checkDocument(p); const t3=performance.now(); console.log('prepare',(t2-t).toFixed(0),'check',(t3-t2).toFixed(0), f.length, new Set(f.map(x=>x.class))); }

import { expect, it } from 'vitest';
import { resourceUnits } from '#sharepoint/budget.ts';

const list = '/sites/s/lists/Updates';

it.each([
  ['GET', `${list}/items/3?$expand=fields`, 1],
  ['GET', `${list}/items?$expand=fields`, 2],
  ['GET', `${list}/items/delta?token=abc`, 1],
  ['GET', `${list}/items/delta?$expand=fields`, 2],
  ['GET', `${list}/drive?$select=id`, 1],
  ['GET', list, 1],
  ['GET', `${list}/columns`, 2],
  ['GET', '/drives/d/root:/a.docx:/content', 1],
  ['POST', `${list}/items`, 2],
  ['PATCH', `${list}/items/3/fields`, 2],
  ['DELETE', `${list}/items/3`, 2],
  ['GET', '/sites/s/permissions', 5],
  ['POST', '/sites/s/permissions', 5],
  ['GET', `${list}/items?$expand=permissions`, 5],
  ['POST', '/$batch', 0],
])('3.1 %s %s costs %i', (method, path, units) => {
  expect(resourceUnits(method, path)).toBe(units);
});

import * as z from 'zod/mini';
import type { Item } from './items.ts';
import { jsonIn, read } from './row.ts';

const settingFields = z.object({ SettingKey: z.string(), Value: z.string() });

/** The JSON under a key. */
export function settingOf(item: Item): unknown {
  const row = read(settingFields, item);
  return jsonIn(item, row.SettingKey, z.unknown(), row.Value);
}

export function settingFieldsOf(key: string, value: unknown) {
  return { Title: key.slice(0, 255), SettingKey: key, Value: JSON.stringify(value) };
}

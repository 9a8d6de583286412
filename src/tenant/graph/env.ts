import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Disk } from '../disk.ts';
import type { Caller } from '../tokens.ts';

/** What every Graph call carries: who calls, and the connection it came by (none in a batch). */
export interface GraphEnv {
  Variables: { caller: Caller };
  Bindings: Partial<HttpBindings>;
}
export type GraphContext = Context<GraphEnv>;

/** What the routes of Graph stand on. */
export interface Ground {
  readonly disk: Disk;
  /** `http://127.0.0.1:4100`, without a path. */
  readonly origin: string;
  /** The status with which a true duplicate of a unique value is refused. */
  readonly duplicateStatus: 400 | 409;
  /** How many changes of a list a delta link stays good for. */
  readonly deltaKeeps: number;
}

export const newRoutes = () => new Hono<GraphEnv>();

/** Graph's instants have whole seconds. */
export function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

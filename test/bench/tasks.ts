import { importByPnp, importByUs, prepareImport } from './importTasks.ts';
import { openOverview } from './overviewTask.ts';
import { tableTasks } from './tableTasks.ts';

/** Everything that is measured; each task is given the file or the folder that it works on. */
export const tasks = { ...tableTasks, prepareImport, importByUs, importByPnp, openOverview };

export type TaskName = keyof typeof tasks;
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;

/** What the start command says; read by whoever tries Outturn. */
export const startText = {
  buildingPage: (page: string) => `Building ${page} (a few seconds, once) ...`,
  steps: {
    tenant: 'Starting the stand-in for Microsoft 365 on this machine ...',
    record: 'Setting up the sample council’s lists ...',
    service: 'Starting the service ...',
    reminders: 'Installing Outturn for the sample council and sending reminders ...',
  },
  ready: (url: string) =>
    `\nOutturn is running. Open ${url} in a browser.\nIt holds a sample council; nothing leaves this machine. Stop it with Ctrl+C.\n`,
  stopping: 'Stopping ...',
  portTaken: (port: number | string) =>
    `Port ${port} is used by another program. Stop that one, or choose other ports: OUTTURN_PORT=4300 npm start (the next port is used too).`,
  folderInUse: (folder: string) =>
    `Outturn is already running from ${folder}. Stop the other one first.`,
  notWritable: (folder: string) =>
    `Outturn cannot write to ${folder}: the disk is full or read-only. Make room or choose another folder: OUTTURN_DATA=/some/folder npm start.`,
  badPort: (value: string) => `OUTTURN_PORT is "${value}"; it must be a number from 1 to 65534.`,
} as const;

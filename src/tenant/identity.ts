/** The fixed names of the sample council's tenant; every local start has the same ones. */
export const identity = {
  tenantId: '5b6c2f0e-7d43-4f4e-9a61-2d0c8e1f7a10',
  /** The service's app registration: bot id and audience of its API. */
  serviceId: 'c1d9a7f2-3b58-4e6a-8f27-90b4d5e6a711',
  /** The tab's app registration, a public client. */
  tabId: 'e3f1b8c4-6a29-4d7b-b5c8-71a2f0d9e612',
  /** The public client with which an administrator sets up the site. */
  adminClientId: 'a7c4e2d1-9f38-4b6c-8e15-42d3b1c0f913',
  teamsAppId: 'd4b2c9e8-1f67-4a3d-9c50-63e7f8a1b214',
  /** The id that the organisation's catalog gave the app; it differs from the manifest's. */
  catalogAppId: '19f0c7d5-4e82-4b37-a6d1-0c5b9e3f8215',
  siteHost: 'samplecouncil.sharepoint.com',
  sitePath: '/sites/outturn',
  siteId:
    'samplecouncil.sharepoint.com,2f4c8a10-5b7e-4d21-8c39-6a1e0f9b7d15,9d3e6b72-1a4f-4c58-b0e6-8f2d7c5a3916',
} as const;

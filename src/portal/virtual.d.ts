declare module 'virtual:portal' {
  export const portalData: import('./portal-data.ts').PortalData;
}

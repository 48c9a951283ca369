export { openApi } from './openapi.ts';
export type { Service, ServiceOptions } from './service.ts';
export { startService } from './service.ts';

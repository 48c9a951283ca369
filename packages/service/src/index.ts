export { openApi } from './openapi.ts';
export type { Service, ServiceOptions } from './service.ts';
export { DEFAULTS, startService } from './service.ts';

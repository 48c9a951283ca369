import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { WorkPool } from './pool.ts';

/** The figures of a service, in the text form of Prometheus. */
export function makeMetrics(pool: WorkPool) {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const seconds = new Histogram({
    name: 'muqabala_request_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers: [register],
  });
  new Gauge({
    name: 'muqabala_tasks',
    help: 'Tasks that wait for a thread, and that run.',
    labelNames: ['state'],
    registers: [register],
    collect() {
      const { waiting, running } = pool.load();
      this.set({ state: 'waiting' }, waiting);
      this.set({ state: 'running' }, running);
    },
  });
  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    observe(route: string, status: number, took: number) {
      seconds.observe({ route, status: String(status) }, took);
    },
  };
}

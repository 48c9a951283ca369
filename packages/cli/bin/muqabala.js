#!/usr/bin/env node
import('../dist/main.js').then(
  ({ main }) =>
    main(process.argv.slice(2)).then((code) => {
      process.exitCode = code;
    }),
  (error) => {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error('muqabala is not built yet. Run `npm run set-up` in the repository, then try again.');
    process.exitCode = 1;
  },
);

/** The file that worker threads run, as built: beside this one, whether compiled or bundled. */
export const WORKER: URL = new URL('./worker.js', import.meta.url);

/** Whether this is source under test: there is no built worker then, and jobs are done in the caller's own thread. */
export const UNBUILT: boolean = import.meta.url.endsWith('.ts');

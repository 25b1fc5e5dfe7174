import { readFileSync } from 'node:fs';

/** Watches a process and all that it starts; `stop` gives the most memory, in MB, that any one of them had at any time. */
export function peakOf(pid) {
  let most = 0;
  const look = () => {
    const waiting = [pid];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const kilobytes = /^VmHWM:\s+(\d+)/m.exec(read(`/proc/${next}/status`))?.[1];
      most = Math.max(most, Number(kilobytes ?? 0));
      waiting.push(...read(`/proc/${next}/task/${next}/children`).split(' ').filter(Boolean));
    }
  };
  const clock = setInterval(look, 25);
  return {
    stop: () => {
      clearInterval(clock);
      return Math.round(most / 1024);
    },
  };
}

/** A process that has ended has no memory; another system than Linux tells nothing. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Seconds of processor time of all processes that this one started and that have ended, with theirs; proc(5), `/proc/pid/stat`. */
export function endedSeconds() {
  const fields = read('/proc/self/stat')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / 100;
}

import type { Edge } from "./edge.ts";

const graceForRequests = 5_000;
const hardStop = 8_000;

/** On SIGTERM or SIGINT: no new connection, what runs is finished, `close` is called, and the process ends within 8 s. */
export function stopOnSignal(server: Edge, close: () => void): void {
  const stop = () => {
    setTimeout(() => process.exit(1), hardStop).unref();
    // Connections kept for a next request are ended as soon as they are idle; answers still running get their time.
    const ending = setInterval(() => server.closeIdleConnections(), 50);
    setTimeout(() => server.closeAllConnections(), graceForRequests).unref();
    server.close(() => {
      clearInterval(ending);
      close();
      process.exit(0);
    });
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

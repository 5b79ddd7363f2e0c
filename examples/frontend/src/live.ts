import { createClient } from "graphql-ws";
import { WatchProgressDocument as query, type WatchProgressSubscription as Seen } from "./generated/graphql.js";

/** Shows the progress as it is now and after every change, until the function that it returns is called. */
export function watch(gateway: string, token: () => Promise<string>, enrolment: string, show: (now: Seen) => void) {
  const client = createClient({
    url: `${gateway.replace(/^http/, "ws")}/graphql`,
    connectionParams: async () => ({ authorization: `Bearer ${await token()}` }), // asked at every reconnect
    retryAttempts: Infinity, // with pauses that grow
    keepAlive: 10_000, // notices a connection that is gone
  });
  client.subscribe<Seen>(
    { query: `${query}`, variables: { enrolment } },
    {
      next: ({ data, errors }) => (data ? show(data) : console.error("No progress:", errors)),
      error: (failure) => console.error("The live progress ended:", failure),
      complete: () => {},
    },
  );
  return () => void client.dispose();
}

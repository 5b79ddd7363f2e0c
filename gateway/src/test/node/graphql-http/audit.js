// Prints one line for each audit: its verdict (ok, notice, warn, error), its id, its name and, when it failed, why.
import { serverAudits } from "graphql-http";

const url = process.argv[2];
if (!url) {
  console.error("usage: node audit.js <address of the GraphQL endpoint>");
  process.exit(2);
}

for (const audit of serverAudits({ url, fetchFn: fetch })) {
  const result = await audit.fn();
  const reason = result.status === "ok" ? "" : String(result.reason).replaceAll(/\s+/g, " ");
  console.log([result.status, audit.id, audit.name, reason].join("\t"));
}

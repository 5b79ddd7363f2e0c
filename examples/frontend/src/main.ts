import WebSocket from "ws";
import { journey } from "./journey.js";
import { requireAnswer } from "./reach.js";
import { readSettings, type Settings, USAGE } from "./settings.js";

const FAILED = 1;
const WRONG_ARGUMENT = 2;

// Browsers have one, and Node from 22 on.
globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;

function words(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}

function settings(): Settings | undefined {
  try {
    return readSettings(process.argv.slice(2));
  } catch (wrong) {
    console.error(`${words(wrong)}\n\n${USAGE}`);
    return undefined;
  }
}

async function main(): Promise<number> {
  const chosen = settings();
  if (chosen === undefined) {
    return WRONG_ARGUMENT;
  }
  if (chosen.help) {
    console.log(USAGE);
    return 0;
  }
  try {
    await requireAnswer("The gateway", `${chosen.gateway}/graphql/schema.graphql`);
    await requireAnswer("The login", chosen.realm);
    await journey(chosen);
    return 0;
  } catch (failure) {
    console.error(words(failure));
    return FAILED;
  }
}

process.exitCode = await main();

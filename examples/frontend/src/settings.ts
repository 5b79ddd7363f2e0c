import { parseArgs } from "node:util";

export const USAGE = `One learner's module, from login to completion, watched live.

usage: npm start -- [option ...]

  --gateway ADDRESS      where Lectern answers      (http://localhost:8080)
  --realm ADDRESS        where people log in        (http://localhost:8180/realms/lectern)
  --programme CODE       what the learner learns    (CECO)
  --learner NAME         who learns                 (learner1)
  --coordinator NAME     who enrols the learner     (coordinator1)
  --instructor NAME      who records the results    (instructor1)
  --help                 this text

It needs a running Lectern (./run), where it may be started again and again: each time one module more is completed.
Exit codes: 0 the module was seen to be completed, 1 something failed, 2 wrong argument.`;

const OPTIONS = {
  gateway: { type: "string", default: "http://localhost:8080" },
  realm: { type: "string", default: "http://localhost:8180/realms/lectern" },
  programme: { type: "string", default: "CECO" },
  learner: { type: "string", default: "learner1" },
  coordinator: { type: "string", default: "coordinator1" },
  instructor: { type: "string", default: "instructor1" },
  help: { type: "boolean", default: false },
} as const;

/** What the command line says; fails with a sentence for a person. */
export function readSettings(args: string[]) {
  const { values } = parseArgs({ args, options: OPTIONS });
  for (const name of ["gateway", "realm"] as const) {
    if (!/^https?:\/\/[^/]/.test(values[name])) {
      throw new Error(`--${name} must be an http or https address, not ${values[name]}`);
    }
    values[name] = values[name].replace(/\/+$/, "");
  }
  return values;
}

export type Settings = ReturnType<typeof readSettings>;

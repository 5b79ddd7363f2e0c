import { Gateway } from "./gateway.js";
import {
  EnrolDocument,
  ModuleInDetailDocument,
  MyProgrammesDocument,
  ProgrammeProgressDocument,
  RecordResultDocument,
} from "./generated/graphql.js";
import { watch } from "./live.js";
import { Session } from "./login/session.js";
import { assessmentsFor, pass } from "./requirement.js";
import type { Settings } from "./settings.js";
import { Signal } from "./signal.js";

const PATIENCE_MILLIS = 60_000;

/** A module that the learner has not completed yet. */
interface OpenModule {
  id: string;
  code: string;
  title: string;
}

/** From login to a completed module. Fails with a sentence for a person. */
export async function journey(settings: Settings): Promise<void> {
  const session = await Session.of(settings.realm, settings.learner);
  const learner = new Gateway(settings.gateway, session);
  const enrolment = (await enrolled(learner, settings)) ?? (await enrol(learner, settings));
  const module = await nextModule(learner, enrolment);

  const follower = follow(settings.gateway, session, enrolment, module.code);
  try {
    await follower.begun.within(PATIENCE_MILLIS);
    await recordPasses(settings, learner, enrolment, module);
    await follower.completed.within(PATIENCE_MILLIS);
  } finally {
    follower.end();
  }
  console.log(`${settings.learner} saw ${module.code} completed.`);
}

/** Shows the learner's programmes and gives the enrolment that is meant, if it is among them. */
async function enrolled(learner: Gateway, settings: Settings): Promise<string | undefined> {
  const { viewer, enrolments } = await learner.ask(MyProgrammesDocument, {});
  console.log(`${viewer?.name} is logged in and has ${enrolments.totalCount} enrolment(s):`);
  for (const { programme, progress, status } of enrolments.nodes ?? []) {
    console.log(`  ${programme?.title}: ${progress?.modulesCompleted} of ${progress?.modulesTotal} modules (${status})`);
  }
  return enrolments.nodes?.find((each) => each.status === "ACTIVE" && each.programme?.code === settings.programme)?.id;
}

async function enrol(learner: Gateway, settings: Settings): Promise<string> {
  const { viewer } = await learner.ask(MyProgrammesDocument, {});
  const coordinator = new Gateway(settings.gateway, await Session.of(settings.realm, settings.coordinator));
  const { enrol } = await coordinator.ask(EnrolDocument, {
    input: { subject: viewer?.subject ?? null, learner: settings.learner, programme: settings.programme },
  });
  if (enrol.enrolment === null) {
    throw new Error(`${settings.learner} cannot be enrolled: ${enrol.userErrors.map((error) => error.message)}`);
  }
  console.log(`${settings.coordinator} enrols ${settings.learner} in ${settings.programme}.`);
  return enrol.enrolment.id;
}

/** Shows the learner's progress and gives the first module that is still to be done. */
async function nextModule(learner: Gateway, enrolment: string): Promise<OpenModule> {
  const { enrolment: seen } = await learner.ask(ProgrammeProgressDocument, { enrolment });
  const progress = seen?.progress;
  for (const [part, { earned, planned }] of Object.entries(progress?.hours ?? {})) {
    console.log(`  ${part}: ${earned} of ${planned} hours`);
  }
  const next = progress?.modules.find(({ status }) => status !== "COMPLETED");
  if (next?.module == null) {
    throw new Error("Every module is completed: ./run --fresh begins anew.");
  }
  return { id: next.module.id, code: next.code, title: next.module.title };
}

/** Lets the instructor record a pass for everything that the module requires. */
async function recordPasses(settings: Settings, learner: Gateway, enrolment: string, module: OpenModule): Promise<void> {
  const { node, enrolment: seen } = await learner.ask(ModuleInDetailDocument, { enrolment, module: module.id });
  const missing = seen?.explanation?.modules.find(({ code }) => code === module.code)?.missing ?? [];
  console.log(`${module.code}, "${module.title}", still needs:`);
  missing.forEach((sentence) => console.log(`  - ${sentence}`));

  const instructor = new Gateway(settings.gateway, await Session.of(settings.realm, settings.instructor));
  for (const assessment of node && "requirement" in node ? assessmentsFor(node.requirement) : []) {
    const { recordResult } = await instructor.ask(RecordResultDocument, { input: pass(enrolment, assessment) });
    if (recordResult.result === null) {
      throw new Error(`${assessment.assessment}: ${recordResult.userErrors.map((error) => error.message)}`);
    }
    console.log(`${settings.instructor} records ${recordResult.result.outcome} for ${assessment.assessment}`);
  }
}

/** Follows the progress live: `begun` when it is shown first, `completed` when the module is. */
function follow(gateway: string, session: Session, enrolment: string, code: string) {
  const begun = new Signal("The present progress was not shown");
  const completed = new Signal(`${code} was not seen to be completed`);
  const end = watch(gateway, () => session.token(), enrolment, ({ progress: now }) => {
    const status = now.modules.find((module) => module.code === code)?.status;
    console.log(`live: version ${now.version}, ${now.modulesCompleted} of ${now.modulesTotal} modules, ${code} ${status}`);
    begun.give();
    if (status === "COMPLETED") {
      completed.give();
    }
  });
  return { begun, completed, end };
}

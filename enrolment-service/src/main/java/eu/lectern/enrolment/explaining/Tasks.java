package eu.lectern.enrolment.explaining;

import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.enrolment.completion.Attempt;
import eu.lectern.enrolment.completion.Finding;
import eu.lectern.enrolment.completion.ModulePolicy;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.completion.ScenarioHours;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is still to be done, as sentences that tell a learner what to do. */
final class Tasks {

    private final ProgrammePolicy policy;
    private final Wording words;

    Tasks(ProgrammePolicy policy, Wording words) {
        this.policy = policy;
        this.words = words;
    }

    /** One sentence for each condition that is not met; alternatives share one. */
    Stream<String> of(Finding finding) {
        if (finding.isMet()) {
            return Stream.empty();
        }
        return switch (finding) {
            case Finding.AllOf all -> all.conditions().stream().flatMap(this::of);
            case Finding.AnyOf any ->
                Stream.of(words.say(
                        "do.anyOf",
                        any.alternatives().stream().flatMap(this::of).collect(Collectors.joining(" "))));
            case Finding.NotPassed(String assessment, Attempt attempt) -> Stream.of(task(assessment, attempt));
            case Finding.Met met -> Stream.empty();
        };
    }

    /** An assessment by its code, whether it is of a module, a scenario or the programme. */
    String of(String assessment) {
        return leaf(assessment)
                .map(this::leafTask)
                .or(() -> scenario(assessment))
                .orElseGet(() -> ofProgramme(assessment));
    }

    /** The hours of scenarios that are still to come. */
    Stream<String> of(ScenarioHours hours) {
        BigDecimal reached = hours.earned().add(hours.recognised());
        return hours.outstanding().signum() == 0
                ? Stream.empty()
                : Stream.of(words.say(
                        "do.scenarioHours",
                        Wording.figure(hours.outstanding()),
                        Wording.figure(reached),
                        Wording.figure(hours.required())));
    }

    private String task(String assessment, Attempt attempt) {
        return switch (attempt) {
            case NONE -> of(assessment);
            case AWAITING_ASSESSMENT, FAILED -> of(assessment) + " " + words.say("tried." + attempt);
        };
    }

    private Optional<Requirement.Assessed> leaf(String assessment) {
        return policy.modules().stream()
                .flatMap(module -> module.requirement().leaves())
                .filter(leaf -> leaf.assessment().equals(assessment))
                .findFirst();
    }

    private String leafTask(Requirement.Assessed leaf) {
        String part = words.say("part." + leaf.part());
        return switch (leaf.kind()) {
            case TEST ->
                leaf.minPercent() == null
                        ? words.say("do.TEST.unmarked", part)
                        : words.say("do.TEST.marked", part, Wording.figure(leaf.minPercent()));
            case GRADED_WORK ->
                words.say("do.GRADED_WORK", part, String.valueOf(leaf.minGrade()), String.valueOf(leaf.maxGrade()));
            case TASKS, PROJECT, PARTICIPATION, SELF_ASSESSMENT, SCENARIO -> words.say("do." + leaf.kind(), part);
            case PROGRAMME_ASSESSMENT -> ofProgramme(leaf.assessment());
        };
    }

    private Optional<String> scenario(String assessment) {
        return policy.modules().stream()
                .flatMap(module -> Stream.ofNullable(module.scenario()))
                .filter(scenario -> scenario.assessment().equals(assessment))
                .map(scenario -> words.say("do.SCENARIO"))
                .findFirst();
    }

    private String ofProgramme(String assessment) {
        String own = "do.programme." + assessment;
        return words.has(own) ? words.say(own) : words.say("do.programme", assessment);
    }

    boolean isModule(String code) {
        return policy.module(code).isPresent();
    }

    /** A module as people name it. */
    String module(String code) {
        return policy.module(code).map(this::module).orElse(code);
    }

    String module(ModulePolicy module) {
        return module.code() + " " + words.text(module.title());
    }
}

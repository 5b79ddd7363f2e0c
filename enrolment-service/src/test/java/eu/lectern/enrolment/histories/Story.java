package eu.lectern.enrolment.histories;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.Programme;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.Scenario;
import java.util.List;
import java.util.stream.Collectors;

/** A history and its curriculum, for somebody who has to find out what is wrong. */
final class Story {

    private Story() {}

    static String of(History history) {
        return curriculum(history.curriculum())
                + "History %d, %d steps:%n"
                        .formatted(history.number(), history.steps().size())
                + history.steps().stream().map(step -> "  " + step(step)).collect(Collectors.joining("\n"));
    }

    private static String curriculum(Curriculum curriculum) {
        Programme programme = curriculum.programme();
        String modules = curriculum.modules().stream().map(Story::module).collect(Collectors.joining());
        return "Programme %s: %s scenario hours, assessments %s%n%s"
                .formatted(
                        programme.code(),
                        programme.scenarioHours(),
                        programme.assessments().stream()
                                .map(Programme.ProgrammeAssessment::assessment)
                                .toList(),
                        modules);
    }

    private static String module(CurriculumModule module) {
        Scenario scenario = module.scenario();
        return "  %s requires %s; scenario %s%s; %s%n"
                .formatted(
                        module.code(),
                        requirement(module.requirement()),
                        module.workBased(),
                        scenario == null ? "" : " of " + scenario.hours() + " h",
                        module.hours());
    }

    private static String requirement(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AllOf(List<Requirement> every) -> "all of (" + several(every) + ")";
            case Requirement.AnyOf(List<Requirement> either) -> "any of (" + several(either) + ")";
            case Requirement.Assessed leaf -> leaf.assessment() + mark(leaf);
        };
    }

    private static String several(List<Requirement> requirements) {
        return requirements.stream().map(Story::requirement).collect(Collectors.joining(", "));
    }

    private static String mark(Requirement.Assessed leaf) {
        if (leaf.minPercent() != null) {
            return " ≥ " + leaf.minPercent() + " %";
        }
        return leaf.minGrade() == null ? "" : " ≥ grade " + leaf.minGrade();
    }

    private static String step(Step step) {
        return switch (step) {
            case Step.Judged it ->
                "result %d.%d of %s%s: %s%s on %s%s%s"
                        .formatted(
                                it.result(),
                                it.revision(),
                                it.assessment(),
                                it.alsoServes().isEmpty() ? "" : " and " + it.alsoServes(),
                                it.outcome(),
                                figure(it),
                                it.on(),
                                it.submission() == null ? "" : ", assesses work " + it.submission(),
                                it.revoked() ? ", revoked" : "");
            case Step.HandedIn it ->
                "work %d for %s%s at %s"
                        .formatted(
                                it.submission(),
                                it.assessment(),
                                it.alsoServes().isEmpty() ? "" : " and " + it.alsoServes(),
                                it.at());
            case Step.Enrolled it -> "the learner is enrolled";
            case Step.Recognised it -> "recognised: " + slot(it.slot()) + " from " + it.on();
            case Step.RecognitionWithdrawn it -> "recognition withdrawn: " + slot(it.slot());
            case Step.Chosen it -> "scenarios chosen: " + it.modules();
        };
    }

    private static String figure(Step.Judged judged) {
        if (judged.percent() != null) {
            return " with " + judged.percent().toPlainString() + " %";
        }
        return judged.grade() == null ? "" : " with grade " + judged.grade();
    }

    private static String slot(Step.Slot slot) {
        return slot.part() == null ? "the whole of " + slot.module() : slot.module() + " " + slot.part();
    }
}

package eu.lectern.enrolment.histories;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.Scenario;
import eu.lectern.contracts.curriculum.WorkBasedKind;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentStatus;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.ModuleView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.contracts.enrolment.ProgressView.PartView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far one module has come. */
record NaiveModule(CurriculumModule module, NaiveAssessments assessments, boolean chosen) {

    ModuleView view() {
        List<PartView> parts = parts();
        LocalDate completedOn = requirements().metOn(module.requirement()).orElse(null);
        boolean untouched = parts.stream()
                .flatMap(part -> part.assessments().stream())
                .allMatch(each -> each.status() == AssessmentStatus.NOT_STARTED);
        ModuleStatus open = untouched ? ModuleStatus.NOT_STARTED : ModuleStatus.IN_PROGRESS;
        return new ModuleView(module.code(), completedOn == null ? open : ModuleStatus.COMPLETED, completedOn, parts);
    }

    boolean isComplete(LocalDate day) {
        return requirements().isMet(module.requirement(), day);
    }

    /** What its scenario counts when it is chosen or mandatory and done on that day; 0 otherwise. */
    BigDecimal scenarioHours(LocalDate day) {
        Asked asked = scenario().orElse(null);
        Scenario scenario = module.scenario();
        boolean counts = module.workBased() == WorkBasedKind.MANDATORY || chosen;
        if (asked == null || scenario == null || scenario.hours() == null || !counts) {
            return BigDecimal.ZERO;
        }
        return assessments.isDone(asked, day) ? scenario.hours() : BigDecimal.ZERO;
    }

    boolean isScenarioRecognised() {
        return scenario()
                .filter(asked -> assessments.status(asked) == AssessmentStatus.RECOGNISED)
                .isPresent();
    }

    private Optional<Asked> scenario() {
        Scenario scenario = module.scenario();
        if (scenario == null) {
            return Optional.empty();
        }
        return module.workBased() == WorkBasedKind.ELECTIVE
                ? Optional.of(Asked.elective(module, scenario))
                : module.requirement()
                        .leaves()
                        .filter(leaf -> leaf.assessment().equals(scenario.assessment()))
                        .map(leaf -> Asked.required(module, leaf))
                        .findFirst();
    }

    private List<PartView> parts() {
        List<PartView> parts = new ArrayList<>();
        for (DeliveryPart part : DeliveryPart.values()) {
            PartView view = part(part);
            boolean stated = module.hours().of(part) != null;
            if (stated || !view.assessments().isEmpty()) {
                parts.add(view);
            }
        }
        return parts;
    }

    /** A part is passed when every condition that names it is met; an either-or between parts belongs to each of them. */
    private PartView part(DeliveryPart part) {
        List<Requirement> conditions = conditions(module.requirement()).stream()
                .filter(condition -> condition.leaves().anyMatch(leaf -> leaf.part() == part))
                .toList();
        if (conditions.isEmpty()) {
            return withoutRequirement(part);
        }
        Requirement together = new Requirement.AllOf(conditions);
        return new PartView(
                part,
                requirements().status(together),
                requirements().metOn(together).orElse(null),
                assessments(part));
    }

    private PartView withoutRequirement(DeliveryPart part) {
        if (part != DeliveryPart.WORK_BASED || !chosen) {
            return new PartView(part, PartStatus.NOT_REQUIRED, null, assessments(part));
        }
        AssessmentView scenario = assessments(part).getFirst();
        PartStatus status = switch (scenario.status()) {
            case NOT_STARTED -> PartStatus.NOT_STARTED;
            case AWAITING_ASSESSMENT -> PartStatus.AWAITING_ASSESSMENT;
            case FAILED -> PartStatus.NEEDS_REVISION;
            case PASSED -> PartStatus.PASSED;
            case RECOGNISED -> PartStatus.RECOGNISED;
        };
        return new PartView(part, status, scenario.achievedOn(), assessments(part));
    }

    private List<AssessmentView> assessments(DeliveryPart part) {
        Set<Asked> asked = new LinkedHashSet<>();
        module.requirement().leaves().forEach(leaf -> asked.add(Asked.required(module, leaf)));
        scenario().ifPresent(asked::add);
        return asked.stream()
                .filter(each -> each.part() == part)
                .map(assessments::view)
                .toList();
    }

    private static List<Requirement> conditions(Requirement requirement) {
        List<Requirement> conditions = new ArrayList<>();
        if (requirement instanceof Requirement.AllOf(List<Requirement> every)) {
            every.forEach(each -> conditions.addAll(conditions(each)));
        } else {
            conditions.add(requirement);
        }
        return conditions;
    }

    private NaiveRequirement requirements() {
        return new NaiveRequirement(module, assessments);
    }
}

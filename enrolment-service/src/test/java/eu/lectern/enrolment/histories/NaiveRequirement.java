package eu.lectern.enrolment.histories;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentStatus;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether the requirements of one module are met, and since when: by asking anew for every day. */
record NaiveRequirement(CurriculumModule module, NaiveAssessments assessments) {

    boolean isMet(Requirement requirement, LocalDate day) {
        return switch (requirement) {
            case Requirement.AllOf every -> every.allOf().stream().allMatch(each -> isMet(each, day));
            case Requirement.AnyOf either -> either.anyOf().stream().anyMatch(each -> isMet(each, day));
            case Requirement.Assessed leaf -> assessments.isDone(Asked.required(module, leaf), day);
        };
    }

    Optional<LocalDate> metOn(Requirement requirement) {
        return Days.first(day -> isMet(requirement, day));
    }

    PartStatus status(Requirement requirement) {
        if (metOn(requirement).isPresent()) {
            return isRecognised(requirement) ? PartStatus.RECOGNISED : PartStatus.PASSED;
        }
        return trouble(requirement);
    }

    /** Of a met one: whether prior learning had a share in it. Of alternatives the one that was met first counts. */
    private boolean isRecognised(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AllOf every -> every.allOf().stream().anyMatch(this::isRecognised);
            case Requirement.AnyOf either ->
                either.anyOf().stream()
                        .filter(each -> metOn(each).isPresent())
                        .min(Comparator.comparing(each -> metOn(each).orElseThrow()))
                        .filter(this::isRecognised)
                        .isPresent();
            case Requirement.Assessed leaf ->
                assessments.status(Asked.required(module, leaf)) == AssessmentStatus.RECOGNISED;
        };
    }

    /** Of an unmet one. Among conditions what is to be done again is said first, among alternatives what waits. */
    private PartStatus trouble(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AllOf every ->
                firstOf(unmet(every.allOf()), PartStatus.NEEDS_REVISION, PartStatus.AWAITING_ASSESSMENT);
            case Requirement.AnyOf either ->
                firstOf(unmet(either.anyOf()), PartStatus.AWAITING_ASSESSMENT, PartStatus.NEEDS_REVISION);
            case Requirement.Assessed leaf ->
                switch (assessments.status(Asked.required(module, leaf))) {
                    case AWAITING_ASSESSMENT -> PartStatus.AWAITING_ASSESSMENT;
                    case FAILED -> PartStatus.NEEDS_REVISION;
                    default -> PartStatus.NOT_STARTED;
                };
        };
    }

    private List<PartStatus> unmet(List<Requirement> several) {
        return several.stream()
                .filter(each -> metOn(each).isEmpty())
                .map(this::trouble)
                .toList();
    }

    private static PartStatus firstOf(List<PartStatus> said, PartStatus first, PartStatus second) {
        if (said.contains(first)) {
            return first;
        }
        return said.contains(second) ? second : PartStatus.NOT_STARTED;
    }
}

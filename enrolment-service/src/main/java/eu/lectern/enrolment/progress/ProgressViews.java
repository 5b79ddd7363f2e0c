package eu.lectern.enrolment.progress;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.enrolment.completion.AssessmentCompletion;
import eu.lectern.enrolment.completion.Attempt;
import eu.lectern.enrolment.completion.Completion;
import eu.lectern.enrolment.completion.Evidence;
import eu.lectern.enrolment.completion.Finding;
import eu.lectern.enrolment.completion.ModuleCompletion;
import eu.lectern.enrolment.completion.ModuleState;
import eu.lectern.enrolment.completion.PartCompletion;
import eu.lectern.enrolment.completion.PartHours;
import eu.lectern.enrolment.completion.PartState;
import eu.lectern.enrolment.completion.ProgrammeState;
import eu.lectern.enrolment.completion.Recognition;
import eu.lectern.enrolment.completion.ScenarioHours;
import java.math.BigDecimal;
import java.util.List;

/** The completion in the words of the contract. */
final class ProgressViews {

    private ProgressViews() {}

    static ProgressView view(EvaluatedEnrolment enrolment, long version, Completion completion) {
        return new ProgressView(
                enrolment.id(),
                enrolment.programme(),
                switch (completion.state()) {
                    case ProgrammeState.Completed done -> ProgressView.ProgrammeStatus.COMPLETED;
                    case ProgrammeState.InProgress open -> ProgressView.ProgrammeStatus.IN_PROGRESS;
                },
                version,
                completion.achievements().programme().orElse(null),
                completion.modulesCompleted(),
                completion.modules().size(),
                hours(completion.hours()),
                scenarioHours(completion.scenarioHours()),
                completion.modules().stream().map(ProgressViews::module).toList(),
                assessments(completion.assessments()));
    }

    /** The same outcome, as another version. */
    static ProgressView at(long version, ProgressView view) {
        return new ProgressView(
                view.enrolment(),
                view.programme(),
                view.status(),
                version,
                view.completedOn(),
                view.modulesCompleted(),
                view.modulesTotal(),
                view.hours(),
                view.scenarioHours(),
                view.modules(),
                view.assessments());
    }

    private static ProgressView.ModuleView module(ModuleCompletion module) {
        return new ProgressView.ModuleView(
                module.code(),
                switch (module.state()) {
                    case ModuleState.NotStarted open -> ProgressView.ModuleStatus.NOT_STARTED;
                    case ModuleState.InProgress open -> ProgressView.ModuleStatus.IN_PROGRESS;
                    case ModuleState.Completed done -> ProgressView.ModuleStatus.COMPLETED;
                },
                module.completedOn().orElse(null),
                module.parts().stream().map(ProgressViews::part).toList());
    }

    private static ProgressView.PartView part(PartCompletion part) {
        PartState state = part.state();
        return new ProgressView.PartView(
                part.part(), state.status(), state.metOn().orElse(null), assessments(part.assessments()));
    }

    private static List<ProgressView.AssessmentView> assessments(List<AssessmentCompletion> assessments) {
        return assessments.stream()
                .map(each -> new ProgressView.AssessmentView(
                        each.assessment(),
                        each.kind(),
                        status(each.finding()),
                        each.finding().metOn().orElse(null)))
                .toList();
    }

    private static ProgressView.AssessmentStatus status(Finding.OfAssessment finding) {
        return switch (finding) {
            case Finding.Met(String assessment, Evidence result) -> ProgressView.AssessmentStatus.PASSED;
            case Finding.Met(String assessment, Recognition recognition) -> ProgressView.AssessmentStatus.RECOGNISED;
            case Finding.NotPassed(String assessment, Attempt attempt) ->
                switch (attempt) {
                    case NONE -> ProgressView.AssessmentStatus.NOT_STARTED;
                    case AWAITING_ASSESSMENT -> ProgressView.AssessmentStatus.AWAITING_ASSESSMENT;
                    case FAILED -> ProgressView.AssessmentStatus.FAILED;
                };
        };
    }

    private static ProgressView.HoursView hours(List<PartHours> hours) {
        return new ProgressView.HoursView(
                partHours(hours, DeliveryPart.MOOC),
                partHours(hours, DeliveryPart.FACE_TO_FACE),
                partHours(hours, DeliveryPart.ONLINE),
                partHours(hours, DeliveryPart.PROJECT),
                partHours(hours, DeliveryPart.WORK_BASED));
    }

    private static ProgressView.PartHours partHours(List<PartHours> hours, DeliveryPart part) {
        PartHours ofPart =
                hours.stream().filter(each -> each.part() == part).findFirst().orElseThrow();
        return new ProgressView.PartHours(
                plain(ofPart.earned()), plain(ofPart.recognised()), plain(ofPart.planned()), plain(ofPart.declared()));
    }

    private static ProgressView.ScenarioHours scenarioHours(ScenarioHours hours) {
        return new ProgressView.ScenarioHours(
                plain(hours.earned()), plain(hours.recognised()), plain(hours.required()));
    }

    /** One notation for each figure, so that equal outcomes are equal values, also after a trip through JSON. */
    private static BigDecimal plain(BigDecimal hours) {
        BigDecimal stripped = hours.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

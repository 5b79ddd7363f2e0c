package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.gateway.curriculum.VersionId;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How far an enrolment has come. */
@Type("Progress")
@DefaultNonNull
@Description("How far an enrolment has come.")
public record Progress(
        @Description("Rises with every change of the progress, never falls.")
        int version,

        @Description("Where the programme stands.") ProgrammeStatus status,

        @Nullable @Description("The day on which the programme was completed; null while it is not.")
        LocalDate completedOn,

        @Description("How many modules are complete.") int modulesCompleted,
        @Description("How many modules the programme has.") int modulesTotal,
        @Description("Hours by delivery part.") ProgressHours hours,
        @Description("Hours of scenarios.") ScenarioHours scenarioHours,
        @Description("The programme's modules, by number.") List<@NonNull ModuleProgress> modules,

        @Description("The assessments of the programme as a whole.")
        List<@NonNull AssessmentProgress> assessments) {

    /** What enrolment-service says of an enrolment that is pinned to this version. */
    public static Progress of(ProgressView view, VersionId pinnedTo, List<String> languages) {
        return new Progress(
                Math.toIntExact(view.version()),
                view.status(),
                view.completedOn(),
                view.modulesCompleted(),
                view.modulesTotal(),
                ProgressHours.of(view.hours()),
                ScenarioHours.of(view.scenarioHours()),
                view.modules().stream()
                        .map(module -> ModuleProgress.of(module, pinnedTo, languages))
                        .toList(),
                view.assessments().stream().map(AssessmentProgress::of).toList());
    }
}

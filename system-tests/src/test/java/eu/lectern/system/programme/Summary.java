package eu.lectern.system.programme;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentStatus;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.ModuleView;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a progress comes down to.
 *
 * @param modules by code
 * @param assessments by code, of the modules and of the programme
 * @param scenarioHours earned, without zeros at the end
 */
public record Summary(
        ProgrammeStatus status,
        @Nullable LocalDate completedOn,
        int modulesCompleted,
        BigDecimal scenarioHours,
        SortedMap<String, OfModule> modules,
        SortedMap<String, OfAssessment> assessments) {

    public record OfModule(ModuleStatus status, @Nullable LocalDate completedOn) {}

    public record OfAssessment(
            AssessmentStatus status, @Nullable LocalDate achievedOn) {}

    /** What the service shows. */
    public static Summary of(ProgressView progress) {
        SortedMap<String, OfModule> modules = new TreeMap<>();
        for (ModuleView module : progress.modules()) {
            modules.put(module.code(), new OfModule(module.status(), module.completedOn()));
        }
        return new Summary(
                progress.status(),
                progress.completedOn(),
                progress.modulesCompleted(),
                progress.scenarioHours().earned().stripTrailingZeros(),
                modules,
                assessments(progress));
    }

    private static SortedMap<String, OfAssessment> assessments(ProgressView progress) {
        Stream<AssessmentView> ofModules = progress.modules().stream()
                .flatMap(module -> module.parts().stream())
                .flatMap(part -> part.assessments().stream());
        SortedMap<String, OfAssessment> assessments = new TreeMap<>();
        Stream.concat(ofModules, progress.assessments().stream())
                .forEach(
                        each -> assessments.put(each.assessment(), new OfAssessment(each.status(), each.achievedOn())));
        return assessments;
    }
}

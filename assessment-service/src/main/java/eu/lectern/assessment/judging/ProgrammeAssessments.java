package eu.lectern.assessment.judging;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that can be recorded for an enrolment in one programme of one curriculum version. */
public final class ProgrammeAssessments {

    /** Of a programme that the curriculum does not have. */
    public static final ProgrammeAssessments NONE = new ProgrammeAssessments(Stream.empty());

    private final Map<String, Assessment> byCode = new LinkedHashMap<>();

    private ProgrammeAssessments(Stream<Assessment> assessments) {
        // A mandatory scenario stands twice, as the module's scenario and as a leaf of its requirement.
        assessments.forEach(assessment -> byCode.putIfAbsent(assessment.code(), assessment));
    }

    /** Derives them from the policy of one programme of the version. */
    public static ProgrammeAssessments of(CurriculumVersion curriculum, String programme) {
        return new ProgrammeAssessments(Stream.concat(
                curriculum.modulesOf(programme).stream().flatMap(ProgrammeAssessments::ofModule),
                curriculum.programme(programme).stream()
                        .flatMap(whole -> whole.assessments().stream())
                        .map(Assessment::of)));
    }

    public Optional<Assessment> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static Stream<Assessment> ofModule(CurriculumModule module) {
        return Stream.concat(
                module.requirement().leaves().map(Assessment::of),
                Stream.ofNullable(module.scenario()).map(Assessment::of));
    }
}

package eu.lectern.assessment.judging;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that can be recorded for an enrolment in one programme of one curriculum version. */
public final class ProgrammeAssessments {

    /** Of a programme that the curriculum does not have. */
    public static final ProgrammeAssessments NONE = new ProgrammeAssessments(List.of(), Stream.empty());

    private final Map<String, Assessment> byCode = new HashMap<>();
    private final Map<String, CurriculumModule> moduleByAssessment = new HashMap<>();

    private ProgrammeAssessments(List<CurriculumModule> modules, Stream<Assessment> ofTheWhole) {
        modules.forEach(module -> ofModule(module).forEach(assessment -> {
            // A mandatory scenario stands twice, as the module's scenario and as a leaf of its requirement.
            byCode.putIfAbsent(assessment.code(), assessment);
            moduleByAssessment.putIfAbsent(assessment.code(), module);
        }));
        ofTheWhole.forEach(assessment -> byCode.putIfAbsent(assessment.code(), assessment));
    }

    /** Derives them from the policy of one programme of the version. */
    public static ProgrammeAssessments of(CurriculumVersion curriculum, String programme) {
        return new ProgrammeAssessments(
                curriculum.modulesOf(programme),
                curriculum.programme(programme).stream()
                        .flatMap(whole -> whole.assessments().stream())
                        .map(Assessment::of));
    }

    public Optional<Assessment> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The module of an assessment; empty for one of the programme as a whole. */
    Optional<CurriculumModule> moduleOf(String code) {
        return Optional.ofNullable(moduleByAssessment.get(code));
    }

    private static Stream<Assessment> ofModule(CurriculumModule module) {
        return Stream.concat(
                module.requirement().leaves().map(Assessment::of),
                Stream.ofNullable(module.scenario()).map(Assessment::of));
    }
}

package eu.lectern.assessment.curriculum;

import eu.lectern.assessment.judging.ProgrammeAssessments;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.Programme;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a published curriculum version says about judging results; as immutable as the version. */
public final class PublishedPolicy {

    private final String hash;
    private final Map<String, ProgrammeAssessments> byProgramme;

    private PublishedPolicy(String hash, Map<String, ProgrammeAssessments> byProgramme) {
        this.hash = hash;
        this.byProgramme = byProgramme;
    }

    static PublishedPolicy of(CurriculumVersion curriculum, String hash) {
        return new PublishedPolicy(
                hash,
                curriculum.programmes().stream()
                        .map(Programme::code)
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(), code -> ProgrammeAssessments.of(curriculum, code))));
    }

    /** Names exactly the rules by which a result was judged; see {@code CurriculumPublished}. */
    public String hash() {
        return hash;
    }

    /** The assessments of a programme; none for one that the version does not have. */
    public ProgrammeAssessments assessmentsOf(String programme) {
        return byProgramme.getOrDefault(programme, ProgrammeAssessments.NONE);
    }
}

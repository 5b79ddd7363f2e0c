package eu.lectern.contracts.curriculum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module (modulis) of a curriculum version. Not named {@code Module}, which Java has already.
 *
 * @param code {@code M01} to {@code M38}
 * @param profiles codes of the programmes that contain it
 * @param combinableWith codes of the modules with which its project may be done together
 * @param scenario null when {@link #workBased} is {@link WorkBasedKind#NONE}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CurriculumModule(
        String code,
        int number,
        Origin origin,
        LanguageMap title,
        CompetenceArea area,
        List<CompetenceKind> competences,
        List<String> profiles,
        Hours hours,
        WorkBasedKind workBased,
        List<String> combinableWith,
        LanguageMap aim,
        List<LanguageMap> prerequisites,
        List<LearningOutcome> outcomes,
        Requirement requirement,
        @Nullable Scenario scenario) {

    public CurriculumModule {
        if ((workBased == WorkBasedKind.NONE) != (scenario == null)) {
            throw new IllegalArgumentException(
                    "a scenario stands with every elective or mandatory one, and only there");
        }
        competences = List.copyOf(competences);
        profiles = List.copyOf(profiles);
        combinableWith = List.copyOf(combinableWith);
        prerequisites = List.copyOf(prerequisites);
        outcomes = List.copyOf(outcomes);
    }
}

package eu.lectern.catalog.reading;

import eu.lectern.catalog.searching.ModuleSearch;
import eu.lectern.contracts.curriculum.CompetenceArea;
import eu.lectern.contracts.curriculum.CompetenceKind;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.Programme;
import eu.lectern.kit.problem.StandardRefusal;
import eu.lectern.kit.problem.Violation;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which modules are wished. A parameter that is not given, or given empty, leaves all. */
public final class ModuleFilter {

    @QueryParam("profile")
    @Parameter(
            description = "Only modules of this programme.",
            schema = @Schema(type = SchemaType.STRING),
            example = "CECO")
    @Nullable
    String profile;

    @QueryParam("area")
    @Parameter(description = "Only modules of this area.", schema = @Schema(implementation = CompetenceArea.class))
    @Nullable
    String area;

    @QueryParam("competence")
    @Parameter(
            description = "Only modules that serve this kind of competence.",
            schema = @Schema(implementation = CompetenceKind.class))
    @Nullable
    String competence;

    @QueryParam("q")
    @Parameter(
            description = "Words, or beginnings of words, all of which stand in the module's texts; accents may be left"
                    + " out. The best come first.",
            schema = @Schema(type = SchemaType.STRING, maxLength = ModuleSearch.LONGEST_QUERY),
            example = "online meetings")
    @Nullable
    String q;

    /** The words to search for; empty when nothing is searched. */
    Optional<String> query() {
        return given(q);
    }

    /**
     * What the filters leave, the search aside.
     *
     * @param curricula the versions that are read; their programmes are the profiles that may be named
     * @throws eu.lectern.kit.problem.RefusedException when parameters are wrong, naming each
     */
    Predicate<CurriculumModule> in(List<CurriculumVersion> curricula) {
        List<Violation> violations = new ArrayList<>();
        List<String> profiles = curricula.stream()
                .flatMap(curriculum -> curriculum.programmes().stream())
                .map(Programme::code)
                .distinct()
                .toList();
        Optional<String> oneProfile = oneOf("profile", profile, profiles, violations);
        Optional<String> oneArea = oneOf("area", area, names(CompetenceArea.values()), violations);
        Optional<String> oneCompetence = oneOf("competence", competence, names(CompetenceKind.values()), violations);
        query().filter(words -> words.codePointCount(0, words.length()) > ModuleSearch.LONGEST_QUERY)
                .ifPresent(words -> violations.add(
                        new Violation("q", "must have at most " + ModuleSearch.LONGEST_QUERY + " characters")));
        if (!violations.isEmpty()) {
            throw new StandardRefusal.Invalid(violations).asException();
        }
        return module -> oneProfile.map(module.profiles()::contains).orElse(true)
                && oneArea.map(module.area().name()::equals).orElse(true)
                && oneCompetence
                        .map(CompetenceKind::valueOf)
                        .map(module.competences()::contains)
                        .orElse(true);
    }

    private static Optional<String> oneOf(
            String field, @Nullable String value, List<String> known, List<Violation> violations) {
        Optional<String> given = given(value);
        given.filter(word -> !known.contains(word))
                .ifPresent(word -> violations.add(new Violation(field, "must be one of " + String.join(", ", known))));
        return given;
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static List<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }
}

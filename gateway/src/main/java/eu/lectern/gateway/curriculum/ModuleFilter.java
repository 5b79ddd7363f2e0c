package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.CompetenceArea;
import eu.lectern.contracts.curriculum.CompetenceKind;
import eu.lectern.contracts.curriculum.CurriculumModule;
import io.smallrye.graphql.api.Nullable;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Which modules are wished; all that is given must hold. */
@Input("ModuleFilter")
@Description("Which modules are wished; all that is given must hold.")
public record ModuleFilter(
        @Nullable @Description("Only modules of this programme, e.g. `CECO`.")
        String profile,

        @Nullable @Description("Only modules of this area.") CompetenceArea area,

        @Nullable @Description("Only modules that serve this kind of competence.")
        CompetenceKind competence,

        @Nullable
        @Description("Words, or beginnings of words, that stand in the module's texts; the best hits come first.")
        String q) {

    static final ModuleFilter NONE = new ModuleFilter(null, null, null, null);

    /** The words to search for; empty when nothing is searched. */
    Optional<String> words() {
        return Optional.ofNullable(q).filter(text -> !text.isBlank());
    }

    /** Whether a module is wished, the search aside. */
    boolean admits(CurriculumModule module) {
        return (profile == null || module.profiles().contains(profile))
                && (area == null || module.area() == area)
                && (competence == null || module.competences().contains(competence));
    }
}

package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.Programme;
import eu.lectern.gateway.relay.Node;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.graphql.api.DefaultNonNull;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A programme: one job profile of a curriculum version. Each text is chosen when it is asked for. */
@Type("Programme")
@DefaultNonNull
@Description("A programme: one job profile of a curriculum version, in which a learner enrols.")
public final class ProgrammeNode implements Node {

    private final Edition edition;
    private final Programme programme;

    ProgrammeNode(Edition edition, Programme programme) {
        this.edition = edition;
        this.programme = programme;
    }

    /** Its place in lists, whatever the version. */
    String place() {
        return getCurriculum() + "/" + getCode();
    }

    @Override
    @Id
    @NonNull
    @Description("The global id; it names the curriculum version, too.")
    public String getId() {
        return CurriculumNodeId.encode(NodeType.PROGRAMME, edition.curriculum(), programme.code());
    }

    @Description("The code, e.g. `CECO`.")
    public String getCode() {
        return programme.code();
    }

    @Description("The profile's number in the curriculum, e.g. 1.")
    public int getProfile() {
        return programme.profile();
    }

    @Description("The code of the curriculum, e.g. `library-vet`.")
    public String getCurriculum() {
        return edition.curriculum().code();
    }

    @Description("The curriculum version that all this is from, e.g. `0.2`.")
    public String getVersion() {
        return edition.curriculum().version();
    }

    @Description("The title.")
    public String getTitle() {
        return programme.title().in(edition.languages());
    }

    @Description(
            "The language of the title, e.g. `lv`. A text that is not there in the wished language comes in English.")
    public String getLanguage() {
        return programme.title().languageFor(edition.languages());
    }

    @Description("What it is for.")
    public String getAim() {
        return programme.aim().in(edition.languages());
    }

    @Description("The hours that it declares.")
    public BudgetView getBudget() {
        return BudgetView.of(programme.budget());
    }

    @Description("The hours of passed scenarios from which the work-based part is done.")
    public BigDecimal getScenarioHours() {
        return programme.scenarioHours();
    }

    @Description("The assessments of the programme as a whole, all of which must be passed.")
    public List<@NonNull ProgrammeAssessmentView> getAssessments() {
        return programme.assessments().stream()
                .map(assessment -> ProgrammeAssessmentView.of(assessment, edition.languages()))
                .toList();
    }

    @Description("Its modules, by number.")
    public List<@NonNull ModuleNode> getModules() {
        return edition.modulesOf(programme.code());
    }
}

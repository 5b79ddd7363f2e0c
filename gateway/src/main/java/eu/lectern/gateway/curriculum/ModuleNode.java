package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.CompetenceArea;
import eu.lectern.contracts.curriculum.CompetenceKind;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.Origin;
import eu.lectern.contracts.curriculum.WorkBasedKind;
import eu.lectern.gateway.relay.Node;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A module of a curriculum version. Each text is chosen when it is asked for. */
@Type("Module")
@DefaultNonNull
@Description("A module of a curriculum version.")
public final class ModuleNode implements Node {

    private final Edition edition;
    private final CurriculumModule module;

    ModuleNode(Edition edition, CurriculumModule module) {
        this.edition = edition;
        this.module = module;
    }

    CurriculumModule module() {
        return module;
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
        return CurriculumNodeId.encode(NodeType.MODULE, edition.curriculum(), module.code());
    }

    @Description("The code, e.g. `M05`.")
    public String getCode() {
        return module.code();
    }

    @Description("The number in the curriculum, e.g. 5.")
    public int getNumber() {
        return module.number();
    }

    @Description("The code of the curriculum, e.g. `library-vet`.")
    public String getCurriculum() {
        return edition.curriculum().code();
    }

    @Description("The curriculum version that all this is from, e.g. `0.2`.")
    public String getVersion() {
        return edition.curriculum().version();
    }

    @Description("Who wrote it.")
    public Origin getOrigin() {
        return module.origin();
    }

    @Description("The title.")
    public String getTitle() {
        return text(module.title());
    }

    @Description(
            "The language of the title, e.g. `lv`. A text that is not there in the wished language comes in English.")
    public String getLanguage() {
        return module.title().languageFor(edition.languages());
    }

    @Description("What it is for.")
    public String getAim() {
        return text(module.aim());
    }

    @Description("The competence area.")
    public CompetenceArea getArea() {
        return module.area();
    }

    @Description("The kinds of competence that it serves.")
    public List<@NonNull CompetenceKind> getCompetences() {
        return module.competences();
    }

    @Description("The codes of the programmes that contain it.")
    public List<@NonNull String> getProfiles() {
        return module.profiles();
    }

    @Description("The hours that it plans.")
    public ModuleHours getHours() {
        return ModuleHours.of(module.hours());
    }

    @Description("Whether it has a scenario, and whether that holds the module back.")
    public WorkBasedKind getWorkBased() {
        return module.workBased();
    }

    @Nullable
    @Description("The work-based task; null when there is none.")
    public ScenarioView getScenario() {
        return module.scenario() == null ? null : ScenarioView.of(module.scenario(), edition.languages());
    }

    @Description("The codes of the modules with which its project may be done together.")
    public List<@NonNull String> getCombinableWith() {
        return module.combinableWith();
    }

    @Description("What the learner should know before.")
    public List<@NonNull String> getPrerequisites() {
        return module.prerequisites().stream().map(this::text).toList();
    }

    @Description("The learning outcomes, by number.")
    public List<@NonNull OutcomeView> getOutcomes() {
        return module.outcomes().stream()
                .map(outcome -> OutcomeView.of(outcome, edition.languages()))
                .toList();
    }

    @Description("What must be passed to complete it, as a tree.")
    public RequirementView getRequirement() {
        return RequirementView.of(module.requirement(), edition.languages());
    }

    @Description("The assessments that the requirement names, in its order, without its either-or.")
    public List<RequirementView.@NonNull RequiredAssessment> getAssessments() {
        return module.requirement()
                .leaves()
                .map(leaf -> RequirementView.RequiredAssessment.of(leaf, edition.languages()))
                .toList();
    }

    private String text(LanguageMap text) {
        return text.in(edition.languages());
    }
}

package eu.lectern.catalog.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.lectern.catalog.consistency.ConsistencyReport.PartWithoutFigure;
import eu.lectern.catalog.consistency.Finding.DeclaredDiffersFromSum;
import eu.lectern.catalog.consistency.Finding.HoursWithoutRequirement;
import eu.lectern.catalog.consistency.Finding.OutcomeHoursDiffer;
import eu.lectern.catalog.consistency.Finding.RequirementWithoutHours;
import eu.lectern.catalog.source.ClassPathFiles;
import eu.lectern.catalog.source.CurriculumId;
import eu.lectern.catalog.source.CurriculumLoader;
import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.CompetenceArea;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Hours;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.Origin;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.WorkBasedKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the report finds in the real curriculum; everything that the source is known to have odd is among it. */
class ConsistencyReportTest {

    private static final CurriculumVersion CURRICULUM = CurriculumLoader.load(
                    new ClassPathFiles(List.of(CurriculumId.of("library-vet/0.2"))))
            .getFirst();
    private static final ConsistencyReport REPORT = ConsistencyReport.of(CURRICULUM);

    @Test
    void shouldSetTheDeclaredHoursAgainstTheSummedOnes() {
        assertThat(findings(DeclaredDiffersFromSum.class))
                .containsExactly(
                        new DeclaredDiffersFromSum("CECO", DeliveryPart.MOOC, hours(80), hours(63)),
                        new DeclaredDiffersFromSum("CECO", DeliveryPart.FACE_TO_FACE, hours(20), hours(26)),
                        new DeclaredDiffersFromSum("CECO", DeliveryPart.ONLINE, hours(160), hours(174)),
                        new DeclaredDiffersFromSum("CECO", DeliveryPart.PROJECT, hours(40), hours(53)),
                        new DeclaredDiffersFromSum("CECO", DeliveryPart.WORK_BASED, hours(160), hours(172)),
                        new DeclaredDiffersFromSum("DTF", DeliveryPart.MOOC, hours(80), hours(50)),
                        new DeclaredDiffersFromSum("DTF", DeliveryPart.FACE_TO_FACE, hours(20), hours(16)),
                        new DeclaredDiffersFromSum("DTF", DeliveryPart.ONLINE, hours(160), hours(138)),
                        new DeclaredDiffersFromSum("DTF", DeliveryPart.PROJECT, hours(40), hours(42)));
    }

    @Test
    void shouldCountTheScenarioHoursThatEachProgrammeCanReach() {
        assertThat(REPORT.programmes())
                .extracting(
                        balance -> balance.scenarios().reachable(),
                        balance -> balance.scenarios().slack())
                .containsExactly(tuple(hours(172), hours(12)), tuple(hours(160), hours(0)));
        assertThat(findings(Finding.ScenarioHoursUnreachable.class)).isEmpty();
    }

    @Test
    void shouldFindRequirementsWithoutHours() {
        assertThat(findings(RequirementWithoutHours.class))
                .containsExactly(
                        new RequirementWithoutHours("M02", DeliveryPart.PROJECT, List.of("M02-PROJECT")),
                        new RequirementWithoutHours("M22", DeliveryPart.PROJECT, List.of("M22-PROJECT")),
                        new RequirementWithoutHours("M29", DeliveryPart.MOOC, List.of("M29-MOOC-TEST")),
                        new RequirementWithoutHours("M30", DeliveryPart.PROJECT, List.of("M30-PROJECT")),
                        new RequirementWithoutHours("M31", DeliveryPart.PROJECT, List.of("M31-PROJECT")),
                        new RequirementWithoutHours("M35", DeliveryPart.PROJECT, List.of("M35-PROJECT")));
    }

    @Test
    void shouldFindHoursWithoutRequirement() {
        assertThat(findings(HoursWithoutRequirement.class))
                .containsExactly(new HoursWithoutRequirement("M22", DeliveryPart.MOOC, hours(1)));
    }

    @Test
    void shouldFindOutcomeRowsThatContradictTheHeader() {
        assertThat(findings(OutcomeHoursDiffer.class))
                .containsExactly(
                        new OutcomeHoursDiffer(
                                "M01",
                                DeliveryPart.ONLINE,
                                Optional.of(hours(5)),
                                new BigDecimal("6.0"),
                                List.of(1, 2, 3)),
                        project("M01", hours(2), 2),
                        project("M04", hours(2), 3),
                        project("M10", hours(2), 1),
                        project("M13", hours(2), 3),
                        new OutcomeHoursDiffer("M22", DeliveryPart.PROJECT, Optional.empty(), hours(5), List.of(3)),
                        project("M29", hours(2), 2),
                        new OutcomeHoursDiffer("M31", DeliveryPart.PROJECT, Optional.empty(), hours(5), List.of(4)));
    }

    @Test
    void shouldFindTestsWithoutMarkAndScenariosWithoutHours() {
        assertThat(findings(Finding.TestWithoutMark.class))
                .extracting(Finding.TestWithoutMark::assessment)
                .containsExactly(
                        "M01-MOOC-TEST",
                        "M04-MOOC-TEST",
                        "M10-MOOC-TEST",
                        "M13-MOOC-TEST",
                        "M15-MOOC-TEST",
                        "M24-MOOC-TEST",
                        "M29-MOOC-TEST",
                        "M31-MOOC-TEST");
        assertThat(findings(Finding.ScenarioWithoutHours.class))
                .extracting(Finding.ScenarioWithoutHours::module)
                .containsExactly("M02", "M30");
    }

    @Test
    void shouldListTheModulesWithoutAFigureForEachPart() {
        assertThat(REPORT.withoutFigure())
                .contains(
                        new PartWithoutFigure(DeliveryPart.MOOC, List.of("M29")),
                        new PartWithoutFigure(DeliveryPart.ONLINE, List.of()),
                        new PartWithoutFigure(
                                DeliveryPart.PROJECT,
                                List.of("M02", "M06", "M17", "M20", "M21", "M22", "M24", "M30", "M31", "M34", "M35")));
        assertThat(findings(Finding.ModuleWithoutHours.class)).isEmpty();
        assertThat(findings(Finding.ModuleInNoProgramme.class)).isEmpty();
    }

    @Test
    void shouldFindRequirementsWhosePartNoOutcomeRowNames() {
        assertThat(findings(Finding.RequirementNotTaught.class))
                .contains(new Finding.RequirementNotTaught("M29", DeliveryPart.MOOC, List.of("M29-MOOC-TEST")))
                .extracting(Finding.RequirementNotTaught::module, Finding.RequirementNotTaught::part)
                .doesNotContain(tuple("M01", DeliveryPart.MOOC))
                .contains(tuple("M05", DeliveryPart.PROJECT));
    }

    @Test
    void shouldSayEachFindingInEnglishAndLatvian() {
        assertThat(REPORT.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(Sentences.of(finding).texts()).containsOnlyKeys("en", "lv"));
        assertThat(Sentences.of(findings(OutcomeHoursDiffer.class).getFirst()).in(List.of("en")))
                .isEqualTo("Module M01 states 5 h of online learning, its outcome rows 1, 2, 3 have 6 h.");
    }

    /** What the source has nowhere: a curriculum of which everything can be found that is left. */
    @Test
    void shouldFindWhatTheSourceDoesNotHave() {
        // given
        CurriculumModule module = new CurriculumModule(
                "M01",
                1,
                Origin.SOURCE,
                LanguageMap.english("Lonely"),
                CompetenceArea.SAFETY,
                List.of(),
                List.of(),
                Hours.NONE_STATED,
                WorkBasedKind.NONE,
                List.of(),
                LanguageMap.english("To be found."),
                List.of(),
                List.of(),
                new Requirement.Assessed(
                        "M01-PROJECT",
                        DeliveryPart.PROJECT,
                        AssessmentKind.PROJECT,
                        null,
                        null,
                        null,
                        LanguageMap.english("Do it.")),
                null);
        CurriculumVersion lonely = new CurriculumVersion(
                "lonely", "1", CURRICULUM.title(), CURRICULUM.issuedOn(), 5, CURRICULUM.programmes(), List.of(module));

        // when
        List<Finding> findings = ConsistencyReport.of(lonely).findings();

        // then
        assertThat(findings)
                .contains(
                        new Finding.ScenarioHoursUnreachable("CECO", hours(160), hours(0)),
                        new Finding.ModuleInNoProgramme("M01"),
                        new Finding.ModuleWithoutHours("M01"));
        assertThat(findings)
                .allSatisfy(finding -> assertThat(Sentences.of(finding).texts()).hasSize(2));
    }

    private static OutcomeHoursDiffer project(String module, BigDecimal header, int row) {
        return new OutcomeHoursDiffer(module, DeliveryPart.PROJECT, Optional.of(header), hours(5), List.of(row));
    }

    private static BigDecimal hours(int hours) {
        return BigDecimal.valueOf(hours);
    }

    private static <F extends Finding> List<F> findings(Class<F> kind) {
        return REPORT.findings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}

package eu.lectern.gateway.stub;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.CompetenceArea;
import eu.lectern.contracts.curriculum.CompetenceKind;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.HourBudget;
import eu.lectern.contracts.curriculum.Hours;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.LearningOutcome;
import eu.lectern.contracts.curriculum.Origin;
import eu.lectern.contracts.curriculum.Programme;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.Scenario;
import eu.lectern.contracts.curriculum.WorkBasedKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A curriculum of three modules: M01 for all, M02 with an either-or and no scenario, M03 for one programme only. */
public final class Curricula {

    private static final BigDecimal TEN = BigDecimal.TEN;

    private Curricula() {}

    /** What the catalogue's list says, with more fields than the gateway reads. */
    public static Map<String, Object> list(String latest) {
        return Map.of(
                "items",
                List.of(Map.of(
                        "code",
                        "library-vet",
                        "title",
                        Map.of("en", "Library"),
                        "latest",
                        latest,
                        "versions",
                        List.of(Map.of("version", latest)))));
    }

    public static CurriculumVersion version(String version) {
        return new CurriculumVersion(
                "library-vet",
                version,
                text("Library", "Bibliotēka"),
                LocalDate.of(2020, 12, 3),
                5,
                List.of(programme("CECO", 1), programme("DTF", 2)),
                List.of(
                        module(1, List.of("CECO", "DTF"), allOf("M01"), scenario()),
                        module(2, List.of("CECO", "DTF"), eitherOr("M02"), null),
                        module(3, List.of("CECO"), allOf("M03"), null)));
    }

    private static Programme programme(String code, int profile) {
        return new Programme(
                code,
                profile,
                text("Programme " + code, "Programma " + code),
                LanguageMap.english("The aim of " + code),
                new HourBudget(TEN, TEN, TEN, TEN, TEN, TEN, TEN),
                new BigDecimal("160"),
                List.of(new Programme.ProgrammeAssessment(
                        "PROGRAMME-FINAL",
                        AssessmentKind.PROGRAMME_ASSESSMENT,
                        new BigDecimal("20"),
                        LanguageMap.english("Pass the final assessment."))));
    }

    private static CurriculumModule module(
            int number, List<String> profiles, Requirement requirement, @Nullable Scenario scenario) {
        String code = "M0" + number;
        return new CurriculumModule(
                code,
                number,
                Origin.SOURCE,
                text("Module " + number, "Modulis " + number),
                number == 3 ? CompetenceArea.SAFETY : CompetenceArea.RESOURCES,
                List.of(CompetenceKind.DIGITAL),
                profiles,
                new Hours(new BigDecimal("2"), null, new BigDecimal("4.5"), null, null),
                scenario == null ? WorkBasedKind.NONE : WorkBasedKind.ELECTIVE,
                List.of(),
                LanguageMap.english("The aim of " + code),
                List.of(LanguageMap.english("Being curious")),
                List.of(new LearningOutcome(
                        1,
                        LanguageMap.english("Knows " + code),
                        List.of(LanguageMap.english("Content of " + code)),
                        List.of(DeliveryPart.MOOC, DeliveryPart.ONLINE),
                        null,
                        List.of(LanguageMap.english("Criterion")),
                        List.of(LanguageMap.english("Task")))),
                requirement,
                scenario);
    }

    private static Requirement allOf(String code) {
        return new Requirement.AllOf(List.of(
                leaf(code + "-MOOC-TEST", DeliveryPart.MOOC, AssessmentKind.TEST, new BigDecimal("75")),
                leaf(code + "-PROJECT", DeliveryPart.PROJECT, AssessmentKind.PROJECT, null)));
    }

    private static Requirement eitherOr(String code) {
        return new Requirement.AnyOf(List.of(
                leaf(code + "-ONLINE-TEST", DeliveryPart.ONLINE, AssessmentKind.TEST, new BigDecimal("72.5")),
                leaf(code + "-ONLINE-TASKS", DeliveryPart.ONLINE, AssessmentKind.TASKS, null)));
    }

    private static Requirement.Assessed leaf(
            String assessment, DeliveryPart part, AssessmentKind kind, @Nullable BigDecimal minPercent) {
        return new Requirement.Assessed(
                assessment, part, kind, minPercent, null, null, LanguageMap.english("Pass " + assessment));
    }

    private static Scenario scenario() {
        return new Scenario("M01-SCENARIO", null, LanguageMap.english("Do it at work."));
    }

    private static LanguageMap text(String english, String latvian) {
        return new LanguageMap(Map.of("en", english, "lv", latvian));
    }
}

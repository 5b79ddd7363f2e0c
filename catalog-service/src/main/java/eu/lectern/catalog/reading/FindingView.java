package eu.lectern.catalog.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.lectern.catalog.consistency.Finding;
import eu.lectern.catalog.consistency.Sentences;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.LanguageMap;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding, flat: fields that its kind does not have are left out.
 *
 * @param stated the hours that the programme declares or requires, or that the module states
 * @param summed the hours that modules, scenarios or outcome rows have together
 * @param outcomes the numbers of the outcome rows in question
 * @param assessments the codes of the assessments in question
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingView(
        Kind kind,
        @Nullable String programme,
        @Nullable String module,
        @Nullable DeliveryPart part,
        @Nullable BigDecimal stated,
        @Nullable BigDecimal summed,
        @Nullable List<Integer> outcomes,
        @Nullable List<String> assessments,
        LanguageMap sentence) {

    /** What is odd. */
    enum Kind {
        DECLARED_DIFFERS_FROM_SUM,
        SCENARIO_HOURS_UNREACHABLE,
        MODULE_IN_NO_PROGRAMME,
        MODULE_WITHOUT_HOURS,
        REQUIREMENT_WITHOUT_HOURS,
        HOURS_WITHOUT_REQUIREMENT,
        OUTCOME_HOURS_DIFFER,
        REQUIREMENT_NOT_TAUGHT,
        TEST_WITHOUT_MARK,
        SCENARIO_WITHOUT_HOURS
    }

    static FindingView of(Finding finding) {
        LanguageMap sentence = Sentences.of(finding);
        return switch (finding) {
            case Finding.DeclaredDiffersFromSum it ->
                new FindingView(
                        Kind.DECLARED_DIFFERS_FROM_SUM,
                        it.programme(),
                        null,
                        it.part(),
                        it.declared(),
                        it.summed(),
                        null,
                        null,
                        sentence);
            case Finding.ScenarioHoursUnreachable it ->
                new FindingView(
                        Kind.SCENARIO_HOURS_UNREACHABLE,
                        it.programme(),
                        null,
                        DeliveryPart.WORK_BASED,
                        it.required(),
                        it.reachable(),
                        null,
                        null,
                        sentence);
            case Finding.ModuleInNoProgramme it ->
                ofModule(Kind.MODULE_IN_NO_PROGRAMME, it.module(), null, null, null, sentence);
            case Finding.ModuleWithoutHours it ->
                ofModule(Kind.MODULE_WITHOUT_HOURS, it.module(), null, null, null, sentence);
            case Finding.RequirementWithoutHours it ->
                ofModule(Kind.REQUIREMENT_WITHOUT_HOURS, it.module(), it.part(), null, it.assessments(), sentence);
            case Finding.HoursWithoutRequirement it ->
                ofModule(Kind.HOURS_WITHOUT_REQUIREMENT, it.module(), it.part(), it.hours(), null, sentence);
            case Finding.OutcomeHoursDiffer it ->
                new FindingView(
                        Kind.OUTCOME_HOURS_DIFFER,
                        null,
                        it.module(),
                        it.part(),
                        it.header().orElse(null),
                        it.summed(),
                        it.outcomes(),
                        null,
                        sentence);
            case Finding.RequirementNotTaught it ->
                ofModule(Kind.REQUIREMENT_NOT_TAUGHT, it.module(), it.part(), null, it.assessments(), sentence);
            case Finding.TestWithoutMark it ->
                ofModule(Kind.TEST_WITHOUT_MARK, it.module(), it.part(), null, List.of(it.assessment()), sentence);
            case Finding.ScenarioWithoutHours it ->
                ofModule(
                        Kind.SCENARIO_WITHOUT_HOURS,
                        it.module(),
                        DeliveryPart.WORK_BASED,
                        null,
                        List.of(it.assessment()),
                        sentence);
        };
    }

    private static FindingView ofModule(
            Kind kind,
            String module,
            @Nullable DeliveryPart part,
            @Nullable BigDecimal stated,
            @Nullable List<String> assessments,
            LanguageMap sentence) {
        return new FindingView(kind, null, module, part, stated, null, null, assessments, sentence);
    }
}

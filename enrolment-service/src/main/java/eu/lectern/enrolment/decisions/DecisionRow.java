package eu.lectern.enrolment.decisions;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import eu.lectern.enrolment.completion.Decision;
import eu.lectern.enrolment.completion.Missing;
import eu.lectern.enrolment.completion.PolicyId;
import eu.lectern.kit.id.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code decision}, as the JSON object that PostgreSQL reads it from. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DecisionRow(
        UUID id,
        UUID enrolment,
        long progressVersion,
        DecisionKind kind,
        @Nullable String module,
        @Nullable LocalDate completedOn,
        List<UUID> evidence,
        List<String> missing,
        String curriculum,
        String version,
        String policyHash,
        Instant decidedAt) {

    private static final String SCENARIO_HOURS = "SCENARIO-HOURS";

    private record Content(
            DecisionKind kind,
            @Nullable String module,
            @Nullable LocalDate completedOn,
            List<UUID> evidence,
            List<Missing> missing) {}

    static DecisionRow of(RecordedDecision recorded) {
        Content content = content(recorded.decision());
        PolicyId policy = recorded.policy();
        return new DecisionRow(
                Ids.next(),
                recorded.enrolment(),
                recorded.progressVersion(),
                content.kind(),
                content.module(),
                content.completedOn(),
                content.evidence(),
                content.missing().stream().map(DecisionRow::code).toList(),
                policy.curriculum(),
                policy.version(),
                policy.hash(),
                recorded.decidedAt());
    }

    private static Content content(Decision decision) {
        return switch (decision) {
            case Decision.ModuleCompleted(String module, LocalDate on, List<UUID> evidence) ->
                new Content(DecisionKind.MODULE_COMPLETED, module, on, evidence, List.of());
            case Decision.ModuleReopened(String module, List<Missing> missing) ->
                new Content(DecisionKind.MODULE_REOPENED, module, null, List.of(), missing);
            case Decision.ProgrammeCompleted(LocalDate on, List<UUID> evidence) ->
                new Content(DecisionKind.PROGRAMME_COMPLETED, null, on, evidence, List.of());
            case Decision.ProgrammeReopened(List<Missing> missing) ->
                new Content(DecisionKind.PROGRAMME_REOPENED, null, null, List.of(), missing);
        };
    }

    private static String code(Missing missing) {
        return switch (missing) {
            case Missing.Module(String code) -> code;
            case Missing.Assessment(String code) -> code;
            case Missing.ScenarioHours hours -> SCENARIO_HOURS;
        };
    }
}

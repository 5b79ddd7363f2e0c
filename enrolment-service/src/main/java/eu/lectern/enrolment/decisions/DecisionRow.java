package eu.lectern.enrolment.decisions;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.DecisionKind;
import eu.lectern.contracts.enrolment.DecisionView.ActView;
import eu.lectern.contracts.enrolment.DecisionView.EvidenceView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.enrolment.completion.Decision;
import eu.lectern.enrolment.completion.Ground;
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
        @Nullable DeliveryPart part,
        @Nullable PartStatus partStatus,
        @Nullable LocalDate completedOn,
        List<String> required,
        List<EvidenceView> evidence,
        List<String> missing,
        ActView act,
        String curriculum,
        String version,
        String policyHash,
        Instant decidedAt) {

    private record Content(
            DecisionKind kind,
            @Nullable String module,
            @Nullable DeliveryPart part,
            @Nullable PartStatus partStatus,
            @Nullable LocalDate completedOn,
            List<String> required,
            List<Ground> grounds,
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
                content.part(),
                content.partStatus(),
                content.completedOn(),
                content.required(),
                content.grounds().stream().map(Grounds::view).toList(),
                content.missing().stream().map(MissingCodes::code).toList(),
                recorded.act().of(recorded.decision()),
                policy.curriculum(),
                policy.version(),
                policy.hash(),
                recorded.decidedAt());
    }

    private static Content content(Decision decision) {
        return switch (decision) {
            case Decision.PartChanged it ->
                new Content(
                        DecisionKind.PART_CHANGED,
                        it.module(),
                        it.part(),
                        it.state().status(),
                        it.state().metOn().orElse(null),
                        it.required(),
                        it.grounds(),
                        it.missing());
            case Decision.ModuleCompleted it ->
                ofModule(DecisionKind.MODULE_COMPLETED, it.module(), it.on(), it.required(), it.grounds(), List.of());
            case Decision.ModuleReopened it ->
                ofModule(DecisionKind.MODULE_REOPENED, it.module(), null, it.required(), it.grounds(), it.missing());
            case Decision.ModuleRemoved it ->
                ofModule(DecisionKind.MODULE_REMOVED, it.module(), null, List.of(), List.of(), List.of());
            case Decision.ProgrammeCompleted it ->
                ofModule(DecisionKind.PROGRAMME_COMPLETED, null, it.on(), it.required(), it.grounds(), List.of());
            case Decision.ProgrammeReopened it ->
                ofModule(DecisionKind.PROGRAMME_REOPENED, null, null, it.required(), it.grounds(), it.missing());
        };
    }

    /** Of a module, or without one of the programme. */
    private static Content ofModule(
            DecisionKind kind,
            @Nullable String module,
            @Nullable LocalDate completedOn,
            List<String> required,
            List<Ground> grounds,
            List<Missing> missing) {
        return new Content(kind, module, null, null, completedOn, required, grounds, missing);
    }
}

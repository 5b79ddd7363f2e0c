package eu.lectern.enrolment.decisions;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.DecisionKind;
import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.contracts.enrolment.DecisionView.ActView;
import eu.lectern.contracts.enrolment.DecisionView.EvidenceView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.enrolment.completion.PolicyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was recorded, without words, which depend on the reader's language.
 *
 * @see DecisionView for the fields
 */
public record StoredDecision(
        UUID id,
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
        PolicyId policy,
        Instant decidedAt) {

    /**
     * As a caller sees it.
     *
     * @param personal whether they see who acted
     */
    public DecisionView view(String text, boolean personal) {
        return new DecisionView(
                id,
                progressVersion,
                kind,
                module,
                part,
                partStatus,
                completedOn,
                required,
                personal
                        ? evidence
                        : evidence.stream().map(StoredDecision::anonymous).toList(),
                missing,
                personal ? act : new ActView(act.kind(), List.of(), act.results()),
                policy.curriculum(),
                policy.version(),
                policy.hash(),
                decidedAt,
                text);
    }

    private static EvidenceView anonymous(EvidenceView evidence) {
        return new EvidenceView(
                evidence.result(),
                evidence.recognition(),
                evidence.revision(),
                evidence.assessment(),
                evidence.percent(),
                evidence.grade(),
                evidence.outcome(),
                evidence.reason(),
                evidence.on(),
                null);
    }
}

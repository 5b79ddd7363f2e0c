package eu.lectern.enrolment.recognition;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.RecognitionReason;
import eu.lectern.contracts.enrolment.RecognitionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A recognition as it is kept, whether it stands or not.
 *
 * @param part empty for the whole module
 * @param evidence what shows the prior learning, in a person's words; personal data
 * @param recognisedBy OIDC subject of who decided
 * @param withdrawal empty while it stands
 */
public record StoredRecognition(
        UUID id,
        UUID enrolment,
        String module,
        Optional<DeliveryPart> part,
        RecognitionReason reason,
        String evidence,
        LocalDate recognisedOn,
        String recognisedBy,
        Instant recordedAt,
        Optional<Withdrawal> withdrawal) {

    /**
     * Since when it counts no more.
     *
     * @param by OIDC subject of who withdrew it
     */
    public record Withdrawal(Instant at, String by) {}

    public boolean stands() {
        return withdrawal.isEmpty();
    }

    public StoredRecognition withdrawn(Withdrawal by) {
        return new StoredRecognition(
                id, enrolment, module, part, reason, evidence, recognisedOn, recognisedBy, recordedAt, Optional.of(by));
    }

    /** As it was before it was withdrawn, if it was. */
    public StoredRecognition asRecorded() {
        return new StoredRecognition(
                id,
                enrolment,
                module,
                part,
                reason,
                evidence,
                recognisedOn,
                recognisedBy,
                recordedAt,
                Optional.empty());
    }

    /**
     * As a caller sees it.
     *
     * @param personal whether they see the evidence and who acted
     */
    public RecognitionView view(boolean personal) {
        return new RecognitionView(
                id,
                enrolment,
                module,
                part.orElse(null),
                reason,
                personal ? evidence : null,
                recognisedOn,
                personal ? recognisedBy : null,
                recordedAt,
                withdrawal.map(Withdrawal::at).orElse(null),
                personal ? withdrawal.map(Withdrawal::by).orElse(null) : null);
    }
}

package eu.lectern.gateway.result;

import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.NodeType;
import java.util.UUID;

/**
 * An input as assessment-service takes it.
 *
 * @param idempotencyKey the client's, or one of ours
 */
record ResultRequest(String idempotencyKey, RecordResultInput input) {

    private static final int LONGEST_KEY = 255;

    static ResultRequest of(RecordResultInput input) {
        String key = input.idempotencyKey();
        return new ResultRequest(
                key == null || key.isBlank() ? UUID.randomUUID().toString() : key, input);
    }

    /**
     * The request's body.
     *
     * @throws eu.lectern.gateway.refusal.RefusedException when the input cannot be sent on
     */
    RecordResult body() {
        if (idempotencyKey.length() > LONGEST_KEY
                || !idempotencyKey.chars().allMatch(letter -> letter >= 0x20 && letter < 0x7f)) {
            throw Refusal.invalid("idempotencyKey", "must be 1 to " + LONGEST_KEY + " printable ASCII characters")
                    .asException();
        }
        return new RecordResult(
                GlobalId.uuid(NodeType.ENROLMENT, input.enrolment(), "enrolment"),
                input.assessment(),
                input.percent(),
                input.grade(),
                input.outcome(),
                input.achievedOn(),
                input.source(),
                null);
    }
}

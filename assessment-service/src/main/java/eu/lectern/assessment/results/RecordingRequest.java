package eu.lectern.assessment.results;

import eu.lectern.assessment.idempotency.CanonicalRequest;
import eu.lectern.assessment.rights.Recorder;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.kit.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/** One result that somebody asks to record. */
public record RecordingRequest(IdempotencyKey key, RecordResult body) {

    /**
     * Puts a body under a key of the recorder's.
     *
     * @throws eu.lectern.kit.problem.RefusedException when the key is missing or malformed
     */
    public static RecordingRequest of(Recorder recorder, @Nullable String key, RecordResult body) {
        return new RecordingRequest(
                IdempotencyKey.of(recorder.author().keyOwner(), key, CanonicalRequest.of(body)), body);
    }
}

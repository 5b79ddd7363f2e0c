package eu.lectern.assessment.batches;

import eu.lectern.assessment.results.Recording;
import eu.lectern.assessment.results.RecordingAnswer;
import eu.lectern.assessment.results.RecordingRequest;
import eu.lectern.assessment.rights.Recorder;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records batches: what can be read goes through the recording of single results, all of it at once. */
@Singleton
class RecordingBatches {

    /** Room behind the header's key for a slash and the index. */
    private static final int MAX_HEADER_LENGTH =
            IdempotencyKey.MAX_LENGTH - ("/" + (BatchReader.MAX_ITEMS - 1)).length();

    private final Recording recording;

    RecordingBatches(Recording recording) {
        this.recording = recording;
    }

    /** An answer for each item, in their order. */
    Uni<List<RecordingAnswer>> record(Recorder recorder, @Nullable String keyHeader, List<ItemReading> items) {
        requireUsable(keyHeader, items);
        List<Attempt> attempts = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            attempts.add(attempt(recorder, keyHeader + "/" + index, items.get(index)));
        }
        List<RecordingRequest> requests = attempts.stream()
                .filter(Attempt.Possible.class::isInstance)
                .map(attempt -> ((Attempt.Possible) attempt).request())
                .toList();
        return recording.recordAll(recorder, requests).map(answers -> inOrder(attempts, answers));
    }

    private sealed interface Attempt {

        record Possible(RecordingRequest request) implements Attempt {}

        record Impossible(RecordingAnswer answer) implements Attempt {}
    }

    /** The header may be missing where nobody needs it. */
    private static void requireUsable(@Nullable String header, List<ItemReading> items) {
        if (header == null || header.isBlank()) {
            if (items.stream().anyMatch(RecordingBatches::hasNoKey)) {
                throw StandardRefusal.invalid(
                                IdempotencyKey.HEADER, "is required unless every item has its own idempotencyKey")
                        .asException();
            }
        } else if (header.length() > MAX_HEADER_LENGTH || !isPrintable(header)) {
            throw StandardRefusal.invalid(
                            IdempotencyKey.HEADER,
                            "must be 1 to " + MAX_HEADER_LENGTH + " printable ASCII characters for a batch")
                    .asException();
        }
    }

    private static boolean hasNoKey(ItemReading reading) {
        return reading instanceof ItemReading.Understood(BatchItem item) && item.idempotencyKey() == null;
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    private static Attempt attempt(Recorder recorder, String defaultKey, ItemReading reading) {
        return switch (reading) {
            case ItemReading.Misunderstood(var mistake) -> impossible(mistake.field(), mistake.message());
            case ItemReading.Understood(BatchItem item) -> attempt(recorder, defaultKey, item);
        };
    }

    private static Attempt attempt(Recorder recorder, String defaultKey, BatchItem item) {
        String key = item.idempotencyKey() == null ? defaultKey : item.idempotencyKey();
        try {
            return new Attempt.Possible(RecordingRequest.of(recorder, key, item.toRecordResult()));
        } catch (RefusedException unusable) {
            return impossible(
                    "idempotencyKey", "must be 1 to " + IdempotencyKey.MAX_LENGTH + " printable ASCII characters");
        }
    }

    private static Attempt impossible(String field, String message) {
        return new Attempt.Impossible(new RecordingAnswer.Refused(StandardRefusal.invalid(field, message)));
    }

    private static List<RecordingAnswer> inOrder(List<Attempt> attempts, List<RecordingAnswer> answers) {
        List<RecordingAnswer> all = new ArrayList<>();
        int next = 0;
        for (Attempt attempt : attempts) {
            switch (attempt) {
                case Attempt.Possible ignored -> all.add(answers.get(next++));
                case Attempt.Impossible(RecordingAnswer answer) -> all.add(answer);
            }
        }
        return all;
    }
}

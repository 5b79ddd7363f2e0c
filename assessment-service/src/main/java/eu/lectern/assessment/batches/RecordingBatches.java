package eu.lectern.assessment.batches;

import eu.lectern.assessment.idempotency.CanonicalRequest;
import eu.lectern.assessment.results.Recording;
import eu.lectern.assessment.results.RecordingAnswer;
import eu.lectern.assessment.results.RecordingRequest;
import eu.lectern.assessment.rights.Recorder;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.batch.BatchKey;
import eu.lectern.kit.batch.ItemAnswer;
import eu.lectern.kit.batch.ItemReading;
import eu.lectern.kit.batch.Numbered;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.problem.Refusal;
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

    private final Recording recording;

    RecordingBatches(Recording recording) {
        this.recording = recording;
    }

    /**
     * An answer for each item, in their order.
     *
     * @param path of the request, for the problems
     */
    Uni<List<ItemAnswer<ResultView>>> record(
            Recorder recorder, BatchKey key, List<Numbered<BatchItem>> items, @Nullable String path) {
        List<Attempt> attempts =
                items.stream().map(item -> attempt(recorder, key, item)).toList();
        List<RecordingRequest> requests = attempts.stream()
                .filter(Attempt.Possible.class::isInstance)
                .map(attempt -> ((Attempt.Possible) attempt).request())
                .toList();
        return recording.recordAll(recorder, requests).map(answers -> inOrder(attempts, answers, path));
    }

    private sealed interface Attempt {

        record Possible(long index, RecordingRequest request) implements Attempt {}

        record Impossible(long index, Refusal refusal) implements Attempt {}
    }

    private static Attempt attempt(Recorder recorder, BatchKey key, Numbered<BatchItem> item) {
        return switch (item.reading()) {
            case ItemReading.Misunderstood<BatchItem>(var mistake) ->
                new Attempt.Impossible(item.index(), new StandardRefusal.Invalid(List.of(mistake)));
            case ItemReading.Understood<BatchItem>(BatchItem read) -> attempt(recorder, key, item.index(), read);
        };
    }

    private static Attempt attempt(Recorder recorder, BatchKey key, long index, BatchItem item) {
        RecordResult body = item.toRecordResult();
        try {
            return new Attempt.Possible(
                    index,
                    new RecordingRequest(
                            key.ofItem(
                                    recorder.author().keyOwner(),
                                    index,
                                    item.idempotencyKey(),
                                    CanonicalRequest.of(body)),
                            body));
        } catch (RefusedException unusable) {
            return new Attempt.Impossible(index, unusable.refusal());
        }
    }

    private static List<ItemAnswer<ResultView>> inOrder(
            List<Attempt> attempts, List<RecordingAnswer> answers, @Nullable String path) {
        List<ItemAnswer<ResultView>> all = new ArrayList<>();
        int next = 0;
        for (Attempt attempt : attempts) {
            all.add(
                    switch (attempt) {
                        case Attempt.Possible possible -> answer(possible.index(), answers.get(next++), path);
                        case Attempt.Impossible(long index, Refusal refusal) ->
                            ItemAnswer.refused(index, refusal, path);
                    });
        }
        return all;
    }

    private static ItemAnswer<ResultView> answer(long index, RecordingAnswer answer, @Nullable String path) {
        return switch (answer) {
            case RecordingAnswer.Recorded(Answer<ResultView> recorded) -> ItemAnswer.created(index, recorded);
            case RecordingAnswer.Refused(Refusal refusal) -> ItemAnswer.refused(index, refusal, path);
        };
    }
}

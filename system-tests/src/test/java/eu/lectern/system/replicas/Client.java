package eu.lectern.system.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.assessment.CorrectResult;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.system.rest.Answer;
import eu.lectern.system.rest.ResultsApi;
import eu.lectern.system.rest.ResultsApi.BatchAnswer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * A partner's client that does one step after another, each under one key or revision, again and again until it is
 * acknowledged, and keeps what it was told.
 */
final class Client {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ResultsApi results;
    private final AtomicInteger acknowledged;
    /** Of each result every acknowledged revision, the first one first. */
    private final List<List<ResultView>> told = new ArrayList<>();

    /**
     * Makes a client.
     *
     * @param acknowledged counts the acknowledgements of all clients
     */
    Client(ResultsApi results, AtomicInteger acknowledged) {
        this.results = results;
        this.acknowledged = acknowledged;
    }

    /** Does the steps, each not before its turn, and gives every result with the revisions that were acknowledged. */
    List<List<ResultView>> run(List<Step> steps, Pace pace) {
        for (Step step : steps) {
            pace.awaitTurn();
            switch (step) {
                case Step.RecordOne(RecordResult result) -> record(result);
                case Step.RecordMany(List<RecordResult> many) -> recordAll(many);
                case Step.Correct(int number, CorrectResult correction) -> correct(number, correction);
                case Step.Revoke(int number, String reason) -> revoke(number, reason);
            }
            acknowledged.incrementAndGet();
        }
        return told;
    }

    private void record(RecordResult result) {
        String key = UUID.randomUUID().toString();
        Answer answer = untilAcknowledged(() -> results.record(key, result), given -> given.status() == 201);
        note(result, answer.as(ResultView.class));
    }

    private void recordAll(List<RecordResult> many) {
        String key = UUID.randomUUID().toString();
        Answer answer =
                untilAcknowledged(() -> results.recordAll(key, many), given -> isWholeBatch(given, many.size()));
        List<ResultView> views = answer.as(BatchAnswer.class).results();
        for (int item = 0; item < many.size(); item++) {
            note(many.get(item), views.get(item));
        }
    }

    private void correct(int number, CorrectResult correction) {
        ResultView before = told.get(number).getLast();
        Answer answer = untilAcknowledged(
                () -> results.correct(before.id(), before.revision(), correction), given -> given.status() == 200);
        ResultView after = answer.as(ResultView.class);
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(after.revoked()).isFalse();
        assertThat(after.percent()).isEqualTo(correction.percent());
        assertThat(after.grade()).isEqualTo(correction.grade());
        assertThat(after.achievedOn()).isEqualTo(correction.achievedOn());
        told.get(number).add(withoutHistory(after));
    }

    private void revoke(int number, String reason) {
        ResultView before = told.get(number).getLast();
        Answer answer = untilAcknowledged(
                () -> results.revoke(before.id(), before.revision(), reason), given -> given.status() == 200);
        ResultView after = answer.as(ResultView.class);
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(after.revoked()).isTrue();
        told.get(number).add(withoutHistory(after));
    }

    /** What was acknowledged must be what was sent. */
    private void note(RecordResult sent, ResultView view) {
        assertThat(view.revision()).isEqualTo(1);
        assertThat(view.enrolment()).isEqualTo(sent.enrolment());
        assertThat(view.assessment()).isEqualTo(sent.assessment());
        assertThat(view.percent()).isEqualTo(sent.percent());
        assertThat(view.grade()).isEqualTo(sent.grade());
        assertThat(view.achievedOn()).isEqualTo(sent.achievedOn());
        told.add(new ArrayList<>(List.of(withoutHistory(view))));
    }

    /** As lists show it. */
    private static ResultView withoutHistory(ResultView view) {
        return new ResultView(
                view.id(),
                view.revision(),
                view.enrolment(),
                view.assessment(),
                view.outcome(),
                view.revoked(),
                view.percent(),
                view.grade(),
                view.achievedOn(),
                view.source(),
                view.alsoServes(),
                view.submission(),
                view.recordedAt(),
                null);
    }

    /** An item that could not be taken for now is sent again with its whole batch, under the same key. */
    private static boolean isWholeBatch(Answer answer, int size) {
        if (answer.status() != 200) {
            return false;
        }
        List<BatchAnswer.Item> items = answer.as(BatchAnswer.class).items();
        items.forEach(item -> requireNoRefusal(item.status(), answer));
        return items.stream().filter(item -> item.status() == 201).count() == size;
    }

    /** A dead instance gives no answer, and one that lost its database says 503: both are tried again. */
    private static Answer untilAcknowledged(Supplier<Answer> request, Predicate<Answer> acknowledges) {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .atMost(PATIENCE)
                .ignoreException(UncheckedIOException.class)
                .until(
                        () -> {
                            Answer answer = request.get();
                            requireNoRefusal(answer.status(), answer);
                            return answer;
                        },
                        acknowledges);
    }

    private static void requireNoRefusal(int status, Answer answer) {
        if (status >= 400 && status < 500) {
            throw new AssertionError("refused: " + answer);
        }
    }
}

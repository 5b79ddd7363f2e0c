package eu.lectern.system.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.system.rest.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some results that go into one request, what has been answered of them, and how the connection will be cut. */
final class Parcel {

    /** An item as it is sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Item(
            @Nullable UUID enrolment,
            @Nullable String assessment,
            @Nullable BigDecimal percent,
            @Nullable Integer grade,
            @Nullable Outcome outcome,
            @Nullable LocalDate achievedOn,
            @Nullable String source,
            @Nullable String idempotencyKey) {}

    private final String key;
    private final List<RecordResult> results;
    private final Repeating repeating;
    private final Deque<Cut> cuts;
    private final Allowance allowance;
    private final @Nullable ResultView[] answers;
    private int allowed;

    /**
     * Makes one.
     *
     * @param key what its requests say in {@code Idempotency-Key}
     * @param cuts of its first requests
     */
    Parcel(String key, List<RecordResult> results, Repeating repeating, Collection<Cut> cuts, Allowance allowance) {
        this.key = key;
        this.results = List.copyOf(results);
        this.repeating = repeating;
        this.cuts = new ArrayDeque<>(cuts);
        this.allowance = allowance;
        this.answers = new @Nullable ResultView[results.size()];
    }

    String key() {
        return key;
    }

    int size() {
        return results.size();
    }

    /** The items of the next request in their order; null stands for a blank line. */
    List<@Nullable Integer> toSend() {
        return switch (repeating) {
            case EVERYTHING ->
                new ArrayList<>(IntStream.range(0, size()).boxed().toList());
            case BLANK_LINES_FOR_THE_ANSWERED -> {
                List<@Nullable Integer> lines = new ArrayList<>();
                for (int item = 0; item < size(); item++) {
                    lines.add(answers[item] == null ? item : null);
                }
                yield lines;
            }
            case THE_REST_BY_OWN_KEYS ->
                new ArrayList<>(IntStream.range(0, size())
                        .filter(item -> answers[item] == null)
                        .boxed()
                        .toList());
        };
    }

    /** The item as JSON, without a line's end. */
    String json(int item) {
        RecordResult result = results.get(item);
        return Json.write(new Item(
                result.enrolment(),
                result.assessment(),
                result.percent(),
                result.grade(),
                result.outcome(),
                result.achievedOn(),
                result.source(),
                repeating == Repeating.THE_REST_BY_OWN_KEYS ? key + "-" + item : null));
    }

    /** Waits until everything before this item may be sent. */
    void awaitAllowance(int upTo) throws InterruptedException {
        if (upTo > allowed) {
            allowance.take(upTo - allowed);
            allowed = upTo;
        }
    }

    /** The end of the next request. */
    Cut nextCut() {
        Cut next = cuts.poll();
        return next == null ? new Cut.Never() : next;
    }

    /** Takes the answer to an item; one that was given before must be the same. */
    void answered(int item, ResultView view) {
        ResultView before = answers[item];
        if (before == null) {
            answers[item] = view;
            allowance.acknowledge();
        } else if (!before.equals(view)) {
            throw new AssertionError("item " + item + " of " + key + " was " + before + " and is now " + view);
        }
    }

    boolean isDone() {
        return Arrays.stream(answers).allMatch(Objects::nonNull);
    }

    /** How many have an answer. */
    long answered() {
        return Arrays.stream(answers).filter(Objects::nonNull).count();
    }
}

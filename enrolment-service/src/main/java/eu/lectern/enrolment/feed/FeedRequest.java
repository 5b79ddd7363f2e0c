package eu.lectern.enrolment.feed;

import eu.lectern.contracts.change.ChangeTypes;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wishes.
 *
 * @param types one at least
 * @param limit 1 to {@value PageRequest#MAX_LIMIT}
 * @param patience how long to wait when there is nothing, 0 to 30 s
 */
record FeedRequest(FeedStart start, Set<String> types, int limit, Duration patience) {

    static final int LONGEST_WAIT = 30;

    FeedRequest {
        types = Set.copyOf(types);
    }

    /**
     * Reads the query parameters.
     *
     * @param types empty for every type
     * @throws eu.lectern.kit.problem.RefusedException when one is wrong, naming it
     */
    static FeedRequest of(@Nullable String after, @Nullable String wait, @Nullable String limit, List<String> types) {
        return new FeedRequest(
                FeedStart.parse(after),
                types.isEmpty() ? Set.copyOf(ChangeTypes.ALL) : known(types),
                PageRequest.of(limit, null).limit(),
                wait == null ? Duration.ZERO : seconds(wait));
    }

    private static Set<String> known(List<String> types) {
        if (!ChangeTypes.ALL.containsAll(types)) {
            throw StandardRefusal.invalid(
                            "type", "must be one of " + String.join(", ", ChangeTypes.ALL) + "; repeat it for several")
                    .asException();
        }
        return Set.copyOf(types);
    }

    private static Duration seconds(String wait) {
        if (wait.matches("\\d{1,2}") && Integer.parseInt(wait) <= LONGEST_WAIT) {
            return Duration.ofSeconds(Integer.parseInt(wait));
        }
        throw StandardRefusal.invalid("wait", "must be whole seconds from 0 to " + LONGEST_WAIT)
                .asException();
    }
}

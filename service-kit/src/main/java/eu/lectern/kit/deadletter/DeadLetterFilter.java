package eu.lectern.kit.deadletter;

import eu.lectern.kit.problem.StandardRefusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which dead letters are wished; empty means all. */
record DeadLetterFilter(Optional<String> topic, Optional<DeadLetterStatus> status) {

    /** Every name that Kafka allows. */
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    /**
     * Reads the query parameters, which come as text.
     *
     * @throws eu.lectern.kit.problem.RefusedException when one is wrong, naming it
     */
    static DeadLetterFilter of(@Nullable String topic, @Nullable String status) {
        if (topic != null && !TOPIC.matcher(topic).matches()) {
            throw StandardRefusal.invalid("topic", "is not the name of a topic").asException();
        }
        return new DeadLetterFilter(
                Optional.ofNullable(topic), Optional.ofNullable(status).map(DeadLetterFilter::read));
    }

    private static DeadLetterStatus read(String status) {
        return Arrays.stream(DeadLetterStatus.values())
                .filter(value -> value.name().equals(status))
                .findFirst()
                .orElseThrow(() -> StandardRefusal.invalid("status", "must be one of SET_ASIDE, RESENT")
                        .asException());
    }
}

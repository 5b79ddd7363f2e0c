package eu.lectern.system.observing;

import eu.lectern.contracts.enrolment.CompletionChanged;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.system.rest.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A completion or reopening of a module or a programme, as it was seen on {@code lectern.completions}.
 *
 * @param id the CloudEvents id: the same event may be published twice
 * @param type one of {@link EventTypes}
 * @param seenNanos when it was seen, by {@link System#nanoTime}
 */
public record SeenCompletion(String id, String type, CompletionChanged data, long seenNanos) {

    private static final Set<String> TYPES = Set.of(
            EventTypes.MODULE_COMPLETED,
            EventTypes.MODULE_REOPENED,
            EventTypes.PROGRAMME_COMPLETED,
            EventTypes.PROGRAMME_REOPENED);

    /** Reads one; empty for an event of another type. */
    static Optional<SeenCompletion> of(ConsumerRecord<String, byte[]> kafka, long seenNanos) {
        String type = header(kafka, "ce_type");
        if (!TYPES.contains(type)) {
            return Optional.empty();
        }
        String text = new String(kafka.value(), StandardCharsets.UTF_8);
        return Optional.of(
                new SeenCompletion(header(kafka, "ce_id"), type, Json.read(text, CompletionChanged.class), seenNanos));
    }

    /** What it is about: the module's code, or null where it is the programme. */
    public @Nullable String module() {
        return data.module();
    }

    /** The type and what it is about, e.g. {@code eu.lectern.module.completed.v1 M05}. */
    public String brief() {
        return type + " " + (data.module() == null ? data.programme() : data.module());
    }

    private static String header(ConsumerRecord<String, byte[]> kafka, String name) {
        return new String(kafka.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

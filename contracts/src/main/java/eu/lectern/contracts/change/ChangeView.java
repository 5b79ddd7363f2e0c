package eu.lectern.contracts.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the change feed.
 *
 * @param cursor goes on after this entry when it is sent as {@code after}
 * @param type one of {@link ChangeTypes#ALL}; a reader passes over those it does not know
 * @param at when it happened; entries of different enrolments need not come in this order
 * @param data that of the event of this type, without the fields that tell of a person: {@code subject} and
 *     {@code recordedBy}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangeView(String cursor, String type, Instant at, UUID enrolment, Map<String, @Nullable Object> data) {}

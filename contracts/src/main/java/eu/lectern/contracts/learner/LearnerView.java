package eu.lectern.contracts.learner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner as their institution, or they themselves, see them.
 *
 * @param id opaque; events and the other views know the learner by it
 * @param institution the code of the institution within which the id holds
 * @param reference the institution's own reference; null when only the subject is known
 * @param subject by which they log in (OIDC); null while they do not
 * @param knownSince when they were first enrolled
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LearnerView(
        UUID id,
        String institution,
        @Nullable String reference,
        @Nullable String subject,
        Instant knownSince) {}

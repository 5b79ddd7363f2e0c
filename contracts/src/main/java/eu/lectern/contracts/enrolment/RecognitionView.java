package eu.lectern.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.lectern.contracts.curriculum.DeliveryPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recognition of prior learning. One that was withdrawn stays readable and counts for nothing.
 *
 * @param part null for the whole module
 * @param evidence null where the caller sees no personal data
 * @param recognisedBy OIDC subject of the person who decided; null where the caller sees no personal data
 * @param withdrawnAt null while it stands
 * @param withdrawnBy OIDC subject; null while it stands, and where the caller sees no personal data
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecognitionView(
        UUID id,
        UUID enrolment,
        String module,
        @Nullable DeliveryPart part,
        RecognitionReason reason,
        @Nullable String evidence,
        LocalDate recognisedOn,
        @Nullable String recognisedBy,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {}

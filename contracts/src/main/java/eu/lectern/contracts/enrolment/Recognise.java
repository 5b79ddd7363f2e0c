package eu.lectern.contracts.enrolment;

import eu.lectern.contracts.curriculum.DeliveryPart;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/enrolment/v1/enrolments/{id}/recognitions}: prior learning passes a part or a whole module.
 *
 * @param module its code
 * @param part null for the whole module, that is for every part that it requires
 * @param reason why it is recognised
 * @param evidence what shows the prior learning, in words, at most 2,000 characters; required
 * @param recognisedOn the day from which it counts, not in the future; null means today (UTC)
 */
public record Recognise(
        @Nullable String module,
        @Nullable DeliveryPart part,
        @Nullable RecognitionReason reason,
        @Nullable String evidence,
        @Nullable LocalDate recognisedOn) {}

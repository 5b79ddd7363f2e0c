package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.RecognitionReason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * Prior learning that a named person has recognised, and that has not been withdrawn.
 *
 * @param module code
 * @param part empty for the whole module
 * @param on the day from which it counts
 * @param by OIDC subject of the person
 */
public record Recognition(
        UUID id, String module, Optional<DeliveryPart> part, RecognitionReason reason, LocalDate on, String by)
        implements Ground {

    static final Comparator<Recognition> EARLIEST_FIRST =
            Comparator.comparing(Recognition::on).thenComparing(Recognition::id);
}

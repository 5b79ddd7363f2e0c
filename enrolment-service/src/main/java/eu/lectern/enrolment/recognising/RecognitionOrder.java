package eu.lectern.enrolment.recognising;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.RecognitionReason;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A wish to recognise prior learning, checked as far as that goes without the policy.
 *
 * @param part empty for the whole module
 * @param by OIDC subject of whoever decides
 */
record RecognitionOrder(
        String module,
        Optional<DeliveryPart> part,
        RecognitionReason reason,
        String evidence,
        LocalDate recognisedOn,
        String by) {}

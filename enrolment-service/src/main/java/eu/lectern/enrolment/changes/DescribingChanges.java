package eu.lectern.enrolment.changes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.learner.LearnerErased;
import eu.lectern.kit.event.CloudEvents;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Puts events into the words of the change feed, which leaves out who the people are. */
@Singleton
public final class DescribingChanges {

    @JsonIgnoreProperties("subject")
    private interface WithoutSubject {}

    @JsonIgnoreProperties("recordedBy")
    private interface WithoutRecorder {}

    private final CloudEvents events;
    private final ObjectMapper json;

    DescribingChanges(CloudEvents events, ObjectMapper json) {
        this.events = events;
        this.json = json.copy()
                .addMixIn(EnrolmentChanged.class, WithoutSubject.class)
                .addMixIn(ResultJudged.class, WithoutRecorder.class);
    }

    /**
     * A change that the other services are told of.
     *
     * @param topic on which they are told, under the enrolment's id
     * @param event a record of {@code contracts}
     */
    public Change told(String topic, String institution, UUID enrolment, String type, Instant at, Record event) {
        return new Change(
                institution,
                enrolment,
                type,
                at,
                text(event),
                Optional.of(events.message(topic, enrolment.toString(), type, at, event)));
    }

    /** A result that counts from now on; the other services know of it. */
    public Change seen(String institution, ResultJudged judged) {
        return new Change(
                institution, judged.enrolment(), type(judged), judged.recordedAt(), text(judged), Optional.empty());
    }

    /** A learner who is erased; the other services are told until they confirm. */
    public Change erased(String institution, LearnerErased erased) {
        return new Change(
                institution,
                erased.enrolment(),
                EventTypes.LEARNER_ERASED,
                erased.erasedAt(),
                text(erased),
                Optional.empty());
    }

    private static String type(ResultJudged judged) {
        if (judged.revoked()) {
            return EventTypes.ASSESSMENT_REVOKED;
        }
        return switch (judged.outcome()) {
            case PASSED -> EventTypes.ASSESSMENT_PASSED;
            case FAILED -> EventTypes.ASSESSMENT_FAILED;
        };
    }

    private String text(Record event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("a record of contracts is always JSON", unwritable);
        }
    }
}

package eu.lectern.enrolment.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.curriculum.LanguagePreference;
import eu.lectern.contracts.learner.LearnerExport.HeldEnrolment;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.Learner;
import eu.lectern.enrolment.register.Learners;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.StandardRefusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes the document {@link eu.lectern.contracts.learner.LearnerExport} piece by piece as its reader takes it, so that no
 * amount of work that was handed in has to be held at once. Results come before enrolments are read: where assessment-service
 * does not answer, that is known before the first piece.
 */
@Singleton
final class ExportingLearner {

    private record Found(Learner learner, List<Enrolment> enrolments) {}

    private final Learners learners;
    private final Enrolments enrolments;
    private final HeldHere here;
    private final HeldByAssessment assessment;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();

    ExportingLearner(
            Learners learners, Enrolments enrolments, HeldHere here, HeldByAssessment assessment, ObjectMapper json) {
        this.learners = learners;
        this.enrolments = enrolments;
        this.here = here;
        this.assessment = assessment;
        this.json = json;
    }

    /**
     * The document in pieces.
     *
     * @param authorization of the caller, with which assessment-service is asked
     * @return fails before the first piece with a refusal when there is no such learner for the caller
     */
    Multi<String> export(UUID id, Visibility visibility, LanguagePreference wished, String authorization) {
        return find(id, visibility)
                .onItem()
                .transformToMulti(found -> Multi.createBy()
                        .concatenating()
                        .streams(
                                withResults(found, authorization),
                                array(
                                        "enrolments",
                                        Multi.createFrom()
                                                .iterable(found.enrolments())
                                                .onItem()
                                                .transformToMultiAndConcatenate(each -> held(each, wished))),
                                array("submissions", assessment.submissions(authorization, id)),
                                Multi.createFrom().item("}")));
    }

    private Uni<Found> find(UUID id, Visibility visibility) {
        return Panache.withSession(() -> learners.require(id, visibility)
                .chain(learner -> enrolments.ofLearner(id).map(held -> new Found(learner, held))));
    }

    /** Nothing when the learner was erased since the enrolments were found. */
    private Multi<HeldEnrolment> held(Enrolment enrolment, LanguagePreference wished) {
        return here.of(enrolment, wished)
                .toMulti()
                .onFailure(ExportingLearner::isGone)
                .recoverWithCompletion();
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof RefusedException refused && refused.refusal() instanceof StandardRefusal.NotFound;
    }

    /** The beginning is not said before the first result, or that there is none, is known. */
    private Multi<String> withResults(Found found, String authorization) {
        String beginning = "{\"exportedAt\":" + write(clock.instant()) + ",\"learner\":"
                + write(found.learner().view());
        AtomicBoolean begun = new AtomicBoolean();
        return array(
                        "results",
                        assessment.results(authorization, found.learner().id()))
                .map(piece -> begun.getAndSet(true) ? piece : beginning + piece);
    }

    /** A property with an array; its first piece comes with the first item, or with the end. */
    private <T> Multi<String> array(String name, Multi<T> items) {
        return Multi.createFrom().deferred(() -> {
            AtomicBoolean first = new AtomicBoolean(true);
            String opening = ",\"" + name + "\":[";
            Multi<String> pieces = items.map(item -> (first.getAndSet(false) ? opening : ",") + write(item));
            return Multi.createBy()
                    .concatenating()
                    .streams(pieces, Multi.createFrom().item(() -> first.get() ? opening + "]" : "]"));
        });
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("a record of contracts is always JSON", unwritable);
        }
    }
}

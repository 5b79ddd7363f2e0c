package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.Enrol;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.kit.id.Ids;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.OneEffect;
import eu.lectern.kit.idempotency.RequestText;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enrols as a request asks for it, whether it comes alone, in a batch, or a second time. */
@Singleton
final class Enrolling {

    private final OneEffect once;
    private final OpeningEnrolment opening;
    private final Enrolments enrolments;

    Enrolling(OneEffect once, OpeningEnrolment opening, Enrolments enrolments) {
        this.once = once;
        this.opening = opening;
        this.enrolments = enrolments;
    }

    /** Fails with a {@link eu.lectern.kit.problem.RefusedException} when nobody is enrolled. */
    Uni<Answer<EnrolmentView>> enrol(Enroller enroller, Optional<IdempotencyKey> key, @Nullable Enrol body) {
        return once.of(key, Enrolled.class, first -> again(enroller, first), () -> open(enroller, key, body));
    }

    /** The request in one text; see {@link RequestText}. */
    static String text(@Nullable Enrol body) {
        RequestText text = RequestText.of("enrol");
        return body == null
                ? text.toString()
                : text.with("learner", body.learner())
                        .with("subject", body.subject())
                        .with("programme", body.programme())
                        .with("startsOn", body.startsOn())
                        .toString();
    }

    private Uni<EnrolmentView> open(Enroller enroller, Optional<IdempotencyKey> key, @Nullable Enrol body) {
        EnrolmentOrder order =
                EnrolChecks.check(body, enroller.institution(), enroller.actor(), LocalDate.now(ZoneOffset.UTC));
        return opening.open(Ids.next(), order, key)
                .map(enrolment -> EnrolmentViews.view(enrolment, enroller.visibility()));
    }

    private Uni<EnrolmentView> again(Enroller enroller, Enrolled first) {
        return Panache.withSession(() -> enrolments.require(first.enrolment(), enroller.visibility()))
                .map(enrolment -> first.asThen(EnrolmentViews.view(enrolment, enroller.visibility())));
    }
}

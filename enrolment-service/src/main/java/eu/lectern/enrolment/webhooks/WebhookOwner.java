package eu.lectern.enrolment.webhooks;

import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.identity.Visibility;
import io.quarkus.security.ForbiddenException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose subscriptions a caller may see and change: an institution's. */
final class WebhookOwner {

    private WebhookOwner() {}

    /**
     * The institution.
     *
     * @throws eu.lectern.kit.problem.RefusedException when there is none
     */
    static Visibility.OfInstitution of(Visibility visibility) {
        return switch (visibility) {
            case Visibility.OfInstitution institution -> institution;
            case Visibility.OfLearner none -> throw new WebhookRefusal.NoInstitution().asException();
            case Visibility.OfEveryone none -> throw new WebhookRefusal.NoInstitution().asException();
            case Visibility.OfNobody none -> throw new WebhookRefusal.NoInstitution().asException();
        };
    }

    /** The caller's idempotency key, if they sent one. */
    static Optional<IdempotencyKey> key(Caller caller, @Nullable String header, String request) {
        return IdempotencyKey.optional(caller.keyOwner().orElseThrow(ForbiddenException::new), header, request);
    }
}

package eu.lectern.enrolment.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The secrets of a subscription: the present one, and for a while the one before it. */
record Secrets(SigningSecret present, Optional<Previous> previous) {

    /** A secret that signs beside the present one until a moment. */
    record Previous(SigningSecret secret, Instant until) {}

    static Secrets of(SigningSecret only) {
        return new Secrets(only, Optional.empty());
    }

    /** The present one becomes the previous; the one before that is gone. */
    Secrets rotate(SigningSecret next, Instant now, Duration overlap) {
        return new Secrets(next, Optional.of(new Previous(present, now.plus(overlap))));
    }

    /** The header {@code webhook-signature}. */
    String sign(String message, Instant at, byte[] body) {
        return signing(at)
                .map(secret -> secret.sign(message, at.getEpochSecond(), body))
                .collect(Collectors.joining(" "));
    }

    Optional<Instant> previousUntil(Instant now) {
        return stillValid(now).map(Previous::until);
    }

    private Stream<SigningSecret> signing(Instant now) {
        return Stream.concat(Stream.of(present), stillValid(now).map(Previous::secret).stream());
    }

    private Optional<Previous> stillValid(Instant now) {
        return previous.filter(old -> now.isBefore(old.until()));
    }
}

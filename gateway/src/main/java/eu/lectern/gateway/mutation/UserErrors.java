package eu.lectern.gateway.mutation;

import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.RefusedException;
import eu.lectern.gateway.refusal.Violation;
import eu.lectern.gateway.relay.Partial;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sorts what a mutation was refused for: what a person can correct stands in the payload, everything else stays an error. */
public final class UserErrors {

    static final String REVISION = "revision";

    private UserErrors() {}

    /**
     * The payload, in any case: with the changed object, or with what is to be corrected, or with neither, beside an error.
     *
     * @param done fails with a {@link RefusedException} when it is refused
     * @param undone a payload without the object
     */
    public static <P> Uni<P> payload(Uni<P> done, Function<List<UserError>, P> undone) {
        return Partial.orElse(
                undone.apply(List.of()),
                done.onFailure(RefusedException.class).recoverWithUni(failure -> told(failure, undone)));
    }

    private static <P> Uni<P> told(RefusedException refused, Function<List<UserError>, P> undone) {
        return switch (refused.refusal()) {
            case Refusal.Invalid(List<Violation> violations) ->
                item(undone, all(violations, violation -> UserError.invalid(field(violation), violation.message())));
            case Refusal.Conflict(String message, List<Violation> violations) ->
                item(
                        undone,
                        violations.isEmpty()
                                ? List.of(UserError.conflict(null, message))
                                : all(violations, violation -> UserError.conflict(field(violation), message)));
            case Refusal.Stale(String message) -> item(undone, List.of(UserError.conflict(REVISION, message)));
            case Refusal.Unauthenticated unauthenticated -> Uni.createFrom().failure(refused);
            case Refusal.Forbidden forbidden -> Uni.createFrom().failure(refused);
            case Refusal.NotFound notFound -> Uni.createFrom().failure(refused);
            case Refusal.Unavailable unavailable -> Uni.createFrom().failure(refused);
        };
    }

    private static <P> Uni<P> item(Function<List<UserError>, P> undone, List<UserError> errors) {
        return Uni.createFrom().item(() -> undone.apply(errors));
    }

    private static List<UserError> all(List<Violation> violations, Function<Violation, UserError> error) {
        return violations.stream().map(error).toList();
    }

    /** The service speaks of its body and headers, the client sent an input. */
    private static @Nullable String field(Violation violation) {
        return switch (violation.field()) {
            case IdempotencyKeys.HEADER -> IdempotencyKeys.FIELD;
            case "If-Match" -> REVISION;
            case "body", "request" -> null;
            default -> violation.field();
        };
    }
}

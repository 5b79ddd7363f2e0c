package eu.lectern.kit.problem;

import eu.lectern.kit.failure.FailureCause;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A failure that is not the caller's doing, in words for them; its inside is logged only. */
public final class UnexpectedFailure {

    private static final Logger LOG = Logger.getLogger(UnexpectedFailure.class);

    private UnexpectedFailure() {}

    /**
     * Logs it and says what a caller may know: to try again, or by which reference it is found in the log.
     *
     * @param path of the request
     */
    public static Problem problem(Throwable failure, @Nullable String path) {
        if (FailureCause.of(failure) == FailureCause.OUTAGE) {
            LOG.warnf("Request to %s cannot be served now: %s", path, failure.toString());
            return Problem.of(
                    ProblemType.UNAVAILABLE, "Something that this needs is away; try again later.", List.of(), path);
        }
        UUID reference = UUID.randomUUID();
        LOG.errorf(failure, "Request to %s failed; reference %s", path, reference);
        return Problem.of(
                ProblemType.INTERNAL, "It has been logged with the reference " + reference + ".", List.of(), path);
    }
}

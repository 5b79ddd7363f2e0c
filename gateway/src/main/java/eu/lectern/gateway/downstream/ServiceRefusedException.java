package eu.lectern.gateway.downstream;

import java.io.Serial;

/** A service answered with an error status. */
final class ServiceRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    // Never serialised: it lives within one request.
    private final transient ServiceProblem problem;

    ServiceRefusedException(int status, ServiceProblem problem) {
        super("status " + status, null, false, false);
        this.status = status;
        this.problem = problem;
    }

    int status() {
        return status;
    }

    ServiceProblem problem() {
        return problem;
    }
}

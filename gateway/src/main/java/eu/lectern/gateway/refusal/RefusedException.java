package eu.lectern.gateway.refusal;

import java.io.Serial;

/** Carries a {@link Refusal} through a reactive chain; no stack trace, because it is no defect. */
public final class RefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    // Never serialised: it lives within one request.
    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}

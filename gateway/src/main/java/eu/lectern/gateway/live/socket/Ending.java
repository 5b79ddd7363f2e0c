package eu.lectern.gateway.live.socket;

import eu.lectern.gateway.refusal.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a subscription ends. The engine loses the error of a stream whose field is never null: it says only that there was none.
 * So the reason goes beside it.
 */
@RequestScoped
public class Ending {

    private volatile @Nullable Refusal refusal;

    Ending() {}

    /** That of the operation in hand, to be kept for later, when none is in hand. */
    public Ending own() {
        return this;
    }

    /** The subscription ends because of this. */
    public void because(Refusal why) {
        refusal = why;
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }
}

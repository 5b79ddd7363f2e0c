package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.ProgressView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The progress as it stands, for other features; whether the caller may see it is asked before. */
@Singleton
public final class PresentProgress {

    private final ProgressTable table;

    PresentProgress(ProgressTable table) {
        this.table = table;
    }

    /** Fails with a refusal when the enrolment is no longer there. */
    public Uni<ProgressView> of(UUID enrolment) {
        return table.read(enrolment);
    }
}

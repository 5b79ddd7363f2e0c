package eu.lectern.gateway.live;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.gateway.curriculum.VersionId;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.stub.Enrolled;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** enrolment-service, with a version and a mood. */
final class FakeSource implements ProgressSource {

    private long version;
    private int reads;
    private int unchanged;
    private @Nullable Refusal refusal;

    void have(long newVersion) {
        version = newVersion;
    }

    void refuse(@Nullable Refusal with) {
        refusal = with;
    }

    int reads() {
        return reads;
    }

    /** How many of the reads were answered without a body. */
    int unchanged() {
        return unchanged;
    }

    @Override
    public Uni<Optional<Snapshot>> read(long known) {
        reads++;
        if (refusal != null) {
            return Uni.createFrom().failure(refusal.asException());
        }
        if (known == version) {
            unchanged++;
            return Uni.createFrom().item(Optional.empty());
        }
        return Uni.createFrom().item(Optional.of(snapshot(version)));
    }

    static Snapshot snapshot(long version) {
        ProgressView view = Enrolled.progress(version);
        return new Snapshot(view, new VersionId("library-vet", "0.2"));
    }
}

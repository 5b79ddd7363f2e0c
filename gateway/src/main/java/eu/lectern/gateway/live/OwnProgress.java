package eu.lectern.gateway.live;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.gateway.curriculum.VersionId;
import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.downstream.Service;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The progress of one enrolment, read from enrolment-service with one person's token: it decides what that one may see. */
final class OwnProgress implements ProgressSource {

    private static final int NOT_MODIFIED = 304;
    private static final String WHAT = "enrolment with this id";

    private final ProgressClient client;
    private final Downstream downstream;
    private final UUID enrolment;
    private final String authorization;

    OwnProgress(ProgressClient client, Downstream downstream, UUID enrolment, String token) {
        this.client = client;
        this.downstream = downstream;
        this.enrolment = enrolment;
        this.authorization = "Bearer " + token;
    }

    /**
     * The curriculum version is asked for after the progress, because an enrolment may be moved to another one: it is then at
     * least as new as the progress, and if it is newer, so is the progress that is announced next.
     */
    @Override
    public Uni<Optional<Snapshot>> read(long known) {
        return progress(known)
                .chain(found ->
                        found.map(this::pinned).orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Snapshot>> pinned(ProgressView view) {
        return downstream
                .read(Service.ENROLMENT, WHAT, () -> client.enrolment(authorization, enrolment))
                .map(pin -> Optional.of(new Snapshot(view, new VersionId(pin.curriculum(), pin.version()))));
    }

    private Uni<Optional<ProgressView>> progress(long known) {
        String tag = known == Freshness.NOTHING ? null : "\"" + known + "\"";
        return downstream.read(
                Service.ENROLMENT,
                WHAT,
                () -> client.progress(authorization, tag, enrolment).map(OwnProgress::changed));
    }

    private static Optional<ProgressView> changed(RestResponse<ProgressView> answer) {
        return answer.getStatus() == NOT_MODIFIED
                ? Optional.empty()
                : Optional.of(Objects.requireNonNull(answer.getEntity(), "an answer without a body"));
    }
}

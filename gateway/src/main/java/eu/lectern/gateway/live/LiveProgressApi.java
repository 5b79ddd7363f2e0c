package eu.lectern.gateway.live;

import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.enrolment.Progress;
import eu.lectern.gateway.language.RequestLanguages;
import eu.lectern.gateway.live.socket.Ending;
import eu.lectern.gateway.live.socket.SocketRequest;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.RefusedException;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.NodeType;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The subscription {@code progress}. */
@GraphQLApi
@ApplicationScoped
public class LiveProgressApi {

    private final ProgressClient client;
    private final Downstream downstream;
    private final Watchers watchers;
    private final LiveConfiguration configuration;
    private final Turns turns;
    private final SecurityIdentity identity;
    private final SocketRequest request;
    private final Ending ending;
    private final RequestLanguages languages;

    LiveProgressApi(
            @RestClient ProgressClient client,
            Downstream downstream,
            Watchers watchers,
            LiveConfiguration configuration,
            SecurityIdentity identity,
            SocketRequest request,
            Ending ending,
            RequestLanguages languages) {
        this.client = client;
        this.downstream = downstream;
        this.watchers = watchers;
        this.configuration = configuration;
        this.turns = new Turns(configuration.concurrentReads());
        this.identity = identity;
        this.request = request;
        this.ending = ending;
        this.languages = languages;
    }

    @Subscription
    @NonNull
    @Description(
            "How far an enrolment has come: first as it is now, then after every change. `version` only rises; of changes"
                    + " that follow each other quickly the last may come alone. Over WebSocket only.")
    public Multi<Progress> progress(
            @NonNull @Id @Description("The global id of the enrolment, or the id that REST knows.") String enrolmentId,
            @Nullable @Description(RequestLanguages.ARGUMENT) String lang) {
        request.requireSocket();
        UUID enrolment = GlobalId.uuid(NodeType.ENROLMENT, enrolmentId, "enrolmentId");
        List<String> wished = languages.wished(lang);
        Ending own = ending.own();
        OwnProgress source = new OwnProgress(client, downstream, enrolment, token());
        Loop loop = new VertxLoop(Objects.requireNonNull(Vertx.currentContext(), "a context of the operation"));
        return Multi.createFrom()
                .<Snapshot>publisher(subscriber -> watch(enrolment, subscriber, source, loop))
                .onFailure(RefusedException.class)
                .invoke(failure -> own.because(((RefusedException) failure).refusal()))
                .map(snapshot -> Progress.of(snapshot.view(), snapshot.pinnedTo(), wished));
    }

    /** Announcements are listened to before the first state is read: so nothing falls between the two. */
    private void watch(UUID enrolment, Flow.Subscriber<? super Snapshot> subscriber, ProgressSource source, Loop loop) {
        ProgressWatch watch = new ProgressWatch(
                subscriber, source, turns, loop, configuration, over -> watchers.remove(enrolment, over));
        watchers.add(enrolment, watch);
        watch.start();
    }

    private String token() {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token == null) {
            throw new Refusal.Unauthenticated().asException();
        }
        return token.getToken();
    }
}

package eu.lectern.gateway.decision;

import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.gateway.downstream.ProblemReader;
import eu.lectern.gateway.relay.ServicePage;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What the gateway asks of enrolment-service about decisions, with the caller's token. */
@AccessToken
@RegisterRestClient(configKey = "enrolment")
@RegisterProvider(ProblemReader.class)
@Path("/api/enrolment/v1/enrolments/{enrolment}/decisions")
public interface DecisionClient {

    @GET
    Uni<ServicePage<DecisionView>> decisions(
            UUID enrolment,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage);
}

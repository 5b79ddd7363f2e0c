package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.Enrol;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.enrolment.ExplanationView;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.gateway.downstream.ProblemReader;
import eu.lectern.gateway.relay.ServicePage;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the gateway asks of enrolment-service, with the caller's token; without one each call ends as a 401, unsent. */
@AccessToken
@RegisterRestClient(configKey = "enrolment")
@RegisterProvider(ProblemReader.class)
@Path("/api/enrolment/v1")
public interface EnrolmentClient {

    @GET
    @Path("/enrolments/{id}")
    Uni<EnrolmentView> enrolment(UUID id);

    /** Of 1 to 200 enrolments; those that the caller may not see are left out. */
    @GET
    @Path("/progress")
    Uni<ServicePage<ProgressView>> progress(@QueryParam("enrolment") List<UUID> ids);

    /** The total is given when it is asked for with true. */
    @GET
    @Path("/enrolments")
    Uni<ServicePage<EnrolmentView>> enrolments(
            @QueryParam("status") @Nullable EnrolmentStatus status,
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("learner") @Nullable String learner,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("total") @Nullable Boolean total);

    @GET
    @Path("/enrolments/{id}/scenarios")
    Uni<Choice> scenarios(UUID id);

    @GET
    @Path("/enrolments/{id}/explanation")
    Uni<RestResponse<ExplanationView>> explanation(
            UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage);

    @POST
    @Path("/enrolments")
    Uni<EnrolmentView> enrol(Enrol learner);

    @PUT
    @Path("/enrolments/{id}/scenarios")
    Uni<Choice> choose(UUID id, Chosen chosen);

    @POST
    @Path("/enrolments/{id}/withdrawal")
    Uni<EnrolmentView> withdraw(UUID id);

    @POST
    @Path("/enrolments/{id}/re-enrolment")
    Uni<EnrolmentView> reEnrol(UUID id);

    /** The elective scenarios that a learner has chosen. */
    record Choice(List<String> modules, BigDecimal reachableHours, BigDecimal requiredHours, List<String> warnings) {
        public Choice {
            modules = List.copyOf(modules);
            warnings = List.copyOf(warnings);
        }
    }

    /** Those that a learner chooses. */
    record Chosen(List<String> modules) {}
}

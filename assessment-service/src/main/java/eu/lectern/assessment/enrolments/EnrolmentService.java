package eu.lectern.assessment.enrolments;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.enrolment.EnrolmentView;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The colleague, asked with the caller's own token: it shows us what it would show the caller. */
@RegisterRestClient(configKey = "enrolment-service")
@AccessToken
@Path("/api/enrolment/v1/enrolments")
interface EnrolmentService {

    @GET
    @Path("/{id}")
    Uni<EnrolmentView> find(@PathParam("id") UUID id);

    /** The colleague may be newer and say more than is known here; what clients send us is read strictly. */
    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return strict.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}

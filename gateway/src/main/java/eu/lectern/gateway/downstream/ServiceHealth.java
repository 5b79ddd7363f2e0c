package eu.lectern.gateway.downstream;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** What every service tells of itself. */
@Path("/q/health/ready")
public interface ServiceHealth {

    /** Fails when the service is not ready, or not there. */
    @GET
    Uni<Response> ready();
}

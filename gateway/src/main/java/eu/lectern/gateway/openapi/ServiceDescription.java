package eu.lectern.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The OpenAPI document that every service serves of itself. */
@Path("/openapi")
public interface ServiceDescription {

    /** The document; {@code format} is {@code json}. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Uni<JsonNode> document(@QueryParam("format") String format);
}

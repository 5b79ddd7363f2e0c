package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.CompetenceArea;
import eu.lectern.contracts.curriculum.CompetenceKind;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.gateway.downstream.ProblemReader;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What the gateway asks of catalog-service, anonymously. */
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ProblemReader.class)
@Path("/api/catalog/v1")
public interface CatalogClient {

    @GET
    @Path("/curricula")
    Uni<Curricula> curricula(@QueryParam("limit") int limit);

    /** With whole language maps, when {@code lang} is {@code *}. */
    @GET
    @Path("/curricula/{code}/versions/{version}")
    Uni<CurriculumVersion> version(String code, String version, @QueryParam("lang") String lang);

    @GET
    @Path("/modules")
    Uni<Hits> search(
            @QueryParam("q") String q,
            @QueryParam("profile") @Nullable String profile,
            @QueryParam("area") @Nullable CompetenceArea area,
            @QueryParam("competence") @Nullable CompetenceKind competence,
            @QueryParam("limit") int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage);

    /** The curricula, each with the version that was published last. */
    record Curricula(List<Curriculum> items) {}

    record Curriculum(String code, String latest) {}

    /** The modules that were found, best first; the rest of each is known already. */
    record Hits(List<Hit> items) {}

    record Hit(String curriculum, String version, String code) {}
}

package eu.lectern.enrolment.erasure;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.contracts.learner.ErasedCountView;
import eu.lectern.kit.paging.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /api/enrolment/v1/erased-counts}: some numbers for each month, so a list of one page. */
@Path("/api/enrolment/v1/erased-counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operating")
class ErasedCountsResource {

    private static final String ALL = """
            select programme, curriculum, version, to_char(month, 'YYYY-MM'), enrolments, completed, withdrawn,
                   modules_completed
              from erased_count
             order by programme, curriculum, version, month""";

    private final Pool database;

    ErasedCountsResource(Pool database) {
        this.database = database;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "listErasedCounts",
            summary = "How many enrolments were erased, and what they had come to, by programme, version and month",
            description = "Numbers over all institutions and nobody in particular, so that statistics stay right.")
    public Uni<Page<ErasedCountView>> list() {
        return database.query(ALL)
                .execute()
                .map(rows -> new Page<>(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(ErasedCountsResource::view)
                                .toList(),
                        null));
    }

    private static ErasedCountView view(Row row) {
        return new ErasedCountView(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }
}

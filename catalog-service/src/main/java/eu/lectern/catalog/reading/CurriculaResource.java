package eu.lectern.catalog.reading;

import eu.lectern.catalog.catalogue.PublishedCatalogue;
import eu.lectern.catalog.consistency.ConsistencyReport;
import eu.lectern.catalog.publishing.PublishedVersion;
import eu.lectern.kit.problem.Problem;
import eu.lectern.kit.problem.StandardRefusal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The curricula, their versions, and how consistent each is. */
@Path(Paths.BASE + "/curricula")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Curricula")
@APIResponse(
        responseCode = "400",
        description = "A parameter is wrong; violations name it",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class CurriculaResource {

    private final PublishedCatalogue catalogue;
    private final Answers answers;

    CurriculaResource(PublishedCatalogue catalogue, Answers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listCurricula", summary = "Lists curricula with their published versions")
    @APIResponse(
            responseCode = "200",
            description = "A page of curricula",
            content = @Content(schema = @Schema(implementation = Lists.Curricula.class)))
    @APIResponse(responseCode = "304", description = "The reader has it already")
    public Response list(@BeanParam PageWish page, @BeanParam Reader reader) {
        List<CurriculumView> curricula = catalogue.current().byCurriculum().values().stream()
                .map(CurriculumView::of)
                .toList();
        return answers.answer(page.of(curricula, CurriculumView::code), reader, Answers.Freshness.A_MINUTE);
    }

    @GET
    @Path("/{code}/versions/{version}")
    @Operation(
            operationId = "getCurriculumVersion",
            summary = "Gives a published version, whole",
            description = "It never changes, so it may be kept for as long as one likes.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = CurriculumView.DocumentView.class)))
    @APIResponse(responseCode = "304", description = "The reader has it already")
    @APIResponse(
            responseCode = "404",
            description = "There is no such version",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response version(String code, String version, @BeanParam Reader reader) {
        return answers.answer(
                CurriculumView.DocumentView.of(published(code, version)), reader, Answers.Freshness.FOR_EVER);
    }

    @GET
    @Path("/{code}/versions/{version}/report")
    @Operation(
            operationId = "getConsistencyReport",
            summary = "Tells what does not fit together in a published version",
            description = "Declared hours against summed ones, requirements against hours, rows against headers."
                    + " Computed from the version; for a team that adapts it.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "304", description = "The reader has it already")
    @APIResponse(
            responseCode = "404",
            description = "There is no such version",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response report(String code, String version, @BeanParam Reader reader) {
        // Not for ever: the version stays, but what is looked for, and its words, may change with a release.
        ConsistencyReport report = ConsistencyReport.of(published(code, version).curriculum());
        return answers.answer(ReportView.of(report), reader, Answers.Freshness.A_MINUTE);
    }

    private PublishedVersion published(String code, String version) {
        return catalogue
                .current()
                .version(code, version)
                .orElseThrow(() -> StandardRefusal.notFound("curriculum version " + code + "/" + version)
                        .asException());
    }
}

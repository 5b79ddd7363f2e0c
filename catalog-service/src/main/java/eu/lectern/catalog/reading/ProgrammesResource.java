package eu.lectern.catalog.reading;

import eu.lectern.catalog.catalogue.PublishedCatalogue;
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

/** The programmes: what a learner enrols in. */
@Path(Paths.BASE + "/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
@APIResponse(
        responseCode = "400",
        description = "A parameter is wrong; violations name it",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class ProgrammesResource {

    private final PublishedCatalogue catalogue;
    private final Answers answers;

    ProgrammesResource(PublishedCatalogue catalogue, Answers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listProgrammes", summary = "Lists programmes with the titles of their modules")
    @APIResponse(
            responseCode = "200",
            description = "A page of programmes",
            content = @Content(schema = @Schema(implementation = Lists.Programmes.class)))
    @APIResponse(responseCode = "304", description = "The reader has it already")
    public Response list(@BeanParam Edition edition, @BeanParam PageWish page, @BeanParam Reader reader) {
        return answers.answer(
                page.of(programmes(edition), ProgrammeView::position), reader, Answers.Freshness.A_MINUTE);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getProgramme", summary = "Gives one programme with the titles of its modules")
    @APIResponse(
            responseCode = "200",
            description = "The programme",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(responseCode = "304", description = "The reader has it already")
    @APIResponse(
            responseCode = "404",
            description = "There is no such programme",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response one(String code, @BeanParam Edition edition, @BeanParam Reader reader) {
        ProgrammeView programme = programmes(edition).stream()
                .filter(view -> view.code().equals(code))
                .findFirst()
                .orElseThrow(() -> StandardRefusal.notFound("programme " + code).asException());
        return answers.answer(programme, reader, Answers.Freshness.A_MINUTE);
    }

    private List<ProgrammeView> programmes(Edition edition) {
        return edition.in(catalogue.current()).stream()
                .flatMap(ProgrammeView::allOf)
                .toList();
    }
}

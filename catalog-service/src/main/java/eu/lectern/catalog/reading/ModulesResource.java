package eu.lectern.catalog.reading;

import eu.lectern.catalog.catalogue.PublishedCatalogue;
import eu.lectern.catalog.searching.ModuleSearch;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.kit.problem.Problem;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The modules, listed, filtered, searched and one by one. */
@Path(Paths.BASE + "/modules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Modules")
@APIResponse(
        responseCode = "400",
        description = "A parameter is wrong; violations name it",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class ModulesResource {

    private final PublishedCatalogue catalogue;
    private final ModuleSearch search;
    private final Answers answers;

    ModulesResource(PublishedCatalogue catalogue, ModuleSearch search, Answers answers) {
        this.catalogue = catalogue;
        this.search = search;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listModules",
            summary = "Lists modules",
            description = "By number, or with `q` the best hits first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of modules",
            content = @Content(schema = @Schema(implementation = Lists.Modules.class)))
    @APIResponse(responseCode = "304", description = "The reader has it already")
    public Uni<Response> list(
            @BeanParam ModuleFilter filter,
            @BeanParam Edition edition,
            @BeanParam PageWish page,
            @BeanParam Reader reader) {
        List<CurriculumVersion> curricula = edition.in(catalogue.current());
        Predicate<CurriculumModule> wished = filter.in(curricula);
        List<ModuleView> modules = curricula.stream()
                .flatMap(ModuleView::allOf)
                .filter(view -> wished.test(view.module()))
                .toList();
        return ordered(modules, filter, curricula, reader)
                .map(views -> page.of(views, ModuleView::position))
                .map(views -> answers.answer(views, reader, Answers.Freshness.A_MINUTE));
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getModule", summary = "Gives one module")
    @APIResponse(
            responseCode = "200",
            description = "The module",
            content = @Content(schema = @Schema(implementation = ModuleView.class)))
    @APIResponse(responseCode = "304", description = "The reader has it already")
    @APIResponse(
            responseCode = "404",
            description = "There is no such module",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response one(String code, @BeanParam Edition edition, @BeanParam Reader reader) {
        ModuleView module = edition.in(catalogue.current()).stream()
                .flatMap(ModuleView::allOf)
                .filter(view -> view.code().equals(code))
                .findFirst()
                .orElseThrow(() -> StandardRefusal.notFound("module " + code).asException());
        return answers.answer(module, reader, Answers.Freshness.A_MINUTE);
    }

    /** As they are, or those that the search finds, best first. */
    private Uni<List<ModuleView>> ordered(
            List<ModuleView> modules, ModuleFilter filter, List<CurriculumVersion> curricula, Reader reader) {
        return filter.query()
                .map(query ->
                        search.find(query, byId(curricula), reader.wished()).map(hits -> found(hits, modules)))
                .orElseGet(() -> Uni.createFrom().item(modules));
    }

    private static List<ModuleView> found(List<ModuleSearch.Hit> hits, List<ModuleView> modules) {
        Map<ModuleSearch.Hit, ModuleView> byHit =
                modules.stream().collect(Collectors.toMap(ModuleView::asHit, Function.identity()));
        return hits.stream().filter(byHit::containsKey).map(byHit::get).toList();
    }

    private static Map<String, CurriculumVersion> byId(List<CurriculumVersion> curricula) {
        return curricula.stream()
                .collect(Collectors.toMap(version -> version.code() + "/" + version.version(), Function.identity()));
    }
}

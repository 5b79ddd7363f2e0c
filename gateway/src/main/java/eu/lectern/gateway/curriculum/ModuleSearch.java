package eu.lectern.gateway.curriculum;

import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.downstream.Service;
import eu.lectern.gateway.downstream.SingleLoads;
import eu.lectern.gateway.language.AcceptLanguage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Searches modules by words: the catalogue finds and ranks them, the texts are taken from the versions in memory. */
@ApplicationScoped
class ModuleSearch {

    private static final int MOST_HITS = 200;

    private final CatalogClient catalog;
    private final Downstream downstream;
    private final SingleLoads<Search, List<CatalogClient.Hit>> hits = new SingleLoads<>(this::search);

    ModuleSearch(@RestClient CatalogClient catalog, Downstream downstream) {
        this.catalog = catalog;
        this.downstream = downstream;
    }

    /**
     * The modules that the words find, best first, {@value #MOST_HITS} at most.
     *
     * @param modules among which they are; what the catalogue finds beyond (a version published this moment) is left out
     */
    Uni<List<ModuleNode>> find(String words, ModuleFilter filter, List<String> languages, List<ModuleNode> modules) {
        return hits.get(new Search(words, filter, languages)).map(found -> among(modules, found));
    }

    private Uni<List<CatalogClient.Hit>> search(Search search) {
        return downstream.read(
                Service.CATALOG,
                "modules",
                () -> catalog.search(
                                search.words(),
                                search.filter().profile(),
                                search.filter().area(),
                                search.filter().competence(),
                                MOST_HITS,
                                AcceptLanguage.header(search.languages()))
                        .map(CatalogClient.Hits::items));
    }

    private static List<ModuleNode> among(List<ModuleNode> modules, List<CatalogClient.Hit> hits) {
        Map<CatalogClient.Hit, ModuleNode> known = modules.stream()
                .collect(Collectors.toMap(
                        module -> new CatalogClient.Hit(module.getCurriculum(), module.getVersion(), module.getCode()),
                        Function.identity()));
        return hits.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private record Search(String words, ModuleFilter filter, List<String> languages) {}
}

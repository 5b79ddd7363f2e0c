package eu.lectern.gateway.curriculum;

import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.language.RequestLanguages;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.relay.PageWish;
import eu.lectern.gateway.relay.Partial;
import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The queries of the catalogue: they speak of the latest version of each curriculum. */
@GraphQLApi
@ApplicationScoped
public class CurriculumApi {

    private final PublishedCurricula curricula;
    private final ModuleSearch search;
    private final RequestLanguages languages;

    CurriculumApi(PublishedCurricula curricula, ModuleSearch search, RequestLanguages languages) {
        this.curricula = curricula;
        this.search = search;
        this.languages = languages;
    }

    @Query
    @NonNull
    @Description("The programmes of the latest curriculum versions, by profile.")
    public Uni<ProgrammeConnection> programmes(
            @Nullable @Description(PageWish.FIRST) Integer first,
            @Nullable @Description(PageWish.AFTER) String after,
            @Nullable @Description(RequestLanguages.ARGUMENT) String lang) {
        return Partial.orElse(
                ProgrammeConnection.UNREAD,
                Uni.createFrom()
                        .item(() -> PageWish.of(first, after))
                        .chain(page -> allProgrammes(lang)
                                .map(all -> Slice.of(all, page, ProgrammeNode::place))
                                .map(ProgrammeConnection::of)));
    }

    @Query
    @Description("One programme of the latest curriculum versions.")
    public Uni<ProgrammeNode> programme(
            @NonNull @Description("The code, e.g. `CECO`.") String code,
            @Nullable @Description(RequestLanguages.ARGUMENT) String lang) {
        return editions(lang)
                .map(editions -> editions.stream()
                        .flatMap(edition -> edition.programme(code).stream())
                        .findFirst()
                        .orElseThrow(() -> new Refusal.NotFound("programme of this code").asException()));
    }

    @Query
    @NonNull
    @Description("The modules of the latest curriculum versions: by number, or with `filter.q` the best hits first.")
    public Uni<ModuleConnection> modules(
            @Nullable @Description("Which modules are wished; all when left out.") ModuleFilter filter,
            @Nullable @Description(PageWish.FIRST) Integer first,
            @Nullable @Description(PageWish.AFTER) String after,
            @Nullable @Description(RequestLanguages.ARGUMENT) String lang) {
        ModuleFilter wished = filter == null ? ModuleFilter.NONE : filter;
        return Partial.orElse(
                ModuleConnection.UNREAD,
                Uni.createFrom()
                        .item(() -> PageWish.of(first, after))
                        .chain(page -> wishedModules(wished, lang)
                                .map(found -> Slice.of(found, page, ModuleNode::place))
                                .map(ModuleConnection::of)));
    }

    @Query
    @Description("One module of the latest curriculum versions.")
    public Uni<ModuleNode> module(
            @NonNull @Description("The code, e.g. `M05`.") String code,
            @Nullable @Description(RequestLanguages.ARGUMENT) String lang) {
        return editions(lang)
                .map(editions -> editions.stream()
                        .flatMap(edition -> edition.module(code).stream())
                        .findFirst()
                        .orElseThrow(() -> new Refusal.NotFound("module of this code").asException()));
    }

    private Uni<List<Edition>> editions(@Nullable String lang) {
        return Uni.createFrom()
                .item(() -> languages.wished(lang))
                .chain(wished -> curricula
                        .latest()
                        .map(versions -> versions.stream()
                                .map(version -> new Edition(version, wished))
                                .toList()));
    }

    private Uni<List<ProgrammeNode>> allProgrammes(@Nullable String lang) {
        return editions(lang)
                .map(editions -> editions.stream()
                        .flatMap(edition -> edition.programmes().stream())
                        .toList());
    }

    private Uni<List<ModuleNode>> wishedModules(ModuleFilter filter, @Nullable String lang) {
        return editions(lang)
                .invoke(editions -> requireKnown(filter, editions))
                .map(editions -> editions.stream()
                        .flatMap(edition -> edition.modules().stream())
                        .filter(module -> filter.admits(module.module()))
                        .toList())
                .chain(Downstream.thenOf(modules -> filter.words()
                        .map(words -> search.find(words, filter, languages.wished(lang), modules))
                        .orElseGet(() -> Uni.createFrom().item(modules))));
    }

    private static void requireKnown(ModuleFilter filter, List<Edition> editions) {
        String profile = filter.profile();
        if (profile != null
                && editions.stream()
                        .noneMatch(edition -> edition.programme(profile).isPresent())) {
            throw Refusal.invalid("filter.profile", "is not the code of a programme")
                    .asException();
        }
    }
}

package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.downstream.Service;
import eu.lectern.gateway.downstream.SharedLoads;
import eu.lectern.gateway.refusal.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The published curriculum versions. They are immutable, so each is fetched once and kept; which one is the latest of its
 * curriculum is asked again after a while, and when the catalogue is away the last answer holds.
 */
@ApplicationScoped
public class PublishedCurricula {

    private static final String EVERY_LANGUAGE = "*";
    private static final String LATEST = "latest";
    private static final int MOST_CURRICULA = 200;

    private final CatalogClient catalog;
    private final Downstream downstream;
    private final LatestVersions latest;
    private final ConcurrentMap<VersionId, CurriculumVersion> versions = new ConcurrentHashMap<>();
    private final SharedLoads<VersionId, CurriculumVersion> versionLoads = new SharedLoads<>();
    private final SharedLoads<String, List<VersionId>> latestLoads = new SharedLoads<>();

    PublishedCurricula(
            @RestClient CatalogClient catalog, Downstream downstream, CurriculumConfiguration configuration) {
        this.catalog = catalog;
        this.downstream = downstream;
        this.latest = new LatestVersions(configuration.latestFor());
    }

    /** One version; fails with NOT_FOUND or UNAVAILABLE. */
    public Uni<CurriculumVersion> version(VersionId id) {
        CurriculumVersion known = versions.get(id);
        return known != null
                ? Uni.createFrom().item(known)
                : downstream.read(
                        Service.CATALOG, "curriculum version " + id, () -> versionLoads.join(id, this::fetch));
    }

    /** A module of one version; fails with NOT_FOUND or UNAVAILABLE. */
    public Uni<ModuleNode> module(VersionId id, String code, List<String> languages) {
        return version(id)
                .map(version -> new Edition(version, languages)
                        .module(code)
                        .orElseThrow(() -> new Refusal.NotFound("module of this code").asException()));
    }

    /** A programme of one version; fails with NOT_FOUND or UNAVAILABLE. */
    public Uni<ProgrammeNode> programme(VersionId id, String code, List<String> languages) {
        return version(id)
                .map(version -> new Edition(version, languages)
                        .programme(code)
                        .orElseThrow(() -> new Refusal.NotFound("programme of this code").asException()));
    }

    /** The latest version of each curriculum, by the curriculum's code; fails with UNAVAILABLE. */
    Uni<List<CurriculumVersion>> latest() {
        return latestIds()
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(Downstream.thenOf(this::version))
                .collect()
                .asList();
    }

    private Uni<List<VersionId>> latestIds() {
        Optional<List<VersionId>> fresh = latest.fresh();
        if (fresh.isPresent()) {
            return Uni.createFrom().item(fresh.get());
        }
        return downstream
                .read(Service.CATALOG, "curricula", () -> latestLoads.join(LATEST, key -> fetchLatest()))
                .onFailure(failure -> latest.keepForNow().isPresent())
                .recoverWithItem(() -> latest.keepForNow().orElseThrow());
    }

    private Uni<CurriculumVersion> fetch(VersionId id) {
        return catalog.version(id.curriculum(), id.version(), EVERY_LANGUAGE)
                .invoke(version -> versions.put(VersionId.of(version), version));
    }

    private Uni<List<VersionId>> fetchLatest() {
        return catalog.curricula(MOST_CURRICULA)
                .map(curricula -> curricula.items().stream()
                        .map(curriculum -> new VersionId(curriculum.code(), curriculum.latest()))
                        .toList())
                .invoke(latest::learn);
    }
}

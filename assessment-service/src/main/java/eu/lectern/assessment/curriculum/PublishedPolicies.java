package eu.lectern.assessment.curriculum;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policies of the published versions that have arrived. A version is immutable, so one once read is kept in memory. */
@Singleton
public class PublishedPolicies {

    private final CurriculumTable table;
    private final Map<PublishedVersion, PublishedPolicy> read = new ConcurrentHashMap<>();

    PublishedPolicies(CurriculumTable table) {
        this.table = table;
    }

    /** The policies of those of the versions that have arrived from the catalogue. */
    public Uni<Map<PublishedVersion, PublishedPolicy>> findAll(Set<PublishedVersion> wanted) {
        return Multi.createFrom()
                .iterable(wanted)
                .filter(version -> !read.containsKey(version))
                .onItem()
                .transformToUniAndConcatenate(this::fetch)
                .collect()
                .last()
                .map(done -> known(wanted));
    }

    /** The policy of a version; empty while the version has not arrived from the catalogue. */
    Uni<Optional<PublishedPolicy>> find(String curriculum, String version) {
        PublishedVersion wanted = new PublishedVersion(curriculum, version);
        return findAll(Set.of(wanted)).map(found -> Optional.ofNullable(found.get(wanted)));
    }

    private Uni<Optional<PublishedPolicy>> fetch(PublishedVersion wanted) {
        return table.find(wanted).invoke(found -> found.ifPresent(policy -> read.put(wanted, policy)));
    }

    private Map<PublishedVersion, PublishedPolicy> known(Set<PublishedVersion> wanted) {
        return wanted.stream()
                .filter(read::containsKey)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), version -> Objects.requireNonNull(read.get(version))));
    }
}

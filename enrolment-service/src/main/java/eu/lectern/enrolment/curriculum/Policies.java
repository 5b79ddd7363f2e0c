package eu.lectern.enrolment.curriculum;

import eu.lectern.enrolment.completion.PolicyId;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The policies of all known curriculum versions. They never change, so what was read once is kept in memory: some hundred
 * kilobytes a version.
 */
@Singleton
public final class Policies {

    /** What a policy is kept under. */
    public record PolicyKey(PolicyId id, String programme) {}

    private final Pool database;
    private final VersionTable versions;
    private final Map<PolicyKey, ProgrammePolicy> held = new ConcurrentHashMap<>();

    Policies(Pool database, VersionTable versions) {
        this.database = database;
        this.versions = versions;
    }

    /** The latest published version that has the programme. */
    public Uni<LatestPolicy> latest(String programme) {
        return versions.known(database).map(known -> {
            if (known.isEmpty()) {
                return new LatestPolicy.NothingPublished();
            }
            return known.stream()
                    .filter(version -> version.programmes().contains(programme))
                    .findFirst()
                    .<LatestPolicy>map(version -> new LatestPolicy.Found(version.id()))
                    .orElseGet(() -> new LatestPolicy.UnknownProgramme(known.stream()
                            .flatMap(version -> version.programmes().stream())
                            .collect(Collectors.toUnmodifiableSet())));
        });
    }

    /**
     * The known curriculum versions of this name that have the programme; of different curricula, when there are several.
     *
     * @param version as text of a caller's; one that nobody has published gives none
     */
    public Uni<List<PolicyId>> named(String version, String programme) {
        return versions.known(database)
                .map(known -> known.stream()
                        .filter(each -> each.id().version().equals(version)
                                && each.programmes().contains(programme))
                        .map(VersionTable.Known::id)
                        .toList());
    }

    /** Whether any known version has the programme. */
    public Uni<Boolean> has(String programme) {
        return versions.known(database)
                .map(known ->
                        known.stream().anyMatch(version -> version.programmes().contains(programme)));
    }

    /** The policy that an enrolment is pinned to. */
    public Uni<ProgrammePolicy> of(PolicyId id, String programme) {
        return one(database, new PolicyKey(id, programme));
    }

    /** Several at once, over the caller's connection, so that a transaction need not wait for a second one. */
    public Uni<Map<PolicyKey, ProgrammePolicy>> all(SqlClient client, Collection<PolicyKey> keys) {
        return Multi.createFrom()
                .iterable(keys.stream().distinct().toList())
                .onItem()
                .transformToUniAndConcatenate(key -> one(client, key))
                .collect()
                .asMap(policy -> new PolicyKey(policy.id(), policy.programme()), Function.identity());
    }

    /** One policy, over the caller's connection. */
    public Uni<ProgrammePolicy> one(SqlClient client, PolicyKey key) {
        ProgrammePolicy known = held.get(key);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return versions.document(client, key.id().curriculum(), key.id().version())
                .map(published -> ProgrammePolicy.of(published, key.programme()))
                .invoke(policy -> held.put(key, policy));
    }
}

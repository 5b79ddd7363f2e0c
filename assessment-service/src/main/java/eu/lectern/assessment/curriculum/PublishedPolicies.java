package eu.lectern.assessment.curriculum;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The policies of the published versions that have arrived. A version is immutable, so one once read is kept in memory. */
@Singleton
public class PublishedPolicies {

    private final CurriculumTable table;
    private final Map<PublishedVersion, PublishedPolicy> read = new ConcurrentHashMap<>();

    PublishedPolicies(CurriculumTable table) {
        this.table = table;
    }

    /** The policy of a version; empty while the version has not arrived from the catalogue. */
    public Uni<Optional<PublishedPolicy>> find(String curriculum, String version) {
        PublishedVersion wanted = new PublishedVersion(curriculum, version);
        PublishedPolicy known = read.get(wanted);
        if (known != null) {
            return Uni.createFrom().item(Optional.of(known));
        }
        return table.find(wanted).invoke(found -> found.ifPresent(policy -> read.put(wanted, policy)));
    }
}

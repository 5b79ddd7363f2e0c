package eu.lectern.catalog.publishing;

import eu.lectern.contracts.curriculum.CurriculumVersion;
import java.time.Instant;

/**
 * A curriculum version that is published; nothing of it ever changes.
 *
 * @param policyHash SHA-256 over the canonical JSON of the curriculum, lower-case hex
 */
public record PublishedVersion(CurriculumVersion curriculum, String policyHash, Instant publishedAt) {

    /** In the form {@code library-vet/0.2}. */
    public String id() {
        return curriculum.code() + "/" + curriculum.version();
    }
}

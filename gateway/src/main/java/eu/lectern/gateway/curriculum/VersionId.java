package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.CurriculumVersion;

/**
 * Names a published curriculum version.
 *
 * @param curriculum e.g. {@code library-vet}
 * @param version e.g. {@code 0.2}
 */
public record VersionId(String curriculum, String version) {

    static VersionId of(CurriculumVersion published) {
        return new VersionId(published.code(), published.version());
    }

    @Override
    public String toString() {
        return curriculum + "/" + version;
    }
}

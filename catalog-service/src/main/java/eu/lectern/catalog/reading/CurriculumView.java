package eu.lectern.catalog.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.lectern.catalog.publishing.PublishedVersion;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.LanguageMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A curriculum and its published versions.
 *
 * @param title of the version that was published last
 * @param latest the version that was published last
 * @param versions in the order of their publication
 */
record CurriculumView(String code, LanguageMap title, String latest, List<VersionView> versions) {

    /**
     * One version, without its content.
     *
     * @param policyHash SHA-256 over the canonical JSON of the curriculum, lower-case hex
     */
    record VersionView(String version, LocalDate issuedOn, Instant publishedAt, String policyHash) {

        static VersionView of(PublishedVersion published) {
            return new VersionView(
                    published.curriculum().version(),
                    published.curriculum().issuedOn(),
                    published.publishedAt(),
                    published.policyHash());
        }
    }

    /** One version with all its content. */
    record DocumentView(@JsonUnwrapped CurriculumVersion curriculum, Instant publishedAt, String policyHash) {

        static DocumentView of(PublishedVersion published) {
            return new DocumentView(published.curriculum(), published.publishedAt(), published.policyHash());
        }
    }

    /**
     * The curriculum of these versions.
     *
     * @param versions of one curriculum, at least one, in the order of their publication
     */
    static CurriculumView of(List<PublishedVersion> versions) {
        CurriculumVersion latest = versions.getLast().curriculum();
        return new CurriculumView(
                latest.code(),
                latest.title(),
                latest.version(),
                versions.stream().map(VersionView::of).toList());
    }
}

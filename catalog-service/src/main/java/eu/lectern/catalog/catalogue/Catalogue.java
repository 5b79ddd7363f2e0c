package eu.lectern.catalog.catalogue;

import eu.lectern.catalog.publishing.PublishedVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The published versions at one moment.
 *
 * @param versions in the order of their publication
 */
public record Catalogue(List<PublishedVersion> versions) {

    public static final Catalogue EMPTY = new Catalogue(List.of());

    public Catalogue {
        versions = List.copyOf(versions);
    }

    /** This catalogue with versions that were published since. */
    Catalogue with(List<PublishedVersion> later) {
        return new Catalogue(Stream.concat(versions.stream(), later.stream()).toList());
    }

    Set<String> ids() {
        return versions.stream().map(PublishedVersion::id).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<PublishedVersion> version(String code, String version) {
        return versions.stream()
                .filter(published -> published.curriculum().code().equals(code)
                        && published.curriculum().version().equals(version))
                .findFirst();
    }

    /** The versions of each curriculum in the order of their publication, by the curriculum's code. */
    public Map<String, List<PublishedVersion>> byCurriculum() {
        return versions.stream()
                .collect(Collectors.groupingBy(
                        published -> published.curriculum().code(), TreeMap::new, Collectors.toUnmodifiableList()));
    }

    /** The version of each curriculum that was published last, by the curriculum's code. */
    public List<PublishedVersion> latest() {
        return byCurriculum().values().stream().map(List::getLast).toList();
    }

    /** The versions of this name, one at most of each curriculum, by the curriculum's code. */
    public List<PublishedVersion> named(String version) {
        return byCurriculum().keySet().stream()
                .flatMap(code -> version(code, version).stream())
                .toList();
    }
}

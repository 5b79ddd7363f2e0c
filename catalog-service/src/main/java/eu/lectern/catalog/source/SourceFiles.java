package eu.lectern.catalog.source;

import java.util.List;
import java.util.Optional;

/** The files of curricula, wherever they lie. Paths begin with the curriculum, e.g. {@code library-vet/0.2/curriculum.yaml}. */
public interface SourceFiles {

    /** The curricula that there are, in the order in which they are to be published. */
    List<CurriculumId> curricula();

    /**
     * The text of a file; empty when there is none.
     *
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    Optional<String> read(String path);

    /** Paths of the module files of a curriculum, as far as the place can list them; may be empty. */
    List<String> moduleFiles(CurriculumId curriculum);
}

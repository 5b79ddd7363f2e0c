package eu.lectern.catalog.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which curricula are published when the service starts. */
@ConfigMapping(prefix = "lectern.catalog")
interface PublishingConfiguration {

    /** The curricula that come with the service, as {@code code/version}, in the order in which they are published. */
    @WithDefault("library-vet/0.2")
    List<String> builtIn();

    /**
     * A directory with further curricula, e.g. national adaptations: {@code <code>/<version>/curriculum.yaml} with
     * {@code modules/*.yaml} beside it. None by default.
     */
    Optional<Path> curricula();
}

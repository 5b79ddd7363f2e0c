package eu.lectern.catalog.publishing;

import eu.lectern.catalog.source.ClassPathFiles;
import eu.lectern.catalog.source.CurriculumId;
import eu.lectern.catalog.source.CurriculumLoader;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Publishes in tests, also for tests of other features. */
@ApplicationScoped
public class Publishing {

    public static final CurriculumVersion BUILT_IN = CurriculumLoader.load(
                    new ClassPathFiles(List.of(CurriculumId.of("library-vet/0.2"))))
            .getFirst();

    private final Publisher publisher;
    private final PublishedVersions published;

    Publishing(Publisher publisher, PublishedVersions published) {
        this.publisher = publisher;
        this.published = published;
    }

    /** The built-in curriculum under another name. */
    public static CurriculumVersion renamed(String code, String version, int eqfLevel) {
        return new CurriculumVersion(
                code,
                version,
                BUILT_IN.title(),
                BUILT_IN.issuedOn(),
                eqfLevel,
                BUILT_IN.programmes(),
                BUILT_IN.modules());
    }

    /** Publishes and waits. */
    public void publishAndWait(CurriculumVersion curriculum) {
        publish(curriculum);
    }

    Publication publish(CurriculumVersion curriculum) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> publisher.publish(curriculum));
        } catch (Throwable failed) {
            throw new AssertionError("publishing failed", failed);
        }
    }

    PublishedVersion stored(String id) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> published.notAmong(Set.of())).stream()
                    .filter(version -> version.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        } catch (Throwable failed) {
            throw new AssertionError("reading failed", failed);
        }
    }
}

package eu.lectern.catalog.publishing;

import eu.lectern.catalog.source.ClassPathFiles;
import eu.lectern.catalog.source.CurriculumId;
import eu.lectern.catalog.source.CurriculumLoader;
import eu.lectern.catalog.source.DirectoryFiles;
import eu.lectern.catalog.source.SourceFiles;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Publishes at start what is not published yet. A mistake in the files, or files that differ from what is published under
 * their name, stop the start: a service that goes on without saying so would serve something else than its files say.
 */
@ApplicationScoped
class PublishingAtStart {

    /** Before anything that reads what is published. */
    static final int PRIORITY = Interceptor.Priority.APPLICATION - 100;

    private static final Logger LOG = Logger.getLogger(PublishingAtStart.class);

    private final PublishingConfiguration configuration;
    private final Publisher publisher;

    PublishingAtStart(PublishingConfiguration configuration, Publisher publisher) {
        this.configuration = configuration;
        this.publisher = publisher;
    }

    /** Waits for the database, on the starting thread: without what is published there is nothing to serve. */
    void publish(@Observes @Priority(PRIORITY) StartupEvent starting) throws Throwable {
        List<CurriculumVersion> curricula = load();
        List<Publication> publications = VertxContextSupport.subscribeAndAwait(() -> publishEach(curricula));
        publications.forEach(PublishingAtStart::log);
        String refusals = publications.stream()
                .filter(Publication.Altered.class::isInstance)
                .map(Publication.Altered.class::cast)
                .map(Publication.Altered::sentence)
                .collect(Collectors.joining("\n"));
        if (!refusals.isEmpty()) {
            throw new IllegalStateException(refusals);
        }
    }

    private List<CurriculumVersion> load() {
        SourceFiles builtIn = new ClassPathFiles(
                configuration.builtIn().stream().map(CurriculumId::of).toList());
        List<CurriculumVersion> curricula = new ArrayList<>(CurriculumLoader.load(builtIn));
        configuration
                .curricula()
                .map(DirectoryFiles::new)
                .map(CurriculumLoader::load)
                .ifPresent(curricula::addAll);
        return curricula;
    }

    private Uni<List<Publication>> publishEach(List<CurriculumVersion> curricula) {
        return Multi.createFrom()
                .iterable(curricula)
                .onItem()
                .transformToUniAndConcatenate(publisher::publish)
                .collect()
                .asList();
    }

    private static void log(Publication publication) {
        switch (publication) {
            case Publication.Published(String id) -> LOG.infof("Published %s", id);
            case Publication.AlreadyPublished(String id) -> LOG.infof("%s is published already", id);
            case Publication.Altered altered -> LOG.error(altered.sentence());
        }
    }
}

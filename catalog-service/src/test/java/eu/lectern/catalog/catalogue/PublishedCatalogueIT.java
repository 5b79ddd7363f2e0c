package eu.lectern.catalog.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.catalog.publishing.PublishedVersions;
import eu.lectern.catalog.publishing.Publishing;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedCatalogueIT {

    @Inject
    PublishedVersions published;

    @Inject
    Publishing publishing;

    @Test
    void shouldTakeInWhatAnotherInstanceHasPublishedAndKeepWhatItHas() throws Throwable {
        // given
        PublishedCatalogue catalogue = new PublishedCatalogue(published, () -> Duration.ofHours(1));
        catalogue.fill(new StartupEvent());
        Catalogue before = catalogue.current();
        String code = "later-" + UUID.randomUUID();
        publishing.publishAndWait(Publishing.renamed(code, "1", 5));

        // when
        VertxContextSupport.subscribeAndAwait(catalogue::refreshAgain);
        VertxContextSupport.subscribeAndAwait(catalogue::refreshAgain);

        // then
        assertThat(before.version("library-vet", "0.2")).isPresent();
        assertThat(catalogue.current().versions()).startsWith(before.versions().getFirst());
        assertThat(catalogue.current().byCurriculum().get(code)).hasSize(1);
        assertThat(catalogue.current().ids()).hasSameSizeAs(catalogue.current().versions());
    }
}

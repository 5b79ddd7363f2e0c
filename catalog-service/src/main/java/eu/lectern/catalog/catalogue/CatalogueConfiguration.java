package eu.lectern.catalog.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the catalogue in memory is kept. */
@ConfigMapping(prefix = "lectern.catalog")
interface CatalogueConfiguration {

    /** How often to look for versions that another instance has published; at least a second. */
    @WithDefault("30s")
    Duration refreshInterval();
}

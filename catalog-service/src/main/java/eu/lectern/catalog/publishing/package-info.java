/** Publishes curriculum versions: each once, whole, immutable from then on, and announced in the same transaction. */
@NullMarked
package eu.lectern.catalog.publishing;

import org.jspecify.annotations.NullMarked;

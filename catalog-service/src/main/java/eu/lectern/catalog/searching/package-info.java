/** Full-text search over the modules of published versions, in the reader's language, whatever accents were typed. */
@NullMarked
package eu.lectern.catalog.searching;

import org.jspecify.annotations.NullMarked;

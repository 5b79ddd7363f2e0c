/** The public REST API of the catalogue: curricula, programmes, modules and consistency reports, for everyone, in the reader's language. */
@NullMarked
package eu.lectern.catalog.reading;

import org.jspecify.annotations.NullMarked;

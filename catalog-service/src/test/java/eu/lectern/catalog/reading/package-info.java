/** Tests of the feature of the same name. */
@NullMarked
package eu.lectern.catalog.reading;

import org.jspecify.annotations.NullMarked;

/** Tests of the feature of the same name. */
@NullMarked
package eu.lectern.catalog.source;

import org.jspecify.annotations.NullMarked;

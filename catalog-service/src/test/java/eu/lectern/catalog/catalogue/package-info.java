/** Tests of the feature of the same name. */
@NullMarked
package eu.lectern.catalog.catalogue;

import org.jspecify.annotations.NullMarked;

/** Tests of the feature of the same name. */
@NullMarked
package eu.lectern.catalog.publishing;

import org.jspecify.annotations.NullMarked;

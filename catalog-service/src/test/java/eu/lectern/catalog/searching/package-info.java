/** Tests of the feature of the same name. */
@NullMarked
package eu.lectern.catalog.searching;

import org.jspecify.annotations.NullMarked;

/** Tests of the feature of the same name. */
@NullMarked
package eu.lectern.catalog.consistency;

import org.jspecify.annotations.NullMarked;

/** Tests of the service as a whole. */
@NullMarked
package eu.lectern.catalog;

import org.jspecify.annotations.NullMarked;

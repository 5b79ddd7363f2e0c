/** {@code If-Match}: changes to what may have changed meanwhile. */
@NullMarked
package eu.lectern.kit.precondition;

import org.jspecify.annotations.NullMarked;

/** Tests of what is too much. */
@NullMarked
package eu.lectern.gateway.limits;

import org.jspecify.annotations.NullMarked;

/** Tests of the gateway as a whole. */
@NullMarked
package eu.lectern.gateway;

import org.jspecify.annotations.NullMarked;

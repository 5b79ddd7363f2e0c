/** Tests of services that fail. */
@NullMarked
package eu.lectern.gateway.downstream;

import org.jspecify.annotations.NullMarked;

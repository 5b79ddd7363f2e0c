/** Tests of global ids and paging. */
@NullMarked
package eu.lectern.gateway.relay;

import org.jspecify.annotations.NullMarked;

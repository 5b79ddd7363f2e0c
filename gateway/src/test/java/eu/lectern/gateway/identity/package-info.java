/** Tests of who is asking. */
@NullMarked
package eu.lectern.gateway.identity;

import org.jspecify.annotations.NullMarked;

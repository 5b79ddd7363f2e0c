/** Tests of live progress: the rules without a network, and the gateway with a broker that goes and comes. */
@NullMarked
package eu.lectern.gateway.live;

import org.jspecify.annotations.NullMarked;

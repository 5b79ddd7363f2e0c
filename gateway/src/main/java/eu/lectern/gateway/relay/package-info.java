/** What Relay asks of a schema: global ids, nodes, and connections with opaque cursors. */
@NullMarked
package eu.lectern.gateway.relay;

import org.jspecify.annotations.NullMarked;

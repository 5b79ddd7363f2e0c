/** Tests of GraphQL over WebSocket, by the protocol's document and beyond. */
@NullMarked
package eu.lectern.gateway.live.socket;

import org.jspecify.annotations.NullMarked;

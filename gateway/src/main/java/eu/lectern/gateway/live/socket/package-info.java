/** GraphQL over WebSocket, sub-protocol {@code graphql-transport-ws}: any operation of the schema, one socket a client. */
@NullMarked
package eu.lectern.gateway.live.socket;

import org.jspecify.annotations.NullMarked;

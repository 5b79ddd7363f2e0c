/** Queries that are named by a hash instead of being sent: remembered from a client, or registered by an operator. */
@NullMarked
package eu.lectern.gateway.persisted;

import org.jspecify.annotations.NullMarked;

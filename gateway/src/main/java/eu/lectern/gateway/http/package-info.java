/** GraphQL over HTTP: what is accepted, and how it is answered. */
@NullMarked
package eu.lectern.gateway.http;

import org.jspecify.annotations.NullMarked;

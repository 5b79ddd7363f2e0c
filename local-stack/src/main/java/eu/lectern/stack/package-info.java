/**
 * The whole system on one machine with nothing but a JDK: {@link eu.lectern.stack.LocalStack} starts PostgreSQL, Kafka,
 * Keycloak and the services, for tests and for the launcher behind {@code ./run}.
 */
@NullMarked
package eu.lectern.stack;

import org.jspecify.annotations.NullMarked;

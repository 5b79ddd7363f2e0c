/**
 * What the tests of a service start: a PostgreSQL, a Kafka broker, and tokens that the service accepts without a Keycloak.
 * Servers are started once per test JVM and go, with their data, when it ends, however it ends.
 */
@NullMarked
package eu.lectern.stack.test;

import org.jspecify.annotations.NullMarked;

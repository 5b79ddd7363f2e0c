/** Black-box tests of the whole system: every part a process of its own, real Keycloak tokens, REST and GraphQL only. */
@NullMarked
package eu.lectern.system;

import org.jspecify.annotations.NullMarked;

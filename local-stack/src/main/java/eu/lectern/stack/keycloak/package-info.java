/** Keycloak without a container engine, and the realm that it serves. */
@NullMarked
package eu.lectern.stack.keycloak;

import org.jspecify.annotations.NullMarked;

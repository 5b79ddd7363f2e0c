/** Tests. */
@NullMarked
package eu.lectern.stack.keycloak;

import org.jspecify.annotations.NullMarked;

/** The services behind the gateway, stood in: each test says what they answer. */
@NullMarked
package eu.lectern.gateway.stub;

import org.jspecify.annotations.NullMarked;

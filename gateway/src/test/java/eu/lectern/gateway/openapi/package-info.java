/** Tests of the joined descriptions. */
@NullMarked
package eu.lectern.gateway.openapi;

import org.jspecify.annotations.NullMarked;

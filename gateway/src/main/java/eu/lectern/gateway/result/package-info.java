/** Recording results, and reading them. */
@NullMarked
package eu.lectern.gateway.result;

import org.jspecify.annotations.NullMarked;

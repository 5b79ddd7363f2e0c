/** The partners' REST paths: passed on to the services behind as they are, and nowhere else. */
@NullMarked
package eu.lectern.gateway.edge;

import org.jspecify.annotations.NullMarked;

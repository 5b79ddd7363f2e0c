/** Tests of what is passed on to the services. */
@NullMarked
package eu.lectern.gateway.edge;

import org.jspecify.annotations.NullMarked;

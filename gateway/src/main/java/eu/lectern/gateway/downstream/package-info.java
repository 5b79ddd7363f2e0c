/** How the gateway speaks with the services behind it: deadlines, their problems as refusals, and how they are. */
@NullMarked
package eu.lectern.gateway.downstream;

import org.jspecify.annotations.NullMarked;

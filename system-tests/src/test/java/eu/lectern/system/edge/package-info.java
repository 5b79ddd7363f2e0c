/** What partners get at the gateway's one port: the services' REST interfaces, and the descriptions of all of them. */
@NullMarked
package eu.lectern.system.edge;

import org.jspecify.annotations.NullMarked;

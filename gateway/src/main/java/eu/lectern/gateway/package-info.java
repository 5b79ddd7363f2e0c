/** The GraphQL endpoint of frontends. It has no database and takes no business decision: it asks the services. */
@NullMarked
package eu.lectern.gateway;

import org.jspecify.annotations.NullMarked;

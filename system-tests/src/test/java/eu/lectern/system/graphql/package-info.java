/** The GraphQL interface before the real services: what it changes, what it shows of that, and what an outage leaves. */
@NullMarked
package eu.lectern.system.graphql;

import org.jspecify.annotations.NullMarked;

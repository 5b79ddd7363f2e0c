/** What Lectern adds to the GraphQL engine: coded errors, and the words of contracts' enums in the schema. */
@NullMarked
package eu.lectern.gateway.engine;

import org.jspecify.annotations.NullMarked;

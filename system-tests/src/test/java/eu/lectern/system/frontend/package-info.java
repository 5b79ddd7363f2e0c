/** What frontend developers are told and given: the documented queries, and the example that is built from the schema. */
@NullMarked
package eu.lectern.system.frontend;

import org.jspecify.annotations.NullMarked;

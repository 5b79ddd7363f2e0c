/** Who may do what: every operation and every GraphQL field as every kind of caller, held against one table. */
@NullMarked
package eu.lectern.system.access;

import org.jspecify.annotations.NullMarked;

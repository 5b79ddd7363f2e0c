/** Tests of queries that are named. */
@NullMarked
package eu.lectern.gateway.persisted;

import org.jspecify.annotations.NullMarked;

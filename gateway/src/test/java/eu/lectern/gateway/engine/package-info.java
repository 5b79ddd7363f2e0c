/** Tests of the schema. */
@NullMarked
package eu.lectern.gateway.engine;

import org.jspecify.annotations.NullMarked;

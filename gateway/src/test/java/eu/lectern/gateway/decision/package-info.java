/** Tests of decisions. */
@NullMarked
package eu.lectern.gateway.decision;

import org.jspecify.annotations.NullMarked;

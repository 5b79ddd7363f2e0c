/** Whole programmes, from enrolling to completing and back. */
@NullMarked
package eu.lectern.system.journey;

import org.jspecify.annotations.NullMarked;

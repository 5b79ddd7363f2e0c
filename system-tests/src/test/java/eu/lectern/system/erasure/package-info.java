/** A learner who is erased: everything that is held can be had before, and nothing of it is left anywhere after. */
@NullMarked
package eu.lectern.system.erasure;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package eu.lectern.kit.problem;

import org.jspecify.annotations.NullMarked;

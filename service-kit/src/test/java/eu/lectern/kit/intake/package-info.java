/** Tests. */
@NullMarked
package eu.lectern.kit.intake;

import org.jspecify.annotations.NullMarked;

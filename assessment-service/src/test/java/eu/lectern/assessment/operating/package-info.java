/** Tests. */
@NullMarked
package eu.lectern.assessment.operating;

import org.jspecify.annotations.NullMarked;

/** Tests of the marks, at their boundaries. */
@NullMarked
package eu.lectern.assessment.judging;

import org.jspecify.annotations.NullMarked;

/** Tests of submissions and their assessment. */
@NullMarked
package eu.lectern.assessment.submissions;

import org.jspecify.annotations.NullMarked;

/** Work that learners hand in, and its assessment. */
@NullMarked
package eu.lectern.assessment.submissions;

import org.jspecify.annotations.NullMarked;

/** Recognition of prior learning: who recognised what on which grounds, and what of it stands. */
@NullMarked
package eu.lectern.enrolment.recognition;

import org.jspecify.annotations.NullMarked;

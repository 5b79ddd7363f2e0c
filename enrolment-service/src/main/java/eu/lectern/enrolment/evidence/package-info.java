/** What is known of each result, merged by revision: the evidence on which completion is decided. */
@NullMarked
package eu.lectern.enrolment.evidence;

import org.jspecify.annotations.NullMarked;

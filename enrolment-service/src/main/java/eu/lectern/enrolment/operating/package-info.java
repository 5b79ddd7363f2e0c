/** What operators do with this service: its dead letters and its audit log. */
@NullMarked
package eu.lectern.enrolment.operating;

import org.jspecify.annotations.NullMarked;

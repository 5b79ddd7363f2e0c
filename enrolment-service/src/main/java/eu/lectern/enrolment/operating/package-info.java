/** What operators do with this service: its dead letters. */
@NullMarked
package eu.lectern.enrolment.operating;

import org.jspecify.annotations.NullMarked;

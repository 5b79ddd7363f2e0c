/** Tests of recognising prior learning and of taking it back. */
@NullMarked
package eu.lectern.enrolment.recognising;

import org.jspecify.annotations.NullMarked;

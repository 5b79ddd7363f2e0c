/** Recognising prior learning, and taking it back: what a coordinator decides, and what follows from it at once. */
@NullMarked
package eu.lectern.enrolment.recognising;

import org.jspecify.annotations.NullMarked;

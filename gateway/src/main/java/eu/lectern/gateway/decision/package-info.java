/** What was decided on an enrolment, and why. */
@NullMarked
package eu.lectern.gateway.decision;

import org.jspecify.annotations.NullMarked;

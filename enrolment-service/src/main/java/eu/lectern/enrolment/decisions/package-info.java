/** The record of every decision: what became complete or reopened, by which evidence, under which rules. */
@NullMarked
package eu.lectern.enrolment.decisions;

import org.jspecify.annotations.NullMarked;

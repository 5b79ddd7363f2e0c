/** What changes in each institution, in one order that never shows a gap: written with the change itself, and put in its place after the commit. */
@NullMarked
package eu.lectern.enrolment.changes;

import org.jspecify.annotations.NullMarked;

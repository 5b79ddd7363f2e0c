/** Tests of the change feed as partners read it. */
@NullMarked
package eu.lectern.enrolment.feed;

import org.jspecify.annotations.NullMarked;

/** The change feed as partners read it: by cursor, from the oldest that is kept, and waiting for what comes. */
@NullMarked
package eu.lectern.enrolment.feed;

import org.jspecify.annotations.NullMarked;

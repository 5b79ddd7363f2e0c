/** How far each enrolment has come: evaluated under its lock, kept as it is served, and told to the world when it changes. */
@NullMarked
package eu.lectern.enrolment.progress;

import org.jspecify.annotations.NullMarked;

/** How the running service bounds what it is asked, and what it does not tell in its log. */
@NullMarked
package eu.lectern.assessment.protection;

import org.jspecify.annotations.NullMarked;

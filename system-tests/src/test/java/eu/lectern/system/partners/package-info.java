/** Partner institutions' systems that go on whatever breaks, and what comes of it. */
@NullMarked
package eu.lectern.system.partners;

import org.jspecify.annotations.NullMarked;

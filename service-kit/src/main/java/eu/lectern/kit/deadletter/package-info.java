/** Dead letters: records that an intake set aside are kept, shown to operators, and sent again on their word. */
@NullMarked
package eu.lectern.kit.deadletter;

import org.jspecify.annotations.NullMarked;

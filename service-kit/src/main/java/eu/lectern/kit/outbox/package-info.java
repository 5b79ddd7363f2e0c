/** The transactional outbox: a message is stored with the change that it tells of, and published after the commit, at least once and in order per key. */
@NullMarked
package eu.lectern.kit.outbox;

import org.jspecify.annotations.NullMarked;

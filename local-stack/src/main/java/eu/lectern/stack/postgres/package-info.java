/** PostgreSQL 18 without a container engine: its binaries come from a jar, its data stays in a directory of ours. */
@NullMarked
package eu.lectern.stack.postgres;

import org.jspecify.annotations.NullMarked;

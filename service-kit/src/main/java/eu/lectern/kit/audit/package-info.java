/** The audit log: every write that a client asked for, with who, what, when, through which client, and the outcome. */
@NullMarked
package eu.lectern.kit.audit;

import org.jspecify.annotations.NullMarked;

/** Tests of the audit log. */
@NullMarked
package eu.lectern.kit.audit;

import org.jspecify.annotations.NullMarked;

/** Several instances of a service side by side, killed again and again. */
@NullMarked
package eu.lectern.system.replicas;

import org.jspecify.annotations.NullMarked;

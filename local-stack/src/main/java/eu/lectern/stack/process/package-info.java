/**
 * Processes of the local stack: how one is started, watched, ended and found again after its launcher was killed.
 */
@NullMarked
package eu.lectern.stack.process;

import org.jspecify.annotations.NullMarked;

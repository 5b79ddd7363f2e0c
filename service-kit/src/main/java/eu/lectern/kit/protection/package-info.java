/**
 * What keeps one client, or many at once, from taking a service from the others: bounds on requests, limits per client, and
 * an early refusal of what could only queue.
 */
@NullMarked
package eu.lectern.kit.protection;

import org.jspecify.annotations.NullMarked;

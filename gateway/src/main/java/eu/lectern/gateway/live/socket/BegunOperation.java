package eu.lectern.gateway.live.socket;

import io.quarkus.arc.InjectableContext.ContextState;

/**
 * An operation in the engine.
 *
 * @param scope its request scope, which lives as long as the operation
 * @param ending why it ends, if it is a subscription and is refused
 */
record BegunOperation(ContextState scope, Ending ending) {}

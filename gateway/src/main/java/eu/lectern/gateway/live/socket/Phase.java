package eu.lectern.gateway.live.socket;

/** How far a socket has come: {@code Silent → Checking → Open → Over}, and from each to {@code Over}. */
sealed interface Phase {

    /** The client has not said who is there. */
    record Silent() implements Phase {}

    /** It has said so, and its token is being looked at. */
    record Checking() implements Phase {}

    /** It may ask. */
    record Open(Admission.Admitted admitted) implements Phase {}

    /** It is closed, or about to be. */
    record Over() implements Phase {}
}

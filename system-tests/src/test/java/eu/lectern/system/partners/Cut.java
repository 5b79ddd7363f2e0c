package eu.lectern.system.partners;

/** When the client closes its connection. */
sealed interface Cut {

    /** Not before the end. */
    record Never() implements Cut {}

    /** After this many results were sent, in the midst of the next one. */
    record WhileSending(int results) implements Cut {}

    /** After this many answers were read; of a batch in JSON none is. */
    record WhileReading(int answers) implements Cut {}
}

package io.espalier.risk.pipeline;

import java.util.Optional;

/** Where new models come from. Asked by one thread that is not the book's; may read files and take its time. */
public interface PricerLoader {

    /**
     * The next model that is new since the last call and sound in itself.
     *
     * @param alerts told of what is new and not sound; that is not looked at again until it changes
     */
    Optional<Candidate> poll(AlertSink alerts);

    /** Does what makes the candidate's pricers fast, beyond their being called, before they are compared. */
    default void warm(Candidate candidate) {}

    /** The book serves a candidate now: later ones are to be compared with it. */
    void adopted(Candidate candidate);
}

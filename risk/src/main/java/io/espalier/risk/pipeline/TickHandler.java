package io.espalier.risk.pipeline;

/** One stage. It sets the outcome where it decides it; a tick whose outcome is set goes no further. */
@FunctionalInterface
interface TickHandler {

    /** May throw: the tick is then counted as failed, and the next one comes. */
    void onTick(TickEvent tick);
}

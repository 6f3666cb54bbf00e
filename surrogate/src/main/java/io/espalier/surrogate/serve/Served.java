package io.espalier.surrogate.serve;

import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Network;

/** A network in its form with its code, which is compiled when it is first wanted and then shared by all threads. */
final class Served {
    private final Network network;
    private final Form form;
    private final int[] levels;
    private ServingCode code;

    Served(Network network, Form form) {
        this.network = network;
        this.form = form;
        this.levels = form.layout().levels();
    }

    Network network() {
        return network;
    }

    Form form() {
        return form;
    }

    /** The columns of the Hessian block, not a copy. */
    int[] levels() {
        return levels;
    }

    synchronized boolean hasCode() {
        return code != null;
    }

    synchronized ServingCode code() {
        if (code == null) {
            code = ServingCode.of(network, levels);
        }
        return code;
    }
}

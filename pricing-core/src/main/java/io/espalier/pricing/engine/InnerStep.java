package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Lanes;
import java.util.List;

/** Where the signals of the next date may stand, given a state: a function of a few standard normals. */
interface InnerStep {

    /** Standard normals that it takes. */
    int normals();

    /** The signals on the next date, before the normals are known to be anything. */
    List<Lanes> signals(List<Lanes> state, List<Lanes> normals);
}

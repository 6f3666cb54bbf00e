package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Lanes;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where the signals of the next date may stand, given a state: a function of a few standard normals. */
interface InnerStep {

    /** Standard normals that it takes. */
    int normals();

    /** The signals on the next date as a function of those normals, for paths that stand in these states. */
    UnaryOperator<List<Lanes>> from(List<Lanes> state);
}

package io.espalier.pricing.graph;

/** A program whose steps are all alike. */
public interface UniformProgram extends PathProgram {

    @Override
    default int kinds() {
        return 1;
    }

    @Override
    default int kind(int step) {
        return 0;
    }

    @Override
    default int argumentSets() {
        return 1;
    }

    @Override
    default int argumentSet(int step) {
        return 0;
    }
}

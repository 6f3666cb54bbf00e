package io.espalier.pricing.emit;

/** The vector module of this JVM, asked by reflection so that nothing needs it to load. */
final class VectorPlatform {
    private static final String MODULE = "jdk.incubator.vector";

    private VectorPlatform() {}

    /**
     * Lanes of the preferred vector of doubles; generated classes may use the module from here on.
     *
     * @throws IllegalArgumentException if the module is absent
     */
    static int lanes() {
        final Module module = ModuleLayer.boot()
                .findModule(MODULE)
                .orElseThrow(() -> new IllegalArgumentException(
                        "vector kernels need the module " + MODULE + ": --add-modules " + MODULE));
        VectorPlatform.class.getModule().addReads(module);
        try {
            final Object species = Class.forName(MODULE + ".DoubleVector")
                    .getField("SPECIES_PREFERRED")
                    .get(null);
            return (int)
                    Class.forName(MODULE + ".VectorSpecies").getMethod("length").invoke(species);
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException("the module " + MODULE + " is not the one known", unknown);
        }
    }
}

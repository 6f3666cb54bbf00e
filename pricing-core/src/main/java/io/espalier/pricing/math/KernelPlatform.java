package io.espalier.pricing.math;

/**
 * What the choice of kernels depends on.
 *
 * @param hasModule whether {@code jdk.incubator.vector} is in the boot layer
 * @param vectorBits width of the preferred vector; 0 where the module is absent
 * @param feature the JDK's feature release
 * @param vmName name of the virtual machine
 * @param wish value of the overriding property; null where it is not set
 */
record KernelPlatform(boolean hasModule, int vectorBits, int feature, String vmName, String wish) {
    private static final String MODULE = "jdk.incubator.vector";

    /** This JVM. */
    static KernelPlatform current() {
        final boolean hasModule = ModuleLayer.boot().findModule(MODULE).isPresent();
        return new KernelPlatform(
                hasModule,
                hasModule ? preferredBits() : 0,
                Runtime.version().feature(),
                System.getProperty("java.vm.name", ""),
                System.getProperty(KernelChoice.PROPERTY));
    }

    boolean isHotSpot() {
        return vmName.contains("HotSpot") || vmName.contains("OpenJDK");
    }

    /** By reflection, so that this class loads where the module is absent. */
    private static int preferredBits() {
        try {
            final Object species = Class.forName(MODULE + ".DoubleVector")
                    .getField("SPECIES_PREFERRED")
                    .get(null);
            return (int) Class.forName(MODULE + ".VectorSpecies")
                    .getMethod("vectorBitSize")
                    .invoke(species);
        } catch (ReflectiveOperationException unknown) {
            // The module is there but is not the one known today: it is not used.
            return 0;
        }
    }
}

package io.espalier.pricing.math;

import java.util.Locale;

/**
 * Whether kernels run as plain loops or on {@code jdk.incubator.vector}: the one switch of the house, decided once.
 *
 * <p>Vector kernels need {@code --add-modules jdk.incubator.vector}, a HotSpot JVM of JDK 25 or newer (before, boxing makes
 * them far slower than plain loops) and registers of at least 256 bits. The system property
 * {@value #PROPERTY} = plain or vector overrides all but the presence of the module. One log line says what and why.
 */
public enum KernelChoice {
    /** Plain loops. */
    PLAIN,
    /** Kernels on the vector module. */
    VECTOR;

    /** The system property that overrides the choice. */
    public static final String PROPERTY = "espalier.kernels";

    private static final int FEATURE_THAT_PAYS = 25;
    private static final int BITS_THAT_PAY = 256;

    /** The choice for this JVM. */
    public static KernelChoice current() {
        return Once.CHOICE;
    }

    /** Decided and logged when first asked for. */
    private static final class Once {
        private static final KernelChoice CHOICE = announce(decide(KernelPlatform.current()));
    }

    private static KernelChoice announce(Decision decision) {
        System.getLogger(KernelChoice.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "kernels: " + decision.choice().name().toLowerCase(Locale.ROOT) + " (" + decision.reason()
                                + ")");
        return decision.choice();
    }

    /** What was chosen and why. */
    record Decision(KernelChoice choice, String reason) {}

    /** The rule above, the first reason that applies. */
    static Decision decide(KernelPlatform platform) {
        if ("plain".equals(platform.wish())) {
            return new Decision(PLAIN, PROPERTY + "=plain");
        }
        if (!platform.hasModule()) {
            return new Decision(PLAIN, "module jdk.incubator.vector is absent: --add-modules jdk.incubator.vector");
        }
        if ("vector".equals(platform.wish())) {
            return new Decision(VECTOR, PROPERTY + "=vector");
        }
        if (platform.feature() < FEATURE_THAT_PAYS) {
            return new Decision(PLAIN, "JDK " + platform.feature() + " < " + FEATURE_THAT_PAYS);
        }
        if (!platform.isHotSpot()) {
            return new Decision(PLAIN, "not a HotSpot JVM: " + platform.vmName());
        }
        return platform.vectorBits() < BITS_THAT_PAY
                ? new Decision(PLAIN, "vectors of " + platform.vectorBits() + " bits < " + BITS_THAT_PAY)
                : new Decision(VECTOR, "JDK " + platform.feature() + ", " + platform.vectorBits() + " bits");
    }
}

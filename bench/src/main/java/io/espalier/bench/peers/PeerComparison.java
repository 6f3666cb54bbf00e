package io.espalier.bench.peers;

import java.util.ArrayList;
import java.util.List;

/**
 * A pair to be set beside each other.
 *
 * @param own Espalier's work, or a loop by hand
 * @param peer what it is measured against
 * @param most the largest ratio that is wanted; NaN for none
 */
record PeerComparison(String own, String peer, double most) {
    private static final double NO_LIMIT = Double.NaN;

    /** All pairs, those of kernels that this JVM has not included. */
    static List<PeerComparison> all() {
        final List<PeerComparison> all = new ArrayList<>();
        for (String what : List.of("value", "gradient")) {
            all.add(new PeerComparison("garch_250 hand " + what, "garch_" + what, 1.2));
            all.add(new PeerComparison("basket_50 hand " + what, "basket50_" + what, 1.2));
        }
        for (String kernels : List.of("vector", "plain")) {
            final boolean isVector = "vector".equals(kernels);
            for (String what : List.of("value", "gradient")) {
                for (String problem : List.of("garch_250 ", "basket_50 ")) {
                    all.add(new PeerComparison(
                            problem + kernels + " " + what, problem + "hand " + what, isVector ? 1.0 : 1.5));
                }
            }
            final String one = "basket_1 " + kernels + " gradient+normals";
            all.add(new PeerComparison(one, "basket1_rng", isVector ? 1.0 : NO_LIMIT));
            all.add(new PeerComparison(one, "basket1_philox", isVector ? 1.0 : NO_LIMIT));
            all.add(new PeerComparison(one, "basket1_textbook", isVector ? 1.0 : NO_LIMIT));
            all.add(new PeerComparison(one, "finmath_gradient_1", 0.1));
            all.add(new PeerComparison("basket_50 " + kernels + " gradient+normals", "finmath_gradient_50", 0.125));
        }
        return all;
    }
}

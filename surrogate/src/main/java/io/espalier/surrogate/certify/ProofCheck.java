package io.espalier.surrogate.certify;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.ProvedOutput;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Tries to refute a proof that came with an artefact: looks for errors beyond its bounds.
 *
 * <p>A hash says that a proof was made for the network beside it, not by whom: whoever can write a file can write its hash. One point at which
 * the surrogate is farther from the closed form than the proof allows says more. Where none is found nothing is proved anew.
 */
public final class ProofCheck {
    private ProofCheck() {}

    /**
     * The first bound that does not hold, with the point that shows it; empty where every found error keeps within its bound.
     *
     * @param candidate the surrogate of the notional that it was trained with
     * @param reference the closed form
     * @param box that is served
     * @param points uniform points from which the search sets out, corners and diagonals aside
     * @param climbed points that it may climb over, {@link LargestErrorSearch#climbed}
     */
    public static Optional<String> refutation(
            Proof proof, Pricer candidate, Pricer reference, Box box, int points, long seed, int climbed) {
        Map<String, LargestErrorSearch.Found> found =
                LargestErrorSearch.searchEach(candidate, reference, box, points, seed, climbed);
        return proof.outputs().stream()
                .filter(output -> found.containsKey(output.name()) && breaks(output, found.get(output.name())))
                .map(output -> text(output, found.get(output.name())))
                .findFirst();
    }

    private static boolean breaks(ProvedOutput output, LargestErrorSearch.Found found) {
        return output.errorBound().isPresent()
                && found.error() > output.errorBound().getAsDouble();
    }

    private static String text(ProvedOutput output, LargestErrorSearch.Found found) {
        return "an error beyond the bound that is said to be proved: output=" + output.name() + ", bound="
                + output.errorBound().getAsDouble() + ", found=" + found.error() + ", x="
                + Arrays.toString(found.x());
    }
}

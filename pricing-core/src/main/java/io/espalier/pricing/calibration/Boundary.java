package io.espalier.pricing.calibration;

import static io.espalier.pricing.calibration.VarianceState.ALPHA;
import static io.espalier.pricing.calibration.VarianceState.BETA;
import static io.espalier.pricing.calibration.VarianceState.LEVERAGE;
import static io.espalier.pricing.calibration.VarianceState.OMEGA;
import static io.espalier.pricing.calibration.VarianceState.SIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the limits at which a search ended mean: which parameters have no error there, and what to say of it. */
record Boundary(List<String> names, List<Integer> withoutError, List<String> notes) {

    static Boundary of(List<LinearConstraint> active, double[] x) {
        final List<String> names = new ArrayList<>();
        for (LinearConstraint constraint : active) {
            if (!constraint.pinned()) {
                names.add(constraint.name());
            }
        }
        final TreeSet<Integer> without = new TreeSet<>();
        final List<String> notes = new ArrayList<>();
        if (x[ALPHA] == 0.0 && (x.length <= LEVERAGE || x[LEVERAGE] == 0.0)) {
            // h no longer hears of returns: omega and beta say together only how it drifts from its first value.
            without.addAll(List.of(OMEGA, ALPHA, BETA));
            if (x.length > LEVERAGE && names.contains(GarchConstraints.LEVERAGED_ALPHA)) {
                without.add(LEVERAGE);
            }
            notes.add("alpha at 0: beta not identified");
        } else {
            add("alpha", ALPHA, "alpha at 0: positive shocks leave the variance alone", names, without, notes);
        }
        add("omega", OMEGA, "omega at 0: the variance has no floor", names, without, notes);
        add("beta", BETA, "beta at 0: an ARCH(1)", names, without, notes);
        if (names.contains(GarchConstraints.PERSISTENCE)) {
            notes.add("persistence at 1: no finite long-run variance"
                    + (without.contains(BETA) ? "" : "; errors are those along alpha + beta = 1"));
        }
        add(GarchConstraints.NU, SIZE, nuNote(x), names, without, notes);
        return new Boundary(List.copyOf(names), List.copyOf(without), List.copyOf(notes));
    }

    private static String nuNote(double[] x) {
        return x.length > SIZE && x[SIZE] < 0.25
                ? "nu at its largest: no fatter tails than the normal law's"
                : "nu at its smallest: tails as fat as a finite variance allows";
    }

    private static void add(
            String name, int parameter, String note, List<String> names, TreeSet<Integer> without, List<String> notes) {
        if (names.contains(name)) {
            without.add(parameter);
            notes.add(note);
        }
    }
}

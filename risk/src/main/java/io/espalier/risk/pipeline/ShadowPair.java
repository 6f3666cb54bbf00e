package io.espalier.risk.pipeline;

import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.ShadowPosition;
import java.util.SplittableRandom;

/** One position of a candidate: challenger beside champion, at the same prices and the same clock. */
final class ShadowPair {
    /** Points of the challenger's domain where the champion's numbers set the scale of what is large. */
    private static final int SCALE_POINTS = 256;

    private static final long SEED = 1;

    private final ShadowPosition challenger;
    private final ShadowPosition champion;
    private final SwapOptions options;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final RiskBook book;
    private double largestValue;
    private double largestDelta;
    private int scalePoints;
    private long compared;
    private double sum;
    private double largest;
    private double worst;
    private String worstAt = "";
    private String fault;

    ShadowPair(RiskBook book, Position challenger, Position champion, SwapOptions options) {
        this.book = book;
        this.challenger = new ShadowPosition(book, challenger);
        this.champion = new ShadowPosition(book, champion);
        this.options = options;
    }

    /** Calls the challenger all over its domain, so that the compiler has it, and the champion at the first of these points. */
    void warm(RiskSnapshot set, int calls) {
        for (int k = 0; k < calls; k++) {
            boolean answered = challenger.tryValueSomewhere(set, random);
            if (answered && scalePoints < SCALE_POINTS) {
                scalePoints++;
                scaleBeside(set);
            }
        }
    }

    private void scaleBeside(RiskSnapshot set) {
        if (champion.tryValueBeside(challenger, set)) {
            takeScale();
        }
    }

    private void takeScale() {
        largestValue = Math.max(largestValue, Math.abs(champion.value()));
        for (int a = 0; a < champion.size(); a++) {
            // Where it gives none that is NaN, and changes nothing.
            if (Math.abs(champion.delta(a)) > largestDelta) {
                largestDelta = Math.abs(champion.delta(a));
            }
        }
    }

    /** Compares value and every delta at a published set. */
    void compare(RiskSnapshot set) {
        boolean answered = challenger.tryValue(set, false);
        boolean known = champion.tryValue(set, true);
        if (challenger.failure() != null) {
            object("must give finite numbers and throw nothing: " + challenger.failure(), set);
        } else if (!answered && known && champion.isInDomain()) {
            object("must answer wherever the model that serves does", set);
        } else if (answered && known) {
            takeScale();
            compareNumbers(set);
        }
    }

    private void compareNumbers(RiskSnapshot set) {
        compared++;
        double difference = Math.abs(challenger.value() - champion.value());
        sum += difference;
        largest = Math.max(largest, difference);
        judge(
                "value",
                challenger.value(),
                champion.value(),
                allowed(challenger.error() + champion.error(), largestValue),
                set);
        for (int a = 0; a < champion.size(); a++) {
            judge(
                    "delta of " + book.underlyings().get(champion.definition().underlyings()[a]),
                    challenger.delta(a),
                    champion.delta(a),
                    allowed(challenger.deltaError(a) + champion.deltaError(a), largestDelta),
                    set);
        }
    }

    private double allowed(double errors, double scale) {
        final double share = options.relative() * scale;
        // However large an error a model admits, it may not take over from a better one on the strength of that.
        return errors > 0.0 ? Math.min(options.errorFactor() * errors, share) : share;
    }

    private void judge(String what, double is, double was, double allowed, RiskSnapshot set) {
        if (Double.isNaN(was)) {
            return;
        }
        double difference = Math.abs(is - was);
        // Equal numbers are within any tolerance, also where that is 0; a number that is not given is within none.
        double ratio = difference == 0.0 ? 0.0 : Double.isNaN(difference) ? Double.MAX_VALUE : difference / allowed;
        if (ratio > worst) {
            worst = ratio;
            worstAt = what + "=" + is + ", served=" + was + ", allowed difference=" + allowed + where(set);
        }
    }

    private void object(String rule, RiskSnapshot set) {
        if (fault == null) {
            fault = "a model " + rule + where(set);
        }
    }

    private String where(RiskSnapshot set) {
        StringBuilder text =
                new StringBuilder(", position=" + challenger.definition().id());
        for (int u : challenger.definition().underlyings()) {
            text.append(", ").append(book.underlyings().get(u)).append('=').append(set.lastGood(u));
        }
        return text.toString();
    }

    /** Why the challenger must not serve; null where nothing speaks against it. */
    String objection() {
        if (fault != null) {
            return fault;
        }
        return worst > 1.0 ? "a model must agree with the one that serves: " + worstAt : null;
    }

    ShadowPosition challenger() {
        return challenger;
    }

    long compared() {
        return compared;
    }

    double sum() {
        return sum;
    }

    double largest() {
        return largest;
    }

    double worst() {
        return worst;
    }
}

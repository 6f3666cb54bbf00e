package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Elementary;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.algebra.UnaryFunction;
import java.util.Collections;
import java.util.List;

/** A number without a value that remembers whether a step or a choice went into it. */
record JumpFinder(boolean jumped) implements Real<JumpFinder> {
    private static final JumpFinder SMOOTH = new JumpFinder(false);
    private static final JumpFinder JUMPED = new JumpFinder(true);

    /** Whether the payoff depends on a step or a choice. */
    static boolean jumps(PathPayoff payoff, int underlyings, int dates) {
        final List<JumpFinder> levels = Collections.nCopies(underlyings, SMOOTH);
        return payoff.pay(Collections.nCopies(dates + 1, levels)).jumped();
    }

    private JumpFinder and(JumpFinder b) {
        return jumped ? this : b;
    }

    @Override
    public JumpFinder plus(JumpFinder b) {
        return and(b);
    }

    @Override
    public JumpFinder plus(double b) {
        return this;
    }

    @Override
    public JumpFinder minus(JumpFinder b) {
        return and(b);
    }

    @Override
    public JumpFinder minus(double b) {
        return this;
    }

    @Override
    public JumpFinder times(JumpFinder b) {
        return and(b);
    }

    @Override
    public JumpFinder times(double b) {
        return this;
    }

    @Override
    public JumpFinder dividedBy(JumpFinder b) {
        return and(b);
    }

    @Override
    public JumpFinder dividedBy(double b) {
        return this;
    }

    @Override
    public JumpFinder max(JumpFinder b) {
        return and(b);
    }

    @Override
    public JumpFinder min(JumpFinder b) {
        return and(b);
    }

    @Override
    public JumpFinder select(JumpFinder ifPositive, JumpFinder otherwise) {
        return JUMPED;
    }

    @Override
    public JumpFinder map(UnaryFunction f) {
        return f == Elementary.STEP ? JUMPED : this;
    }
}

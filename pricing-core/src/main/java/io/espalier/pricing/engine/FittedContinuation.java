package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.product.ExercisePolicy;
import io.espalier.pricing.product.Smoothing;
import io.espalier.pricing.regress.Basis;
import java.util.ArrayList;
import java.util.List;

/**
 * What going on is worth, as a linear combination of functions of one or two signals: a basis, polynomials as a rule, and the shape of two
 * European options, to the next date and to the last.
 *
 * <p>Signals r are weighted sums of levels. The basis is of standardised signals u = a + b r, held at the ends of [-1, 1], so that
 * nothing runs away where no path came by. An option's shape is e(d) = d Phi(d) + phi(d) with moneyness d = a + b r: exact where levels
 * are normal. Coefficients of a date, in order: a weight per signal and level; a and b of each u; a and b of each d; a weight per function.
 */
final class FittedContinuation implements ExercisePolicy {
    /** European options among the functions. */
    static final int OPTIONS = 2;

    private final int levels;
    private final int signals;
    private final Basis basis;
    private final double[][] coefficients;

    /**
     * Of a basis in as many variables as there are signals.
     *
     * @param coefficients one row per date but the last; rows may be written later
     */
    FittedContinuation(int levels, Basis basis, double[][] coefficients) {
        this.levels = levels;
        this.signals = basis.variables();
        this.basis = basis;
        this.coefficients = coefficients;
    }

    /** Number of functions. */
    int functions() {
        return basis.size() + OPTIONS;
    }

    /** Where the first affine map begins. */
    int firstMap() {
        return signals * levels;
    }

    /** Where the functions' weights begin. */
    int firstWeight() {
        return firstMap() + (signals + OPTIONS) * (signals + 1);
    }

    @Override
    public double[] coefficients(int date) {
        return coefficients[date];
    }

    @Override
    public <T extends Real<T>> T continuation(List<T> levelsThere, List<T> c) {
        return worth(signals(levelsThere, c), c);
    }

    /** r_j = sum of weight_ji x_i. */
    <T extends Real<T>> List<T> signals(List<T> x, List<T> c) {
        final List<T> r = new ArrayList<>();
        for (int j = 0; j < signals; j++) {
            T sum = x.get(0).times(c.get(j * levels));
            for (int i = 1; i < levels; i++) {
                sum = sum.plus(x.get(i).times(c.get(j * levels + i)));
            }
            r.add(sum);
        }
        return r;
    }

    /** sum of the functions' weights times the functions. */
    <T extends Real<T>> T worth(List<T> r, List<T> c) {
        final List<T> functions = functions(r, c);
        T sum = functions.get(0).times(c.get(firstWeight()));
        for (int k = 1; k < functions.size(); k++) {
            sum = sum.plus(functions.get(k).times(c.get(firstWeight() + k)));
        }
        return sum;
    }

    /** The basis, then the options. */
    <T extends Real<T>> List<T> functions(List<T> r, List<T> c) {
        final List<T> u = new ArrayList<>();
        for (int j = 0; j < signals; j++) {
            u.add(held(mapped(r, c, j)));
        }
        final List<T> functions = new ArrayList<>(basis.values(u));
        for (int o = 0; o < OPTIONS; o++) {
            functions.add(option(mapped(r, c, signals + o)));
        }
        return functions;
    }

    /** a + sum of b_j r_j. */
    private <T extends Real<T>> T mapped(List<T> r, List<T> c, int map) {
        final int at = firstMap() + map * (signals + 1);
        T sum = r.get(0).times(c.get(at + 1)).plus(c.get(at));
        for (int j = 1; j < signals; j++) {
            sum = sum.plus(r.get(j).times(c.get(at + 1 + j)));
        }
        return sum;
    }

    /** u within [-1, 1]. */
    private static <T extends Real<T>> T held(T u) {
        return u.plus(1.0).positivePart().minus(u.minus(1.0).positivePart()).minus(1.0);
    }

    /** Bachelier's formula in units of its deviation. */
    private static <T extends Real<T>> T option(T d) {
        return d.times(d.normalCdf()).plus(Smoothing.density(d));
    }
}

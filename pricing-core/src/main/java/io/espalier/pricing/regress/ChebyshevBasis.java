package io.espalier.pricing.regress;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.List;

/**
 * Products of Chebyshev polynomials T_a(x_1) T_b(x_2)... up to a total degree, the constant first; for variables mapped to [-1, 1].
 *
 * <p>Beyond [-1, 1] the polynomials go on, and grow fast. Slopes by T_n' = n U_{n-1}, the polynomials of the second kind.
 */
public final class ChebyshevBasis implements Basis {
    private final int variables;
    private final int degree;
    private final List<int[]> exponents = new ArrayList<>();

    /** @throws IllegalArgumentException if there is no variable or the degree is negative */
    public ChebyshevBasis(int variables, int degree) {
        if (variables < 1 || degree < 0) {
            throw new IllegalArgumentException(
                    "variables must be >= 1 and degree >= 0: variables=" + variables + ", degree=" + degree);
        }
        this.variables = variables;
        this.degree = degree;
        for (int total = 0; total <= degree; total++) {
            addExponents(new int[variables], 0, total);
        }
    }

    private void addExponents(int[] exponent, int variable, int left) {
        if (variable == variables - 1) {
            final int[] whole = exponent.clone();
            whole[variable] = left;
            exponents.add(whole);
            return;
        }
        for (int own = left; own >= 0; own--) {
            exponent[variable] = own;
            addExponents(exponent, variable + 1, left - own);
        }
        exponent[variable] = 0;
    }

    @Override
    public int variables() {
        return variables;
    }

    @Override
    public int size() {
        return exponents.size();
    }

    @Override
    public <T extends Real<T>> List<T> values(List<T> x) {
        final List<List<T>> powers = x.stream().map(this::firstKind).toList();
        return exponents.stream().map(e -> product(powers, e)).toList();
    }

    @Override
    public <T extends Real<T>> List<T> slopes(List<T> x, int variable) {
        final List<List<T>> powers =
                new ArrayList<>(x.stream().map(this::firstKind).toList());
        powers.set(variable, derivatives(x.get(variable)));
        return exponents.stream().map(e -> product(powers, e)).toList();
    }

    /** T_0 .. T_degree by T_n = 2 x T_{n-1} - T_{n-2}. */
    private <T extends Real<T>> List<T> firstKind(T x) {
        return recurrence(x, x);
    }

    /** T_n' = n U_{n-1}, U as T but for U_1 = 2 x. */
    private <T extends Real<T>> List<T> derivatives(T x) {
        final List<T> second = recurrence(x, x.times(2.0));
        final List<T> slopes = new ArrayList<>();
        slopes.add(x.times(0.0));
        for (int n = 1; n <= degree; n++) {
            slopes.add(second.get(n - 1).times(n));
        }
        return slopes;
    }

    private <T extends Real<T>> List<T> recurrence(T x, T first) {
        final List<T> terms = new ArrayList<>();
        terms.add(x.times(0.0).plus(1.0));
        terms.add(first);
        final T twice = x.times(2.0);
        for (int n = 2; n <= degree; n++) {
            terms.add(twice.times(terms.get(n - 1)).minus(terms.get(n - 2)));
        }
        return terms;
    }

    private static <T extends Real<T>> T product(List<List<T>> factors, int[] exponent) {
        T product = factors.get(0).get(exponent[0]);
        for (int v = 1; v < exponent.length; v++) {
            product = product.times(factors.get(v).get(exponent[v]));
        }
        return product;
    }
}

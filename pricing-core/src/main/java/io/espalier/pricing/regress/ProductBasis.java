package io.espalier.pricing.regress;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.List;

/** Products p_a(x_1) p_b(x_2)... of polynomials of one variable up to a total degree, the constant first. */
abstract class ProductBasis implements Basis {
    private final int variables;
    private final int degree;
    private final List<int[]> exponents = new ArrayList<>();

    /** @throws IllegalArgumentException if there is no variable or the degree is negative */
    ProductBasis(int variables, int degree) {
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

    /** p_0 .. p_degree of one variable; p_0 is 1. More may follow. */
    abstract <T extends Real<T>> List<T> polynomials(T x, int upTo);

    /** Their derivatives. */
    abstract <T extends Real<T>> List<T> derivatives(T x, int upTo);

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
        final List<List<T>> powers = powers(x);
        return exponents.stream().map(e -> product(powers, e)).toList();
    }

    @Override
    public <T extends Real<T>> List<T> slopes(List<T> x, int variable) {
        final List<List<T>> powers = new ArrayList<>(powers(x));
        powers.set(variable, derivatives(x.get(variable), degree));
        return exponents.stream().map(e -> product(powers, e)).toList();
    }

    private <T extends Real<T>> List<List<T>> powers(List<T> x) {
        return x.stream().map(one -> polynomials(one, degree)).toList();
    }

    private static <T extends Real<T>> T product(List<List<T>> factors, int[] exponent) {
        T product = factors.get(0).get(exponent[0]);
        for (int v = 1; v < exponent.length; v++) {
            product = product.times(factors.get(v).get(exponent[v]));
        }
        return product;
    }
}

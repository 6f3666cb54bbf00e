package io.espalier.pricing.math;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * Eigenvalues and eigenvectors of a real symmetric matrix of any rank.
 *
 * <p>Shapes: {@code values[n]}, descending; {@code vectors[n][n]}, orthonormal rows in that order. Error: at most n
 * roundings of three times the norm, absolute.
 */
public record SymmetricEigen(double[] values, double[][] vectors) {

    /** Decomposes {@code symmetric}, whose entries must be finite and equal across the diagonal to the last bit. */
    public static SymmetricEigen of(RealMatrix symmetric) {
        try {
            return read(new EigenDecompositionSymmetric(symmetric), 0.0);
        } catch (MathIllegalStateException e) {
            return shifted(symmetric);
        }
    }

    /**
     * The iteration ends where an off-diagonal entry is negligible beside its neighbours on the diagonal, which never comes
     * about among many eigenvalues of 0: a matrix of low rank is moved away from there, and its eigenvalues back.
     */
    private static SymmetricEigen shifted(RealMatrix symmetric) {
        // No eigenvalue exceeds the largest row sum in size: twice that leaves all of them far from 0.
        final double shift = 2.0 * symmetric.getNormInfty();
        final RealMatrix moved = symmetric.copy();
        for (int i = 0; i < moved.getRowDimension(); i++) {
            moved.addToEntry(i, i, shift);
        }
        return read(new EigenDecompositionSymmetric(moved), shift);
    }

    private static SymmetricEigen read(EigenDecompositionSymmetric eigen, double shift) {
        final double[] values = eigen.getEigenvalues();
        final double[][] vectors = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            values[i] -= shift;
            vectors[i] = eigen.getEigenvector(i).toArray();
        }
        return new SymmetricEigen(values, vectors);
    }

    /** The smallest eigenvalue. */
    public double smallest() {
        return values[values.length - 1];
    }
}

package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/**
 * Turns the normals of one step of length dt into moves with covariance s_i s_j rho_ij g_ij, where
 * g_ij = (exp((b_i + b_j) dt) - 1)/(b_i + b_j).
 */
interface StepNoise {

    /** Normals per step. */
    int shocks();

    /** What the moves need and parameters alone decide; kept in the state. */
    <T extends Real<T>> List<T> init(List<T> vols, T dt, T rate);

    /** The moves of the levels. */
    <T extends Real<T>> List<T> moves(List<T> kept, List<T> shock);
}

package io.espalier.pricing.analytic;

import io.espalier.pricing.math.NormalDistribution;

/**
 * The law by images: the start counts positive, its mirror images in the barriers negative, theirs positive, and so on.
 *
 * <p>With phi the normal density, q = phi(z - a) - phi(z + a) and, for c = 2w, 4w, ..., minus the quartet phi(c - z - a) +
 * phi(c + z + a) - phi(c - z + a) - phi(c + z - a). The upper half has the same quartets in the distance zeta from the upper
 * barrier, with c = w, 3w, ... and plus. A quartet vanishes with z and with a; it is computed as phi(c - z - a) times
 * (1 - E1)(1 - E2) - E1 E2 (1 - C), E1 = e^(-2z(c - a)), E2 = e^(-2a(c - z)), C = e^(-4az), so that the vanishing costs no digit.
 * For w above 2.5 no sum of this class cancels. Serves a single barrier as w = infinity: the first pair is the reflection
 * principle. Source: Karatzas and Shreve (1991), "Brownian Motion and Stochastic Calculus", 2.8.
 */
final class ImageLaw extends KilledLaw {
    /** Beyond this many deviations the density is 0 in double precision. */
    private static final double GONE = 40.0;

    private double a;
    private double width;

    @Override
    void startBelow(double start, double distance) {
        a = start;
        width = distance;
    }

    @Override
    void moveFromBelow(double u, double z, double zeta) {
        if (z <= zeta) {
            setPair(u, z);
            addQuartets(2.0 * width, 2.0 * width - z - a, z, -1.0);
        } else {
            density = 0.0;
            byStart = 0.0;
            byStartTwice = 0.0;
            reflected = 0.0;
            addQuartets(width, u, zeta, 1.0);
        }
    }

    private void setPair(double u, double z) {
        double gap = 2.0 * a * z;
        double image = Math.exp(-gap);
        double killed = -Math.expm1(-gap);
        double mass = NormalDistribution.density(u);
        density = mass * killed;
        byStart = mass * (gap > 1.0 ? u + (z + a) * image : 2.0 * z - (z + a) * killed);
        byStartTwice = mass * ((u * u - 1.0) * killed - 2.0 * gap * image);
        reflected = mass * (1.0 + image);
    }

    private void addQuartets(double firstCentre, double firstDistance, double x, double sign) {
        double centre = firstCentre;
        double distance = firstDistance;
        while (distance <= GONE) {
            addQuartet(centre, distance, x, sign);
            centre += 2.0 * width;
            distance = centre - x - a;
        }
    }

    /** @param distance c - x - a, given because it may be known better than by subtraction */
    private void addQuartet(double c, double distance, double x, double sign) {
        double mass = NormalDistribution.density(distance);
        double gapX = 2.0 * x * (c - a);
        double gapA = 2.0 * a * (c - x);
        double imageX = Math.exp(-gapX);
        double imageA = Math.exp(-gapA);
        double killedX = -Math.expm1(-gapX);
        double killedA = -Math.expm1(-gapA);
        double cross = -Math.expm1(-4.0 * a * x);
        // 1 - E1 C and 1 - E2 C, as sums of positive terms.
        double killedXFar = killedX + imageX * cross;
        double killedAFar = killedA + imageA * cross;
        double killed = killedX * killedA - imageX * imageA * cross;
        density += sign * mass * killed;
        byStart += sign
                * mass
                * (distance * killedX
                        - 2.0 * x * imageX
                        + imageA * ((distance + 2.0 * a) * killedXFar - 2.0 * x * (1.0 - killedXFar)));
        byStartTwice += sign
                * mass
                * ((distance * distance - 1.0) * killed
                        - 4.0 * x * c * imageX * killedAFar
                        - 4.0 * a * c * imageA * killedXFar
                        + 4.0 * a * x * (imageX + imageA));
        reflected += mass * (1.0 + imageX + imageA * (2.0 - killedXFar));
    }

    /** Rate at which the killed leave through the lower barrier: dq/dz at z = 0. */
    double fluxLow() {
        return isMirrored() ? fluxFar() : fluxNear();
    }

    /** Rate at which the killed leave through the upper barrier: -dq/dz at z = w. */
    double fluxHigh() {
        return isMirrored() ? fluxNear() : fluxFar();
    }

    private double fluxNear() {
        double sum = 2.0 * a * NormalDistribution.density(a);
        for (double c = 2.0 * width; c - a <= GONE; c += 2.0 * width) {
            sum -= 2.0 * fluxOfPair(c);
        }
        return sum;
    }

    private double fluxFar() {
        double sum = 0.0;
        for (double c = width; c - a <= GONE; c += 2.0 * width) {
            sum += 2.0 * fluxOfPair(c);
        }
        return sum;
    }

    /** (c - a) phi(c - a) - (c + a) phi(c + a). */
    private double fluxOfPair(double c) {
        double killed = -Math.expm1(-2.0 * a * c);
        return NormalDistribution.density(c - a) * ((c + a) * killed - 2.0 * a);
    }
}

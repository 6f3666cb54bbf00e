package io.espalier.surrogate.kernel;

import java.util.Arrays;

/**
 * Responses of nodes with three derivatives, one row of a panel at a time, in plain loops that C2 vectorises.
 *
 * <p>Nothing here casts bits or branches; clamps are min and max. Error: some float roundings of the result, absolute near zeros of it.
 */
final class PlainResponses {
    /** 2^100. */
    private static final float STEEP = 0x1p100f;

    private PlainResponses() {}

    /** s = 1/(1 + e^-z). Beyond +-30 the sigmoid is 0 or 1 to float. */
    static void sigmoid(float[] z, float[] s) {
        for (int i = 0; i < s.length; i++) {
            final float x = Math.max(-30f, Math.min(30f, -z[i])) * (1f / 64f);
            float q = x * (1f + x * (1f / 2f + x * (1f / 6f + x * (1f / 24f + x * (1f / 120f + x * (1f / 720f))))));
            q *= 2f + q;
            q *= 2f + q;
            q *= 2f + q;
            q *= 2f + q;
            q *= 2f + q;
            q *= 2f + q;
            s[i] = 1f / (2f + q);
        }
    }

    /** SiLU; {@code third} holds the sigmoid between its loops. */
    static void silu(float[] z, float[] value, float[] slope, float[] curvature, float[] third) {
        sigmoid(z, third);
        siluSlope(z, third, slope);
        siluCurvature(z, third, curvature);
        siluValueAndThird(z, third, value);
    }

    static void siluSlope(float[] z, float[] s, float[] slope) {
        for (int i = 0; i < slope.length; i++) {
            slope[i] = s[i] * (1f + z[i] * (1f - s[i]));
        }
    }

    private static void siluCurvature(float[] z, float[] s, float[] curvature) {
        for (int i = 0; i < curvature.length; i++) {
            final float si = s[i];
            curvature[i] = si * (1f - si) * (2f + z[i] * (1f - 2f * si));
        }
    }

    /** f''' = b (3 (1 - 2s) + z (1 - 6b)), b = s (1 - s). */
    private static void siluValueAndThird(float[] z, float[] s, float[] value) {
        for (int i = 0; i < value.length; i++) {
            final float zi = z[i];
            final float si = s[i];
            final float b = si * (1f - si);
            s[i] = b * (3f * (1f - 2f * si) + zi * (1f - 6f * b));
            value[i] = zi * si;
        }
    }

    /** log(1 + e^z) = max(z, 0) + log(1 + t), t = e^-|z| = 1/s - 1 where s is the sigmoid of |z|. */
    static void softplus(float[] z, float[] value, float[] slope, float[] curvature, float[] third) {
        sigmoid(z, slope);
        softplusDerivatives(slope, curvature, third);
        softplusValue(z, slope, value);
    }

    private static void softplusDerivatives(float[] s, float[] curvature, float[] third) {
        for (int i = 0; i < third.length; i++) {
            final float si = s[i];
            final float b = si * (1f - si);
            curvature[i] = b;
            third[i] = b * (1f - 2f * si);
        }
    }

    /** log(1 + t) = 2 artanh(w), w = t/(2 + t) = (1 - s)/(1 + s) at most 1/3: seven odd terms are exact to float. */
    private static void softplusValue(float[] z, float[] s, float[] value) {
        for (int i = 0; i < value.length; i++) {
            final float tail = Math.min(s[i], 1f - s[i]);
            final float w = tail / (2f - tail);
            final float v = w * w;
            final float series = 1f
                    + v * (1f / 3f + v * (1f / 5f + v * (1f / 7f + v * (1f / 9f + v * (1f / 11f + v * (1f / 13f))))));
            value[i] = Math.max(z[i], 0f) + 2f * w * series;
        }
    }

    /** tanh z = q/(2 + q), q = e^2z - 1 by six doublings; beyond +-15 it is 1 to float. {@code slope} = 1 - tanh^2. */
    static void tanh(float[] z, float[] value, float[] slope, float[] curvature, float[] third) {
        tanhValue(z, value);
        for (int i = 0; i < slope.length; i++) {
            final float t = value[i];
            slope[i] = (1f - t) * (1f + t);
        }
        for (int i = 0; i < curvature.length; i++) {
            curvature[i] = -2f * value[i] * slope[i];
        }
        for (int i = 0; i < third.length; i++) {
            third[i] = (6f * value[i] * value[i] - 2f) * slope[i];
        }
    }

    private static void tanhValue(float[] z, float[] value) {
        for (int i = 0; i < value.length; i++) {
            final float x = Math.max(-15f, Math.min(15f, z[i])) * (1f / 32f);
            float q = x * (1f + x * (1f / 2f + x * (1f / 6f + x * (1f / 24f + x * (1f / 120f + x * (1f / 720f))))));
            q *= 2f + q;
            q *= 2f + q;
            q *= 2f + q;
            q *= 2f + q;
            q *= 2f + q;
            q *= 2f + q;
            value[i] = q / (2f + q);
        }
    }

    /** max(z, 0); slope 0 at the kink, no curvature. */
    static void relu(float[] z, float[] value, float[] slope, float[] curvature, float[] third) {
        relu(z, value, slope);
        Arrays.fill(curvature, 0f);
        Arrays.fill(third, 0f);
    }

    static void relu(float[] z, float[] value, float[] slope) {
        for (int i = 0; i < slope.length; i++) {
            // A choice by sign would be a branch, mispredicted half the time; this is 0 or 1 but for 0 < z < 2^-100.
            slope[i] = Math.min(Math.max(z[i] * STEEP, 0f), 1f);
        }
        for (int i = 0; i < value.length; i++) {
            value[i] = Math.max(z[i], 0f);
        }
    }
}

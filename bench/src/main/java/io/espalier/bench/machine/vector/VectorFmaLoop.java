package io.espalier.bench.machine.vector;

import io.espalier.bench.machine.FmaLoop;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Twelve sums, each waiting for itself alone: enough to keep two units of four cycles' latency busy. */
public final class VectorFmaLoop implements FmaLoop {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int SUMS = 12;

    @Override
    public int operations() {
        return SUMS * SPECIES.length() * 2;
    }

    @Override
    public float run(int times) {
        final FloatVector m = FloatVector.broadcast(SPECIES, 0.999f);
        final FloatVector c = FloatVector.broadcast(SPECIES, 0.001f);
        FloatVector s0 = FloatVector.broadcast(SPECIES, 1f + 0f / SUMS);
        FloatVector s1 = FloatVector.broadcast(SPECIES, 1f + 1f / SUMS);
        FloatVector s2 = FloatVector.broadcast(SPECIES, 1f + 2f / SUMS);
        FloatVector s3 = FloatVector.broadcast(SPECIES, 1f + 3f / SUMS);
        FloatVector s4 = FloatVector.broadcast(SPECIES, 1f + 4f / SUMS);
        FloatVector s5 = FloatVector.broadcast(SPECIES, 1f + 5f / SUMS);
        FloatVector s6 = FloatVector.broadcast(SPECIES, 1f + 6f / SUMS);
        FloatVector s7 = FloatVector.broadcast(SPECIES, 1f + 7f / SUMS);
        FloatVector s8 = FloatVector.broadcast(SPECIES, 1f + 8f / SUMS);
        FloatVector s9 = FloatVector.broadcast(SPECIES, 1f + 9f / SUMS);
        FloatVector s10 = FloatVector.broadcast(SPECIES, 1f + 10f / SUMS);
        FloatVector s11 = FloatVector.broadcast(SPECIES, 1f + 11f / SUMS);
        for (int i = 0; i < times; i++) {
            s0 = s0.fma(m, c);
            s1 = s1.fma(m, c);
            s2 = s2.fma(m, c);
            s3 = s3.fma(m, c);
            s4 = s4.fma(m, c);
            s5 = s5.fma(m, c);
            s6 = s6.fma(m, c);
            s7 = s7.fma(m, c);
            s8 = s8.fma(m, c);
            s9 = s9.fma(m, c);
            s10 = s10.fma(m, c);
            s11 = s11.fma(m, c);
        }
        FloatVector sum = s0.add(s1).add(s2).add(s3).add(s4).add(s5);
        sum = sum.add(s6).add(s7).add(s8).add(s9).add(s10).add(s11);
        return sum.reduceLanes(VectorOperators.ADD) / (SUMS * SPECIES.length());
    }
}

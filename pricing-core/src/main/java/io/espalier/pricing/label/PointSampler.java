package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import org.hipparchus.random.SobolSequenceGenerator;

/** The points of a plan, addressed by row; any block may be asked for in any order. */
interface PointSampler {

    /** Writes rows first, first + 1, ... as columns: {@code columns[j][lane]} is factor j of row first + lane. */
    void fill(int first, double[][] columns);

    /** The sampler of that plan. */
    static PointSampler of(SamplingPlan plan, NormalSource source, Instrument base) {
        if (plan.law() instanceof SamplingLaw.Normal normal) {
            return normal(normal, root(plan, base), source);
        }
        return plan.law() instanceof SamplingLaw.Sobol ? sobol(plan) : uniform(plan, source);
    }

    private static PointSampler uniform(SamplingPlan plan, NormalSource source) {
        return (first, columns) -> {
            for (int j = 0; j < columns.length; j++) {
                for (int lane = 0; lane < columns[j].length; lane++) {
                    columns[j][lane] = between(plan, j, source.uniform((long) first + lane, j));
                }
            }
        };
    }

    private static PointSampler sobol(SamplingPlan plan) {
        return (first, columns) -> {
            final SobolSequenceGenerator sequence = new SobolSequenceGenerator(columns.length);
            double[] point = sequence.skipTo(first);
            for (int lane = 0; lane < columns[0].length; lane++) {
                for (int j = 0; j < columns.length; j++) {
                    columns[j][lane] = between(plan, j, point[j]);
                }
                point = sequence.nextVector();
            }
        };
    }

    private static double between(SamplingPlan plan, int j, double u) {
        final double low = plan.box().low()[j];
        return low + u * (plan.box().high()[j] - low);
    }

    private static PointSampler normal(SamplingLaw.Normal law, double[][] root, NormalSource source) {
        final double spread = law.scale() * Math.sqrt(law.horizon());
        return (first, columns) -> {
            final double[][] z = new double[root[0].length][columns[0].length];
            source.fill(first, 1L, z);
            for (int j = 0; j < columns.length; j++) {
                for (int lane = 0; lane < columns[j].length; lane++) {
                    columns[j][lane] = law.centre()[j] + spread * mix(root[j], z, lane);
                }
            }
        };
    }

    private static double mix(double[] row, double[][] z, int lane) {
        double sum = 0.0;
        for (int k = 0; k < row.length; k++) {
            sum += row[k] * z[k][lane];
        }
        return sum;
    }

    /** L, one row per column of the plan: s_i times the root of the correlation, which may be of any rank. */
    private static double[][] root(SamplingPlan plan, Instrument base) {
        final double[][] root = base.market().correlation().root();
        final double[][] rows = new double[plan.layout().size()][];
        for (int j = 0; j < rows.length; j++) {
            final int i = plan.layout().factor(j).i();
            final double vol = base.market().vols()[i];
            rows[j] = Arrays.stream(root[i]).map(entry -> vol * entry).toArray();
        }
        return rows;
    }
}

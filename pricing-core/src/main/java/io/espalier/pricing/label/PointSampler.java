package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import org.hipparchus.random.SobolSequenceGenerator;

/** The points of a plan, one per row without end. */
final class PointSampler {
    private static final int STREAM = 1;

    private PointSampler() {}

    /** The sampler of that plan, for one thread. */
    static RowSource of(SamplingPlan plan, PricingProblem base) {
        final NormalSource source = new NormalSource(plan.seed(), STREAM);
        if (plan.law() instanceof SamplingLaw.Normal normal) {
            return normal(normal, root(plan, base), source);
        }
        return plan.law() instanceof SamplingLaw.Sobol ? sobol(plan) : uniform(plan, source);
    }

    /** The points of samples that are there already; lanes beyond the last row repeat it. */
    static RowSource of(LabelledSamples samples) {
        return (first, columns) -> {
            final int d = columns.length;
            for (int j = 0; j < d; j++) {
                for (int lane = 0; lane < columns[j].length; lane++) {
                    final int row = (int) Math.min(first + lane, samples.size() - 1L);
                    columns[j][lane] = samples.x()[row * d + j];
                }
            }
        };
    }

    private static RowSource uniform(SamplingPlan plan, NormalSource source) {
        return (first, columns) -> {
            source.uniforms(first, 1L, columns);
            for (int j = 0; j < columns.length; j++) {
                final double low = plan.box().low()[j];
                final double high = plan.box().high()[j];
                final double[] column = columns[j];
                if (plan.law() instanceof SamplingLaw.LogUniform
                        && plan.layout().factor(j).kind().isScale()) {
                    stretch(column, low, high / low);
                } else {
                    for (int lane = 0; lane < column.length; lane++) {
                        column[lane] = low + column[lane] * (high - low);
                    }
                }
            }
        };
    }

    /** From uniforms to numbers whose logarithms are. */
    private static void stretch(double[] column, double low, double ratio) {
        final double width = StrictMath.log(ratio);
        for (int lane = 0; lane < column.length; lane++) {
            column[lane] = low * StrictMath.exp(column[lane] * width);
        }
    }

    private static RowSource sobol(SamplingPlan plan) {
        final SobolSequenceGenerator sequence =
                new SobolSequenceGenerator(plan.layout().size());
        return (first, columns) -> {
            double[] point = sequence.skipTo(Math.toIntExact(first));
            for (int lane = 0; lane < columns[0].length; lane++) {
                for (int j = 0; j < columns.length; j++) {
                    final double low = plan.box().low()[j];
                    columns[j][lane] = low + point[j] * (plan.box().high()[j] - low);
                }
                point = sequence.nextVector();
            }
        };
    }

    private static RowSource normal(SamplingLaw.Normal law, double[][] root, NormalSource source) {
        final double spread = law.scale() * Math.sqrt(law.horizon());
        return new RowSource() {
            private double[][] z = new double[root[0].length][0];

            @Override
            public void fill(long first, double[][] columns) {
                if (z[0].length != columns[0].length) {
                    z = new double[z.length][columns[0].length];
                }
                source.fill(first, 1L, z);
                for (int j = 0; j < columns.length; j++) {
                    mix(root[j], z, columns[j]);
                    for (int lane = 0; lane < columns[j].length; lane++) {
                        columns[j][lane] = law.centre()[j] + spread * columns[j][lane];
                    }
                }
            }
        };
    }

    private static void mix(double[] row, double[][] z, double[] sum) {
        Arrays.fill(sum, 0.0);
        for (int k = 0; k < row.length; k++) {
            final double weight = row[k];
            final double[] normal = z[k];
            for (int lane = 0; lane < sum.length; lane++) {
                sum[lane] += weight * normal[lane];
            }
        }
    }

    /** L, one row per column of the plan: s_i times the root of the correlation, which may be of any rank. */
    private static double[][] root(SamplingPlan plan, PricingProblem problem) {
        if (!(problem instanceof Instrument base)) {
            throw new IllegalArgumentException(
                    "a normal law takes its covariance from a market of normal levels: law=" + plan.law());
        }
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

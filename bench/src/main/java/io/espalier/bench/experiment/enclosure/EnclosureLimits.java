package io.espalier.bench.experiment.enclosure;

import io.espalier.bench.experiment.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What enclosures of large teachers are to keep, over their served box. */
public final class EnclosureLimits {
    private static final String SERVED = "served";

    private EnclosureLimits() {}

    /** Of every teacher: tightness within seconds, ranking, and what is left of half of the nodes. */
    public static List<Limit> of(List<TeacherReport> teachers) {
        final List<Limit> limits = new ArrayList<>();
        for (TeacherReport teacher : teachers) {
            final String name = "teacher " + teacher.seed() + ": ";
            limits.add(Limit.above(name + "R2 of values", teacher.r2(), 0.9996));
            limits.add(Limit.atMost(
                    name + "value over sampled, within 2 s",
                    best(teacher, TightnessRow::value, TightnessRow::seconds, 2.0),
                    1.5));
            limits.add(Limit.atMost(
                    name + "value over sampled, within 10 s",
                    best(teacher, TightnessRow::value, TightnessRow::seconds, 10.0),
                    1.1));
            limits.add(Limit.atMost(
                    name + "worst delta over sampled, within 15 s",
                    best(teacher, TightnessRow::delta, TightnessRow::deltaSeconds, 15.0),
                    15.0));
            ranking(name, teacher, limits);
        }
        return limits;
    }

    private static double best(
            TeacherReport teacher,
            ToDoubleFunction<TightnessRow> width,
            ToDoubleFunction<TightnessRow> seconds,
            double most) {
        return teacher.tightness().stream()
                .filter(row -> row.box().equals(SERVED) && seconds.applyAsDouble(row) <= most)
                .mapToDouble(width)
                .min()
                .orElse(Double.NaN);
    }

    private static void ranking(String name, TeacherReport teacher, List<Limit> limits) {
        final RankingRow tight = tightest(teacher);
        final double[] spearman =
                tight.spearman().stream().mapToDouble(Double::doubleValue).toArray();
        double least = 1.0;
        double sum = 0.0;
        for (double rho : spearman) {
            least = Math.min(least, rho);
            sum += rho;
        }
        limits.add(Limit.above(name + "Spearman of " + tight.criterion() + ", worst layer", least, 0.85));
        limits.add(Limit.above(name + "the same, mean", sum / spearman.length, 0.92));
        limits.add(Limit.above(
                name + "R2 of values with 64 of 128 nodes, no fold",
                tight.kept().get(0),
                0.97));
        limits.add(Limit.atMost(
                name + "what samples keep more",
                sampled(teacher).kept().get(0) - tight.kept().get(0),
                0.02));
    }

    private static RankingRow tightest(TeacherReport teacher) {
        return teacher.rankings().stream()
                .filter(row -> row.criterion().endsWith("cells"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static RankingRow sampled(TeacherReport teacher) {
        return teacher.rankings().stream()
                .filter(row -> row.criterion().equals("samples"))
                .findFirst()
                .orElseThrow();
    }
}

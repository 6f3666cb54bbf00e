package io.espalier.bench.experiment.enclosure;

import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.enclose.NetworkEncloser;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.prune.Criterion;
import io.espalier.surrogate.prune.Fold;
import io.espalier.surrogate.prune.Magnitude;
import io.espalier.surrogate.prune.PruningSchedule;
import io.espalier.surrogate.prune.SampledSignificance;
import io.espalier.surrogate.prune.Significance;
import io.espalier.surrogate.prune.SignificancePruner;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/** Ranks a teacher's nodes in several ways, and takes half of every layer away by each, without retraining. */
final class Ranking {
    private static final int POINTS = 4096;
    private static final long SEED = 19L;

    private final PaperTeacher teacher;
    private final Box box;
    private final int threads;
    private final double[][] points;
    private final double[][] sampled;

    Ranking(PaperTeacher teacher, int threads) {
        this.teacher = teacher;
        this.threads = threads;
        box = teacher.basket().testBox();
        points = points();
        sampled = new SampledSignificance(points).significances(teacher.network());
    }

    private double[][] points() {
        final SplittableRandom random = new SplittableRandom(SEED);
        final double[][] drawn = new double[POINTS][box.size()];
        for (double[] x : drawn) {
            for (int j = 0; j < x.length; j++) {
                x[j] = box.low()[j] + random.nextDouble() * (box.high()[j] - box.low()[j]);
            }
        }
        return drawn;
    }

    RankingRow plain() {
        return row("IASA, plain intervals", new Significance(box), Fold.midpoint(box));
    }

    RankingRow banded(int cells) {
        final NetworkEncloser encloser = NetworkEncloser.banded(cells, threads);
        return row("IASA, " + cells + " cells", new Significance(box, encloser), Fold.midpoint(box, encloser));
    }

    RankingRow sampled() {
        return row("samples", new SampledSignificance(points), null);
    }

    RankingRow magnitude() {
        return row("magnitude", new Magnitude(), null);
    }

    private RankingRow row(String name, Criterion criterion, Fold midpoint) {
        final long began = System.nanoTime();
        final double[][] significances = criterion.significances(teacher.network());
        final double seconds = (System.nanoTime() - began) * 1e-9;
        final List<Double> spearman = new ArrayList<>();
        for (int layer = 0; layer < significances.length; layer++) {
            spearman.add(new SpearmansCorrelation().correlation(significances[layer], sampled[layer]));
        }
        final List<Double> kept = List.of(
                halved(criterion, Fold.none()),
                halved(criterion, Fold.sampleMean(points)),
                midpoint == null ? Double.NaN : halved(criterion, midpoint));
        return new RankingRow(name, seconds, spearman, kept);
    }

    private double halved(Criterion criterion, Fold fold) {
        final Network network = teacher.network();
        final List<Integer> half =
                network.hiddenSizes().stream().map(size -> size / 2).toList();
        final Network pruned = new SignificancePruner(criterion, fold, (cut, round) -> cut)
                .prune(network, new PruningSchedule(List.of(half)))
                .network();
        final NotebookBasket basket = teacher.basket();
        return PaperTeacher.r2(basket, pruned);
    }
}

package io.espalier.bench.experiment.enclosure;

import java.util.List;

/**
 * All about one teacher.
 *
 * @param r2 of its values over the served box
 */
public record TeacherReport(long seed, double r2, List<TightnessRow> tightness, List<RankingRow> rankings) {

    /** Copies the lists. */
    public TeacherReport {
        tightness = List.copyOf(tightness);
        rankings = List.copyOf(rankings);
    }
}

package io.espalier.bench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What the errors of values are to keep, as medians; only rows that are there are asked. */
public final class DmlLimits {
    private DmlLimits() {}

    /** The limits that these rows can answer for. */
    public static List<Limit> of(List<DmlRow> rows) {
        final List<Limit> limits = new ArrayList<>();
        median(rows, 7, 8192, LabelUse.DIFFERENTIAL)
                .ifPresent(figure -> limits.add(Limit.atMost("7 assets, 8192, differential", figure, 0.025)));
        median(rows, 7, 8192, LabelUse.STANDARD)
                .ifPresent(figure -> limits.add(Limit.above("7 assets, 8192, standard", figure, 0.05)));
        median(rows, 20, 8192, LabelUse.DIFFERENTIAL)
                .ifPresent(figure -> limits.add(Limit.atMost("20 assets, 8192, differential", figure, 0.055)));
        median(rows, 1, 8192, LabelUse.DIFFERENTIAL)
                .ifPresent(figure -> limits.add(Limit.atMost("1 asset, 8192, differential", figure, 0.008)));
        final OptionalDouble many = median(rows, 7, 65536, LabelUse.STANDARD);
        median(rows, 7, 4096, LabelUse.DIFFERENTIAL)
                .ifPresent(figure -> many.ifPresent(bound ->
                        limits.add(Limit.atMost("7 assets, 4096 differential beats 65536 standard", figure, bound))));
        return limits;
    }

    private static OptionalDouble median(List<DmlRow> rows, int assets, int samples, LabelUse use) {
        return rows.stream()
                .filter(row -> row.cell().assets() == assets && row.cell().samples() == samples && row.use() == use)
                .mapToDouble(row -> row.median(DmlScore::value))
                .findFirst();
    }
}

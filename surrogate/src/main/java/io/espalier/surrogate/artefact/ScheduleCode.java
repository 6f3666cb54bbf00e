package io.espalier.surrogate.artefact;

import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.Schedule;
import java.util.Optional;

/**
 * Dates as bytes: {equally spaced?, count} or {equally spaced?, count, times[count]}.
 *
 * <p>A count of equally spaced dates has no bytes behind it that would bound it, and each date becomes an object later: more than
 * {@link #MOST} are refused on both ways.
 */
final class ScheduleCode {
    /** Every trading hour of sixty years. */
    static final int MOST = 100_000;

    private ScheduleCode() {}

    static void encode(SectionOutput out, Schedule schedule, double expiry) {
        out.flag(schedule.isEquallySpaced()).integer(requireFew("dates", schedule.count()));
        if (!schedule.isEquallySpaced()) {
            out.numbers(schedule.times(expiry));
        }
    }

    static Schedule decode(SectionInput in) throws ArtefactException {
        return in.flag()
                ? Schedule.equallySpaced(requireFew("dates", in.integer()))
                : Schedule.of(in.numbers(in.count(Double.BYTES)));
    }

    static void encode(SectionOutput out, Monitoring monitoring, double expiry) {
        out.flag(monitoring.isContinuous());
        monitoring.schedule().ifPresent(schedule -> encode(out, schedule, expiry));
        out.integer(requireFew("bridges", monitoring.bridges()));
    }

    static Monitoring decodeMonitoring(SectionInput in) throws ArtefactException {
        Optional<Schedule> schedule = in.flag() ? Optional.empty() : Optional.of(decode(in));
        return new Monitoring(schedule, requireFew("bridges", in.integer()));
    }

    private static int requireFew(String name, int count) {
        if (count > MOST) {
            throw new IllegalArgumentException(
                    "an artefact holds at most " + MOST + " " + name + " of a product: count=" + count);
        }
        return count;
    }
}

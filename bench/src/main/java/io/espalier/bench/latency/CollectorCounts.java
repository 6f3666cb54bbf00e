package io.espalier.bench.latency;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * Collections of garbage so far, of all collectors.
 *
 * @param count how many
 * @param millis how long they took
 */
public record CollectorCounts(long count, long millis) {

    /** As it stands. */
    public static CollectorCounts now() {
        long count = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            count += Math.max(0, collector.getCollectionCount());
            millis += Math.max(0, collector.getCollectionTime());
        }
        return new CollectorCounts(count, millis);
    }

    /** What came since. */
    public CollectorCounts since(CollectorCounts before) {
        return new CollectorCounts(count - before.count, millis - before.millis);
    }
}

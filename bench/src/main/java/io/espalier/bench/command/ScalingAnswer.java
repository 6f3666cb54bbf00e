package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.machine.MachineReport;
import io.espalier.bench.simulation.BlockMemory;
import io.espalier.bench.simulation.ThreadScaling;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How simulations scale with threads, and with paths not at all in memory. */
record ScalingAnswer(long paths, ThreadScaling scaling, List<BlockMemory> memory) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("machine", MachineReport.describe());
        object.put("paths", paths);
        object.put("one_thread_ns_per_path", scaling.oneThread());
        object.put("two_threads_ns_per_path", scaling.twoThreads());
        object.put("times_faster", scaling.oneThread() / scaling.twoThreads());
        object.put("times_faster_by_round", scaling.ratios());
        object.put("memory", memory.stream().map(ScalingAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(BlockMemory row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("problem", row.problem().name().toLowerCase(Locale.ROOT));
        object.put("order", row.order().name().toLowerCase(Locale.ROOT));
        object.put("bytes_of_thread", row.bytesOfThread());
        object.put("bytes_per_block", row.bytesPerBlock());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%nAsian call on seven indices, 50 fixings, %d paths: one thread %.1f ns, two %.1f ns a path, %.2f times faster"
                        + " (rounds %.2f - %.2f)%n%n",
                paths,
                scaling.oneThread(),
                scaling.twoThreads(),
                scaling.oneThread() / scaling.twoThreads(),
                Collections.min(scaling.ratios()),
                Collections.max(scaling.ratios()));
        TextTable table = new TextTable("block of 128 paths", "order", "KB of a thread", "B per block");
        for (BlockMemory row : memory) {
            table.row(row.problem(), row.order(), row.bytesOfThread() / 1024, row.bytesPerBlock());
        }
        table.print(out);
    }
}

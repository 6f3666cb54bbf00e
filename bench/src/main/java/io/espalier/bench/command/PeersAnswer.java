package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.machine.MachineReport;
import io.espalier.bench.peers.PeerRatio;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Espalier beside its peers, and which of them were not there. */
record PeersAnswer(int rounds, double seconds, List<PeerRatio> ratios, List<String> absent) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("machine", MachineReport.describe());
        object.put("rounds", rounds);
        object.put("seconds", seconds);
        object.put("absent", absent);
        object.put("ratios", ratios.stream().map(PeersAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(PeerRatio ratio) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("own", ratio.own());
        object.put("peer", ratio.peer());
        object.put("own_ns_per_path", ratio.ownNanos());
        object.put("peer_ns_per_path", ratio.peerNanos());
        object.put("ratio", ratio.ratio());
        object.put("ratio_low", ratio.low());
        object.put("ratio_high", ratio.high());
        object.put("ratio_wanted", ratio.most());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(Locale.ROOT, "%d rounds of %.1f s each, thread time, 128 paths a block%n%n", rounds, seconds);
        TextTable table = new TextTable("own", "peer", "own ns", "peer ns", "ratio", "rounds", "wanted");
        for (PeerRatio ratio : ratios) {
            table.row(
                    ratio.own(),
                    ratio.peer(),
                    number(ratio.ownNanos()),
                    number(ratio.peerNanos()),
                    number(ratio.ratio()),
                    number(ratio.low()) + " - " + number(ratio.high()),
                    Double.isNaN(ratio.most()) ? "-" : "<= " + number(ratio.most()));
        }
        table.print(out);
        absent.forEach(why -> out.println("not measured: " + why));
        out.flush();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10.0 ? "%.3f" : "%.1f", value);
    }
}

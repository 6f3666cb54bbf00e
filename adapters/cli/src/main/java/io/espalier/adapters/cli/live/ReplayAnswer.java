package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.cli.Warnings;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code replay} answers: the checkpoints, in the order of the feed. */
record ReplayAnswer(List<Map<String, Object>> checkpoints, List<Warning> warnings) implements Answer {

    static ReplayAnswer of(TickReplay replay) {
        List<Warning> missed = replay.missed().stream()
                .map(seq -> new Warning(
                        WarningCode.W_NO_SUCH_SEQ, "--checkpoints", "no row has the sequence number " + seq))
                .toList();
        return new ReplayAnswer(replay.checkpoints(), missed);
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("checkpoints", checkpoints);
        object.put("warnings", Warnings.json(warnings));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        TextTable table = new TextTable("seq", "ts_ns", "pv", "theta_year", "halted", "stale", "counts");
        for (Map<String, Object> checkpoint : checkpoints) {
            table.row(
                    checkpoint.get("seq"),
                    checkpoint.get("ts_ns"),
                    checkpoint.get("pv"),
                    checkpoint.get("theta_year"),
                    checkpoint.get("halted"),
                    checkpoint.get("stale"),
                    checkpoint.get("counts"));
        }
        table.print(out);
        Warnings.print(warnings, err);
    }
}

package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.adapters.cli.JsonText;
import io.espalier.risk.pipeline.Alert;
import io.espalier.risk.pipeline.AlertKind;
import io.espalier.risk.pipeline.PositionDrift;
import io.espalier.risk.pipeline.ShadowReport;
import io.espalier.risk.pipeline.Swap;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchTableTest {
    private static final WatchReport REPORT = new WatchReport(
            Map.of(AlertKind.PV_DROP, 2L),
            List.of(new Alert(AlertKind.PV_DROP, "book", "it fell", true)),
            List.of(new Swap(new ShadowReport("a.esp", 0xabcL, 3, 200, 0.25, 0.5, 0.125), 77, 88, 99)),
            List.of(new ShadowReport("b.esp", 0xdefL, 1, 0, Double.NaN, 0.0, 0.0)),
            List.of(
                    new PositionDrift("P", 0xabcL, 8, 2, -0.25, -0.5),
                    new PositionDrift("Q", 0, 8, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)));

    @Test
    void peopleSeeModelsPositionsThatTheyServeAndAlertsThatStand() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);

        WatchTable.print(REPORT, out);

        out.flush();
        assertEquals(
                List.of(
                        "model id positions samples mean diff largest of allowed seq",
                        "a.esp 000000000abc 3 200 0.2500000000 0.5000000000 0.1250000000 77",
                        "b.esp 000000000def 1 0 - 0.000000000 0.000000000 shadow",
                        "position model quotes outside edge least edge",
                        "P 000000000abc 8 2 -0.2500000000 -0.5000000000",
                        "ALERT pv_drop book: it fell"),
                text.toString().lines().map(line -> line.replaceAll(" +", " ")).toList());
    }

    @Test
    void programsSeeNothingThatIsNotANumber() {
        assertEquals(
                "{\"alerts\":{\"raised\":{\"pv_drop\":2},"
                        + "\"standing\":[{\"kind\":\"pv_drop\",\"subject\":\"book\",\"message\":\"it fell\"}]},"
                        + "\"swaps\":[{\"name\":\"a.esp\",\"model_id\":\"000000000abc\",\"positions\":3,\"samples\":200,"
                        + "\"mean_difference\":0.25,\"largest_difference\":0.5,\"largest_of_allowed\":0.125,\"seq\":77,\"ts_ns\":88}],"
                        + "\"shadow\":[{\"name\":\"b.esp\",\"model_id\":\"000000000def\",\"positions\":1,\"samples\":0,"
                        + "\"mean_difference\":null,\"largest_difference\":0.0,\"largest_of_allowed\":0.0}],"
                        + "\"drift\":[{\"id\":\"P\",\"model_id\":\"000000000abc\",\"quotes\":8,\"outside\":2,\"outside_share\":0.25,"
                        + "\"edge\":-0.25,\"least_edge\":-0.5},"
                        + "{\"id\":\"Q\",\"model_id\":null,\"quotes\":8,\"outside\":0,\"outside_share\":0.0,"
                        + "\"edge\":null,\"least_edge\":null}]}",
                JsonText.of(WatchTable.json(REPORT)));
    }
}

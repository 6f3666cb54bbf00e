package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.Answer;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code serve} answers when the session is over. */
record LiveAnswer(LiveOutcome outcome, WatchReport watch) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.putAll(LiveTable.json(outcome));
        object.putAll(WatchTable.json(watch));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        LiveTable.print(outcome, out);
        WatchTable.print(watch, out);
    }
}

package io.espalier.adapters.cli.demo;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.live.LiveOutcome;
import io.espalier.adapters.cli.live.LiveTable;
import io.espalier.adapters.cli.train.StageJson;
import io.espalier.adapters.cli.train.TrainingOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What {@code demo} answers. */
record DemoAnswer(TrainingOutcome training, LiveOutcome session, Path artefact) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("model", artefact.toString());
        object.put("model_id", training.surrogate().modelId());
        object.put("training_seconds", training.seconds());
        object.put(
                "stages",
                training.trained().stages().stream().map(StageJson::of).toList());
        object.put("session", LiveTable.json(session));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        out.printf(
                Locale.ROOT,
                "Seven-asset basket, R2 against the closed form at %d points, beside Table 2 of Towards Sobolev Pruning%n",
                training.trained().stages().get(0).fit().points());
        PaperTable.of(training.trained().stages()).print(out);
        out.printf(
                Locale.ROOT,
                "sampled, trained, pruned and fine-tuned in %.1f s; artefact %s, model %s%n%n",
                training.seconds(),
                artefact,
                training.surrogate().modelId());
        LiveTable.print(session, out);
        out.flush();
    }
}

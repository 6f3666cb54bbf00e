package io.espalier.surrogate.train;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An attempt after a whole epoch, as bytes: all that the epochs to come depend on, so that going on gives the bits of never having stopped.
 *
 * <p>Layout: epochs done, their reports, then each array of the parameters in {@code numbers}, in order.
 */
record AttemptState(List<EpochReport> reports, List<Parameters> numbers) {

    int epochsDone() {
        return reports.size();
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(reports.size());
            for (EpochReport report : reports) {
                write(out, report);
            }
            for (Parameters parameters : numbers) {
                for (float[] array : parameters.arrays()) {
                    for (float value : array) {
                        out.writeFloat(value);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, EpochReport report) throws IOException {
        out.writeInt(report.start());
        out.writeInt(report.attempt());
        out.writeInt(report.epoch());
        out.writeDouble(report.trainLoss());
        out.writeDouble(report.validationLoss());
        out.writeDouble(report.validationValue());
        out.writeDouble(report.validationGradient());
        out.writeDouble(report.validationCurvature());
    }

    /** Reads a state into {@code numbers}, whose shapes say how much there is; the reports done. */
    static List<EpochReport> decode(byte[] state, List<Parameters> numbers) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            List<EpochReport> reports = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                reports.add(report(in));
            }
            for (Parameters parameters : numbers) {
                for (float[] array : parameters.arrays()) {
                    for (int i = 0; i < array.length; i++) {
                        array[i] = in.readFloat();
                    }
                }
            }
            return reports;
        } catch (IOException e) {
            throw new IllegalArgumentException("a checkpoint must be of this training: bytes=" + state.length, e);
        }
    }

    private static EpochReport report(DataInputStream in) throws IOException {
        return new EpochReport(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }
}

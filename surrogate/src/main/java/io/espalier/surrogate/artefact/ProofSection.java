package io.espalier.surrogate.artefact;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** {@code PROF}: subject, cells, outputs {name, low, high, bound?}, statements {claim, slack}. */
final class ProofSection {
    static final String TAG = "PROF";
    private static final int LEAST_OUTPUT_BYTES = Integer.BYTES + 2 * Double.BYTES + 1;
    private static final int LEAST_STATEMENT_BYTES = Integer.BYTES + Double.BYTES;

    private ProofSection() {}

    static byte[] encode(Proof proof) {
        SectionOutput out = new SectionOutput().text(proof.subjectSha256()).integer(proof.cells());
        out.integer(proof.outputs().size());
        for (ProvedOutput output : proof.outputs()) {
            out.text(output.name()).number(output.low()).number(output.high());
            out.flag(output.errorBound().isPresent());
            output.errorBound().ifPresent(out::number);
        }
        out.integer(proof.statements().size());
        for (ProvedStatement statement : proof.statements()) {
            out.text(statement.claim()).number(statement.slack());
        }
        return out.toBytes();
    }

    static Proof decode(SectionInput in) throws ArtefactException {
        String subject = in.text();
        int cells = in.integer();
        List<ProvedOutput> outputs = new ArrayList<>();
        for (int left = in.count(LEAST_OUTPUT_BYTES); left > 0; left--) {
            outputs.add(output(in));
        }
        List<ProvedStatement> statements = new ArrayList<>();
        for (int left = in.count(LEAST_STATEMENT_BYTES); left > 0; left--) {
            String claim = in.text();
            double slack = in.number();
            statements.add(new ProvedStatement(claim, slack >= 0.0, slack));
        }
        return new Proof(subject, cells, outputs, statements);
    }

    private static ProvedOutput output(SectionInput in) throws ArtefactException {
        String name = in.text();
        double low = in.number();
        double high = in.number();
        OptionalDouble bound = in.flag() ? OptionalDouble.of(in.number()) : OptionalDouble.empty();
        return new ProvedOutput(name, low, high, bound);
    }
}

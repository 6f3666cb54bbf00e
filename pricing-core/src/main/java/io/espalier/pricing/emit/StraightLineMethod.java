package io.espalier.pricing.emit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.DALOAD;
import static org.objectweb.asm.Opcodes.DASTORE;
import static org.objectweb.asm.Opcodes.DCMPG;
import static org.objectweb.asm.Opcodes.DCONST_1;
import static org.objectweb.asm.Opcodes.DLOAD;
import static org.objectweb.asm.Opcodes.DRETURN;
import static org.objectweb.asm.Opcodes.DSTORE;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.SIPUSH;

import io.espalier.pricing.graph.Graph;
import io.espalier.pricing.graph.Node;
import io.espalier.pricing.graph.Op;
import io.espalier.pricing.graph.Sym;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * The method of a {@link StraightLine}.
 *
 * <p>A number that is used once stays on the stack, one that is used more often gets a local variable. Ranges are checked as
 * soon as what they need is there, and all before anything is written: jumps that are never taken cost little, and C2 moves nothing across
 * them, so what comes after does not crowd the registers before.
 */
final class StraightLineMethod {
    static final String DESCRIPTOR = "([DD[D[D)D";
    private static final int INPUTS = 1;
    private static final int FACTOR = 2;
    private static final int FIRST = 4;
    private static final int SECOND = 5;
    private static final int NONE = 0;
    private static final int DEEPEST = 64;

    private final Formula formula;
    private final Graph graph;
    private final MethodVisitor code;
    private final ScalarCode scalar;
    private final int[] uses;
    private final boolean[] isKept;
    private final int[] local;
    private final Deque<Integer> freed = new ArrayDeque<>();
    private int free = SECOND + 1;

    StraightLineMethod(Formula formula, Functions functions, MethodVisitor code) {
        this.formula = formula;
        this.graph = formula.graph();
        this.code = code;
        this.scalar = new ScalarCode(code, functions);
        this.uses = new int[graph.size()];
        this.isKept = new boolean[graph.size()];
        this.local = new int[graph.size()];
    }

    /** Emits all and returns its length in bytes. */
    int emit() {
        countUses();
        chooseKept();
        code.visitCode();
        final Label outside = new Label();
        for (Formula.Range range : formula.ranges()) {
            keep(whatMakes(range.number()));
            push(range.number().place());
            code.visitLdcInsn(range.limit());
            code.visitInsn(DCMPG);
            code.visitJumpInsn(IFGE, outside);
        }
        final BitSet rest = new BitSet();
        rest.set(0, uses.length);
        keep(rest);
        store(FIRST, formula.first());
        store(SECOND, formula.second());
        push(formula.value().place());
        code.visitInsn(DRETURN);
        code.visitLabel(outside);
        code.visitLdcInsn(Double.NaN);
        code.visitInsn(DRETURN);
        final Label end = new Label();
        code.visitLabel(end);
        code.visitMaxs(0, 0);
        code.visitEnd();
        return end.getOffset();
    }

    private void countUses() {
        uses[formula.value().place()]++;
        formula.ranges().forEach(range -> uses[range.number().place()]++);
        formula.first().forEach(number -> uses[number.place()]++);
        formula.second().forEach(number -> uses[number.place()]++);
        for (int place = uses.length - 1; place >= 0; place--) {
            final Node node = graph.node(place);
            for (int k = 0; k < node.op().operands() && uses[place] > 0; k++) {
                uses[node.operand(k)]++;
            }
        }
    }

    /** What is used more than once, and now and then something on the way through a long chain: the stack has an end. */
    private void chooseKept() {
        final int[] depth = new int[uses.length];
        for (int place = 0; place < uses.length; place++) {
            final Node node = graph.node(place);
            for (int k = 0; k < node.op().operands(); k++) {
                depth[place] = Math.max(depth[place], depth[node.operand(k)] + 1);
            }
            isKept[place] = node.op() != Op.CONSTANT && (uses[place] > 1 || depth[place] == DEEPEST);
            if (isKept[place]) {
                depth[place] = 0;
            }
        }
    }

    private BitSet whatMakes(Sym number) {
        final BitSet needed = new BitSet();
        needed.set(number.place());
        for (int place = needed.length() - 1; place >= 0; place = needed.previousSetBit(place - 1)) {
            final Node node = graph.node(place);
            for (int k = 0; k < node.op().operands(); k++) {
                needed.set(node.operand(k));
            }
        }
        return needed;
    }

    /** Computes those of {@code places} that get a local variable. */
    private void keep(BitSet places) {
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            if (isKept[place] && uses[place] > 0 && local[place] == NONE) {
                compute(place);
                local[place] = freed.isEmpty() ? newLocal() : freed.pop();
                code.visitVarInsn(DSTORE, local[place]);
            }
        }
    }

    private int newLocal() {
        free += 2;
        return free - 2;
    }

    /** A variable that was read for the last time is free: those below 256 take half the bytes. */
    private void push(int place) {
        if (local[place] == NONE) {
            compute(place);
            return;
        }
        code.visitVarInsn(DLOAD, local[place]);
        uses[place]--;
        if (uses[place] == 0) {
            freed.push(local[place]);
        }
    }

    private void compute(int place) {
        final Node node = graph.node(place);
        if (node.op() == Op.CONSTANT) {
            constant(node.value());
        } else if (node.op() == Op.LEAF) {
            input(node);
        } else {
            scalar.operation(node, this::push);
        }
    }

    private void constant(double value) {
        if (value == 1.0) {
            code.visitInsn(DCONST_1);
        } else {
            code.visitLdcInsn(value);
        }
    }

    private void input(Node leaf) {
        if (Formula.isFactor(leaf.slot())) {
            code.visitVarInsn(DLOAD, FACTOR);
        } else {
            code.visitVarInsn(ALOAD, INPUTS);
            code.visitIntInsn(SIPUSH, leaf.slot().index());
            code.visitInsn(DALOAD);
        }
    }

    private void store(int row, List<Sym> numbers) {
        for (int k = 0; k < numbers.size(); k++) {
            code.visitVarInsn(ALOAD, row);
            code.visitIntInsn(SIPUSH, k);
            push(numbers.get(k).place());
            code.visitInsn(DASTORE);
        }
    }
}

package io.espalier.pricing.emit;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARRAYLENGTH;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.DALOAD;
import static org.objectweb.asm.Opcodes.DLOAD;
import static org.objectweb.asm.Opcodes.DSTORE;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.RETURN;

import io.espalier.pricing.graph.Graph;
import io.espalier.pricing.graph.Op;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * The method of one loop: {@code static void loop(double[][] arrays, double[] scalars)}.
 *
 * <p>Its frame: arrays and uniform numbers are taken into local variables, then one counted loop over lanes with loads,
 * operations and stores. Subclasses say how these are done and how many lanes a turn takes.
 */
abstract class LoopMethod {
    static final String DESCRIPTOR = "([[D[D)V";
    private static final int ARRAYS = 0;
    private static final int SCALARS = 1;

    final KernelPlan plan;
    final Graph graph;
    final Loop loop;
    final MethodVisitor code;
    /** Local variable of each node. */
    final Map<Integer, Integer> locals = new HashMap<>();
    /** Local variable of each array. */
    final Map<Integer, Integer> arrays = new LinkedHashMap<>();

    final int lane;
    private final int lanes;
    private int free = SCALARS + 1;

    LoopMethod(KernelPlan plan, Loop loop, MethodVisitor code) {
        this.plan = plan;
        this.graph = plan.kernel().graph();
        this.loop = loop;
        this.code = code;
        this.lane = local(1);
        this.lanes = local(1);
    }

    /** A local variable of one or two words that nobody else uses. */
    final int local(int words) {
        free += words;
        return free - words;
    }

    void emit() {
        code.visitCode();
        loop.loads().forEach(load -> array(load.array()));
        loop.stores().forEach(store -> array(store.array()));
        uniforms().forEach(this::uniform);
        code.visitVarInsn(ALOAD, arrays.values().iterator().next());
        code.visitInsn(ARRAYLENGTH);
        code.visitVarInsn(ISTORE, lanes);
        loop();
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void loop() {
        final Label top = new Label();
        final Label end = new Label();
        code.visitInsn(ICONST_0);
        code.visitVarInsn(ISTORE, lane);
        code.visitLabel(top);
        code.visitVarInsn(ILOAD, lane);
        code.visitVarInsn(ILOAD, lanes);
        code.visitJumpInsn(IF_ICMPGE, end);
        uniforms().forEach(this::spread);
        loop.loads().forEach(this::load);
        loop.operations().forEach(this::compute);
        loop.stores().forEach(this::store);
        code.visitIincInsn(lane, lanesPerTurn());
        code.visitJumpInsn(GOTO, top);
        code.visitLabel(end);
    }

    private void array(int index) {
        if (!arrays.containsKey(index)) {
            final int variable = local(1);
            arrays.put(index, variable);
            code.visitVarInsn(ALOAD, ARRAYS);
            code.visitLdcInsn(index);
            code.visitInsn(AALOAD);
            code.visitVarInsn(ASTORE, variable);
        }
    }

    private void uniform(int node) {
        if (graph.node(node).op() != Op.CONSTANT) {
            final int variable = local(2);
            locals.put(node, variable);
            code.visitVarInsn(ALOAD, SCALARS);
            code.visitLdcInsn(plan.scalar(node));
            code.visitInsn(DALOAD);
            code.visitVarInsn(DSTORE, variable);
        }
    }

    /** Uniform operands and results, constants included. */
    private Set<Integer> uniforms() {
        final Set<Integer> nodes = new LinkedHashSet<>();
        for (int node : loop.operations()) {
            for (int k = 0; k < graph.node(node).op().operands(); k++) {
                nodes.add(graph.node(node).operand(k));
            }
        }
        loop.stores().forEach(store -> nodes.add(store.node()));
        nodes.removeIf(node -> !graph.isUniform(node));
        return nodes;
    }

    /** Puts a uniform number on the stack. */
    final void pushUniform(int node) {
        if (graph.node(node).op() == Op.CONSTANT) {
            code.visitLdcInsn(graph.node(node).value());
        } else {
            code.visitVarInsn(DLOAD, locals.get(node));
        }
    }

    /** Puts array and lane on the stack. */
    final void pushElement(int array) {
        code.visitVarInsn(ALOAD, arrays.get(array));
        code.visitVarInsn(ILOAD, lane);
    }

    abstract int lanesPerTurn();

    /** Makes a uniform number ready inside the loop. */
    abstract void spread(int node);

    abstract void load(Loop.Load load);

    abstract void compute(int node);

    abstract void store(Loop.Store store);
}

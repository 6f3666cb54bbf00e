package io.espalier.pricing.emit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;

/**
 * A loop vector by vector.
 *
 * <p>Uniform numbers are spread inside the loop: spread before it they were boxed at every call, inside the JIT hoists them.
 */
final class VectorLoop extends LoopMethod {
    private final VectorCode operations;
    private final int lanesPerTurn;
    private final Map<Integer, Integer> vectors = new HashMap<>();

    VectorLoop(KernelPlan plan, Loop loop, int lanesPerTurn, MethodVisitor code) {
        super(plan, loop, code);
        this.lanesPerTurn = lanesPerTurn;
        this.operations = new VectorCode(code);
    }

    @Override
    int lanesPerTurn() {
        return lanesPerTurn;
    }

    @Override
    void spread(int node) {
        operations.broadcast(() -> pushUniform(node));
        keep(node);
    }

    @Override
    void load(Loop.Load load) {
        operations.load(() -> pushElement(load.array()));
        keep(load.node());
    }

    @Override
    void compute(int node) {
        operations.operation(graph.node(node), this::push);
        keep(node);
    }

    private void keep(int node) {
        final int variable = local(1);
        vectors.put(node, variable);
        code.visitVarInsn(ASTORE, variable);
    }

    private void push(int node) {
        code.visitVarInsn(ALOAD, vectors.get(node));
    }

    @Override
    void store(Loop.Store store) {
        push(store.node());
        if (store.adds()) {
            operations.load(() -> pushElement(store.array()));
            operations.add();
        }
        operations.store(() -> pushElement(store.array()));
    }
}

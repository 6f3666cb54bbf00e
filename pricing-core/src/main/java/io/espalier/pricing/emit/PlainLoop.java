package io.espalier.pricing.emit;

import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DALOAD;
import static org.objectweb.asm.Opcodes.DASTORE;
import static org.objectweb.asm.Opcodes.DLOAD;
import static org.objectweb.asm.Opcodes.DSTORE;
import static org.objectweb.asm.Opcodes.DUP2;

import org.objectweb.asm.MethodVisitor;

/** A loop lane by lane. */
final class PlainLoop extends LoopMethod {
    private final ScalarCode operations;

    PlainLoop(KernelPlan plan, Loop loop, Functions functions, MethodVisitor code) {
        super(plan, loop, code);
        this.operations = new ScalarCode(code, functions);
    }

    @Override
    int lanesPerTurn() {
        return 1;
    }

    @Override
    void spread(int node) {
        // A double is ready as it is.
    }

    @Override
    void load(Loop.Load load) {
        pushElement(load.array());
        code.visitInsn(DALOAD);
        keep(load.node());
    }

    @Override
    void compute(int node) {
        operations.operation(graph.node(node), this::push);
        keep(node);
    }

    private void keep(int node) {
        final int variable = local(2);
        locals.put(node, variable);
        code.visitVarInsn(DSTORE, variable);
    }

    private void push(int node) {
        if (graph.isUniform(node)) {
            pushUniform(node);
        } else {
            code.visitVarInsn(DLOAD, locals.get(node));
        }
    }

    @Override
    void store(Loop.Store store) {
        pushElement(store.array());
        if (store.adds()) {
            code.visitInsn(DUP2);
            code.visitInsn(DALOAD);
            push(store.node());
            code.visitInsn(DADD);
        } else {
            push(store.node());
        }
        code.visitInsn(DASTORE);
    }
}

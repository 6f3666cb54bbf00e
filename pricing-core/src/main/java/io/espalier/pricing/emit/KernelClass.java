package io.espalier.pricing.emit;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.DALOAD;
import static org.objectweb.asm.Opcodes.DASTORE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V1_6;

import io.espalier.pricing.graph.Graph;
import io.espalier.pricing.graph.Op;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the class of a kernel and defines it as a hidden class, which is unloaded with its last user.
 *
 * <p>Class-file version 50: no stack maps are asked for.
 */
final class KernelClass {
    private static final String NAME = Type.getInternalName(Kernel.class) + "Code";
    private static final String OBJECT = Type.getInternalName(Object.class);
    private static final int ARRAYS = 1;
    private static final int SCALARS = 2;

    private final KernelPlan plan;
    private final KernelStyle style;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final Functions functions;

    private KernelClass(KernelPlan plan, KernelStyle style) {
        this.plan = plan;
        this.style = style;
        this.functions = new Functions(NAME, plan.kernel().graph());
    }

    static Kernel define(KernelPlan plan, KernelStyle style) {
        final KernelClass kernel = new KernelClass(plan, style);
        return HiddenClass.instance(Kernel.class, kernel.bytes(), kernel.functions.list());
    }

    private byte[] bytes() {
        final String[] interfaces = {Type.getInternalName(Kernel.class)};
        writer.visit(V1_6, ACC_FINAL | ACC_SUPER, NAME, null, OBJECT, interfaces);
        functions.emit(writer);
        HiddenClass.constructor(writer);
        run();
        for (int k = 0; k < plan.loops().size(); k++) {
            loop(k);
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** Uniform numbers first, then loop after loop. */
    private void run() {
        final MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "run", LoopMethod.DESCRIPTOR, null, null);
        code.visitCode();
        final ScalarCode scalar = new ScalarCode(code, functions);
        for (int node : plan.derived()) {
            code.visitVarInsn(ALOAD, SCALARS);
            code.visitLdcInsn(plan.scalar(node));
            scalar.operation(plan.kernel().graph().node(node), operand -> pushUniform(code, operand));
            code.visitInsn(DASTORE);
        }
        for (int k = 0; k < plan.loops().size(); k++) {
            code.visitVarInsn(ALOAD, ARRAYS);
            code.visitVarInsn(ALOAD, SCALARS);
            code.visitMethodInsn(INVOKESTATIC, NAME, "loop" + k, LoopMethod.DESCRIPTOR, false);
        }
        end(code);
    }

    private void pushUniform(MethodVisitor code, int node) {
        final Graph graph = plan.kernel().graph();
        if (graph.node(node).op() == Op.CONSTANT) {
            code.visitLdcInsn(graph.node(node).value());
        } else {
            code.visitVarInsn(ALOAD, SCALARS);
            code.visitLdcInsn(plan.scalar(node));
            code.visitInsn(DALOAD);
        }
    }

    private void loop(int index) {
        final MethodVisitor code =
                writer.visitMethod(ACC_PRIVATE | ACC_STATIC, "loop" + index, LoopMethod.DESCRIPTOR, null, null);
        final Loop loop = plan.loops().get(index);
        final boolean isPlain = loop.isScalar() || style == KernelStyle.PLAIN;
        (isPlain
                        ? new PlainLoop(plan, loop, functions, code)
                        : new VectorLoop(plan, loop, VectorPlatform.lanes(), code))
                .emit();
    }

    private static void end(MethodVisitor code) {
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}

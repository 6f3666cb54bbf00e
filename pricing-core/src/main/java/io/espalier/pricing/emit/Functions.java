package io.espalier.pricing.emit;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;

import io.espalier.pricing.algebra.UnaryFunction;
import io.espalier.pricing.graph.Graph;
import io.espalier.pricing.graph.Node;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * The functions that a kernel calls: static final fields of its class, so that the JIT inlines them.
 *
 * <p>They are objects, so they reach the class as its class data.
 */
final class Functions {
    private static final String FUNCTION = Type.getDescriptor(UnaryFunction.class);

    private final String owner;
    private final List<UnaryFunction> functions;

    Functions(String owner, Graph graph) {
        this.owner = owner;
        this.functions = graph.nodes().stream()
                .map(Node::function)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    String owner() {
        return owner;
    }

    /** The class data. */
    List<UnaryFunction> list() {
        return functions;
    }

    String field(UnaryFunction function) {
        return "function" + functions.indexOf(function);
    }

    /** Fields and the initialiser that fills them, if there are any. */
    void emit(ClassWriter writer) {
        if (functions.isEmpty()) {
            return;
        }
        final MethodVisitor code = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitMethodInsn(
                INVOKESTATIC,
                Type.getInternalName(MethodHandles.class),
                "lookup",
                "()Ljava/lang/invoke/MethodHandles$Lookup;",
                false);
        code.visitLdcInsn("_");
        code.visitLdcInsn(Type.getType(List.class));
        code.visitMethodInsn(
                INVOKESTATIC,
                Type.getInternalName(MethodHandles.class),
                "classData",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
                false);
        code.visitTypeInsn(CHECKCAST, Type.getInternalName(List.class));
        functions.forEach(function -> take(writer, code, function));
        code.visitInsn(POP);
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void take(ClassWriter writer, MethodVisitor code, UnaryFunction function) {
        writer.visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, field(function), FUNCTION, null, null)
                .visitEnd();
        code.visitInsn(DUP);
        code.visitLdcInsn(functions.indexOf(function));
        code.visitMethodInsn(INVOKEINTERFACE, Type.getInternalName(List.class), "get", "(I)Ljava/lang/Object;", true);
        code.visitTypeInsn(CHECKCAST, Type.getInternalName(UnaryFunction.class));
        code.visitFieldInsn(PUTSTATIC, owner, field(function), FUNCTION);
    }
}

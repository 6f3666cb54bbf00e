package io.espalier.pricing.emit;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.V1_6;

import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Turns a {@link Formula} into straight-line code of its own hidden class, with the bits that its operations have.
 *
 * <p>One method with all numbers in local variables: C2 keeps them in registers and the processor overlaps what does not wait for each other. C2
 * leaves methods beyond {@value #LONGEST} bytes to slower code, so a longer one is not made.
 */
public final class StraightLineCompiler {
    /** HotSpot's HugeMethodLimit. */
    static final int LONGEST = 8000;

    private static final String NAME = Type.getInternalName(StraightLine.class) + "Code";

    private StraightLineCompiler() {}

    /** The code; empty where it would be too long to be compiled well. */
    public static Optional<StraightLine> compile(Formula formula) {
        final Functions functions = new Functions(NAME, formula.graph());
        final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        final String[] interfaces = {Type.getInternalName(StraightLine.class)};
        writer.visit(V1_6, ACC_FINAL | ACC_SUPER, NAME, null, Type.getInternalName(Object.class), interfaces);
        HiddenClass.constructor(writer);
        functions.emit(writer);
        final MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "run", StraightLineMethod.DESCRIPTOR, null, null);
        final int length = new StraightLineMethod(formula, functions, code).emit();
        writer.visitEnd();
        return length <= LONGEST
                ? Optional.of(HiddenClass.instance(StraightLine.class, writer.toByteArray(), functions.list()))
                : Optional.empty();
    }
}

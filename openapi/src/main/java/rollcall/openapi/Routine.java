package rollcall.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;

/** What one method's instructions name: the methods it may lead to, and the words it says, each with the HTTP status named last. */
final class Routine extends MethodVisitor {
    private static final String HTTP_STATUS = "org/springframework/http/HttpStatus";

    /** A text that the method holds, behind that status; without one, whoever is called adds it. */
    record Word(String text, Optional<String> status) {}

    final String owner;
    final Set<String> calls = new LinkedHashSet<>();
    final Set<String> made = new HashSet<>();
    final List<Word> words = new ArrayList<>();
    final Set<String> statuses = new LinkedHashSet<>();
    /** Enums whose constants' names the method says. */
    final Set<String> named = new HashSet<>();
    /** Constants of enums that it reads. */
    final Set<String> constants = new HashSet<>();

    Routine(String owner) {
        super(SpringAsmInfo.ASM_VERSION);
        this.owner = owner;
    }

    static String id(String owner, String name, String descriptor) {
        return owner + '.' + name + descriptor;
    }

    @Override
    public void visitLdcInsn(Object constant) {
        if (constant instanceof String text) {
            say(text);
        }
    }

    private void say(String text) {
        words.add(new Word(text, statuses.stream().reduce((first, last) -> last)));
    }

    @Override
    public void visitFieldInsn(int opcode, String from, String name, String descriptor) {
        if (opcode != Opcodes.GETSTATIC) {
            return;
        }
        if (from.equals(HTTP_STATUS)) {
            statuses.remove(name);
            statuses.add(name);
        } else if (descriptor.equals('L' + from + ';')) {
            constants.add(from + '.' + name);
            say(name);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String on, String name, String descriptor, boolean isInterface) {
        calls.add(id(on, name, descriptor));
        if (name.equals("name") && descriptor.equals("()Ljava/lang/String;")) {
            named.add(on);
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            made.add(type);
        }
    }

    /** Lambdas and method references run somewhere behind whoever makes them; joined texts hold their parts. */
    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle maker, Object... arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Handle body) {
                calls.add(id(body.getOwner(), body.getName(), body.getDesc()));
                if (body.getName().equals("<init>")) {
                    made.add(body.getOwner());
                }
            } else if (argument instanceof String text) {
                say(text);
            }
        }
    }
}

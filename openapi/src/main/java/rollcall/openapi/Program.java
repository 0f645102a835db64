package rollcall.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All code of the product that a service has, to be asked where a call may lead. */
final class Program {
    private static final String CODE = "classpath*:rollcall/**/*.class";
    private static final Program WHOLE = read();

    private final Map<String, Routine> routines = new HashMap<>();
    /** What each class or interface is the nearest kind of, as far as it is ours. */
    private final Map<String, Set<String>> kinds = new HashMap<>();

    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> foreignKinds = new HashSet<>();
    private final Map<String, Set<String>> ownMethods = new HashMap<>();

    /** Of the class path; what tests bring along is no part of it. */
    static Program whole() {
        return WHOLE;
    }

    private static Program read() {
        Program program = new Program();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(CODE)) {
                if (isOfTheProduct(file.getURL().toString())) {
                    try (InputStream bytes = file.getInputStream()) {
                        program.add(new ClassReader(bytes));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return program;
    }

    /** Nor are the records of events, which say nothing to callers; the samples of this module's tests are. */
    private static boolean isOfTheProduct(String place) {
        boolean ofTests = place.contains("test-classes") || place.contains("-tests.jar");
        return !place.contains("/rollcall/events/") && (!ofTests || place.contains("/rollcall/openapi/"));
    }

    private void add(ClassReader type) {
        String name = type.getClassName();
        parents.put(name, type.getSuperName());
        Stream.concat(Stream.of(type.getSuperName()), Stream.of(type.getInterfaces()))
                .filter(kind -> !kind.equals("java/lang/Object") && !kind.equals("java/lang/Record"))
                .forEach(kind -> {
                    kinds.computeIfAbsent(kind, any -> new HashSet<>()).add(name);
                    if (!kind.startsWith("rollcall/")) {
                        foreignKinds.add(name);
                    }
                });
        type.accept(
                new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String descriptor, String signature, String[] thrown) {
                        Routine routine = new Routine(name);
                        routines.put(Routine.id(name, method, descriptor), routine);
                        ownMethods.computeIfAbsent(name, any -> new HashSet<>()).add(method + descriptor);
                        return routine;
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    /** Everything that may run on behalf of this method, itself among it. */
    Map<String, Routine> reachedFrom(String method) {
        Map<String, Routine> reached = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(method));
        while (!open.isEmpty()) {
            String next = open.pop();
            Routine routine = routines.get(next);
            if (routine != null && reached.putIfAbsent(next, routine) == null) {
                routine.calls.stream().flatMap(this::bodies).forEach(open::push);
                routine.made.stream()
                        .filter(foreignKinds::contains)
                        .flatMap(this::methods)
                        .forEach(open::push);
            }
        }
        return reached;
    }

    /** A call may end in what the type inherits, or in what any kind of it does instead. */
    private Stream<String> bodies(String called) {
        int dot = called.indexOf('.');
        String type = called.substring(0, dot);
        String method = called.substring(dot + 1);
        return type.startsWith("rollcall/")
                ? Stream.concat(inherited(type, method), below(type).map(kind -> kind + '.' + method))
                : Stream.of();
    }

    private Stream<String> inherited(String type, String method) {
        return Stream.iterate(type, parents::containsKey, parents::get).map(kind -> kind + '.' + method);
    }

    private Stream<String> below(String type) {
        return kinds.getOrDefault(type, Set.of()).stream().flatMap(kind -> Stream.concat(Stream.of(kind), below(kind)));
    }

    /** What others may call by a name of theirs: a stream's reading, a function's body. */
    private Stream<String> methods(String type) {
        return ownMethods.getOrDefault(type, Set.of()).stream().map(method -> type + '.' + method);
    }
}

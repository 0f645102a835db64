package rollcall.openapi;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.asm.Type;
import org.springframework.http.HttpStatus;

/**
 * With which words a handler may refuse, as its code says: every method that may run for it is searched for keys of the
 * bundle {@code refusals} that is its package's.
 */
final class Refused {
    private static final Set<String> REFUSING = Set.of("refuse", "passing", "of");

    private final Map<String, Routine> reached;

    private Refused(Map<String, Routine> reached) {
        this.reached = reached;
    }

    /** The keys, each with its status. */
    static Set<Told> by(Call call) {
        return new Refused(reached(call)).told();
    }

    /** All classes that may have a part in it. */
    static Set<String> classesReachedBy(Call call) {
        return reached(call).values().stream().map(routine -> routine.owner).collect(Collectors.toSet());
    }

    private static Map<String, Routine> reached(Call call) {
        return Program.whole()
                .reachedFrom(Routine.id(
                        Type.getInternalName(call.handler().getDeclaringClass()),
                        call.handler().getName(),
                        Type.getMethodDescriptor(call.handler())));
    }

    private Set<Told> told() {
        Set<Told> told = new TreeSet<>();
        Set<String> constants = reached.values().stream()
                .flatMap(routine -> routine.constants.stream())
                .collect(Collectors.toSet());
        reached.values().forEach(routine -> {
            spoken(routine).forEach(told::add);
            if (refuses(routine)) {
                namesOfConstants(routine, constants).forEach(told::add);
            }
        });
        return told;
    }

    private Stream<Told> spoken(Routine routine) {
        Bundle bundle = Bundle.beside(routine.owner);
        return routine.words.stream()
                .flatMap(word -> bundle.keys(word.text())
                        .flatMap(key -> statuses(routine, word).map(status -> new Told(status, key, bundle))));
    }

    /** The one that stands before the word, else whatever the methods name that are called with it. */
    private Stream<Integer> statuses(Routine routine, Routine.Word word) {
        if (word.status().isPresent()) {
            return word.status().stream().map(Refused::number);
        }
        Set<String> found = new HashSet<>();
        Set<Routine> near = Set.of(routine);
        for (int step = 0; step < 3 && found.isEmpty(); step++) {
            near = near.stream()
                    .flatMap(one -> one.calls.stream())
                    .map(reached::get)
                    .filter(called -> called != null && called.owner.equals(routine.owner))
                    .collect(Collectors.toSet());
            near.forEach(called -> found.addAll(called.statuses));
        }
        return found.stream().map(Refused::number);
    }

    private static int number(String status) {
        return HttpStatus.valueOf(status).value();
    }

    private static boolean refuses(Routine routine) {
        return routine.calls.stream()
                .anyMatch(call -> call.startsWith("rollcall/http/Refusal")
                        && REFUSING.contains(call.substring(call.indexOf('.') + 1, call.indexOf('('))));
    }

    /** Where a refusal's code is the name of a constant, any constant may be meant that its code reads. */
    private static Stream<Told> namesOfConstants(Routine routine, Set<String> constants) {
        return routine.named.stream().flatMap(type -> namesOfConstants(type, routine.statuses, constants));
    }

    private static Stream<Told> namesOfConstants(String type, Set<String> statuses, Set<String> constants) {
        Bundle bundle = Bundle.beside(type);
        return constants.stream()
                .filter(constant -> constant.startsWith(type + '.'))
                .map(constant -> constant.substring(type.length() + 1))
                .flatMap(constant -> bundle.details().keySet().stream()
                        .filter(key -> key.equals(constant) || key.startsWith(constant + '.')))
                .flatMap(key -> statuses.stream().map(status -> new Told(number(status), key, bundle)));
    }
}

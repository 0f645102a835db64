package rollcall.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.IssuerFiles;
import rollcall.standalone.token.Passwords;

/** Prints what a person logs in with. */
@Command(
        name = "password",
        description = "Prints the password that a person logs in with at the laptop's issuer, and nothing else;"
                + " without a person, who there is."
                + " Status 0: printed; 1: there is no such person; 3: nobody has a password before the first start.")
final class Password implements Callable<Integer> {
    private static final int NOTHING_STARTED = 3;

    @Spec
    private CommandSpec spec;

    @Option(names = "--as", paramLabel = "PERSON", description = "Who logs in, by mail address: anna@contoso.example.")
    private Optional<String> person = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Home home = Surroundings.own().home();
        Passwords passwords = new Passwords(IssuerFiles.of(home).secrets());
        PrintWriter err = spec.commandLine().getErr();
        List<String> people = passwords.people();
        if (people.isEmpty()) {
            err.println("No issuer has run in " + home.root() + ". Start everything with: rollcall up --detach");
            return NOTHING_STARTED;
        }
        if (person.isEmpty()) {
            people.forEach(spec.commandLine().getOut()::println);
            return 0;
        }
        Optional<String> password = passwords.of(person.get());
        password.ifPresentOrElse(
                spec.commandLine().getOut()::println,
                () -> err.println("Nobody named " + person.get() + "; there is: " + String.join(", ", people) + "."));
        return password.isPresent() ? 0 : 1;
    }
}

package rollcall.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was typed is not understood: what it is, what may be meant, and where to read on. */
final class Misuse implements IParameterExceptionHandler {
    private final IParameterExceptionHandler usual;

    Misuse(IParameterExceptionHandler usual) {
        this.usual = usual;
    }

    @Override
    public int handleParseException(ParameterException misuse, String[] line) throws Exception {
        CommandLine command = misuse.getCommandLine();
        if (command.getParent() == null && line.length == 0) {
            return usual.handleParseException(misuse, line);
        }
        PrintWriter err = command.getErr();
        err.println(misuse.getMessage());
        UnmatchedArgumentException.printSuggestions(misuse, err);
        String name = command.getCommandSpec().qualifiedName();
        err.println("All it understands: " + name + " --help");
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}

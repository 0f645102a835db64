package rollcall.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/** The list of commands in help, in groups. */
record CommandGroups(Map<String, List<String>> groups) implements IHelpSectionRenderer {
    private static final int WIDTH = 16;
    private static final int LINE = 80;

    @Override
    public String render(Help help) {
        Map<String, CommandLine> commands = help.commandSpec().subcommands();
        StringBuilder text = new StringBuilder();
        groups.forEach((title, names) -> {
            text.append('\n').append(title).append(":\n");
            names.stream().filter(commands::containsKey).forEach(name -> text.append(line(name, commands.get(name))));
        });
        return text.toString();
    }

    private static String line(String name, CommandLine command) {
        String[] description = command.getCommandSpec().usageMessage().description();
        String said = description.length == 0 ? "" : String.join(" ", description);
        String first = name.equals("help") ? "Explains a command." : beginning(said);
        StringBuilder text = new StringBuilder("  ").append(name).append(" ".repeat(WIDTH - name.length() - 2));
        int column = WIDTH;
        for (String word : first.split(" ")) {
            if (column + word.length() + 1 > LINE) {
                text.append('\n').append(" ".repeat(WIDTH));
                column = WIDTH;
            }
            text.append(word).append(' ');
            column += word.length() + 1;
        }
        return text.toString().stripTrailing() + "\n";
    }

    /** What a description says before it goes into detail. */
    private static String beginning(String said) {
        return said.split("[.:;]( |$)", 2)[0] + ".";
    }
}

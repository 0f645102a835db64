package rollcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A command and what it printed as a terminal shows them, in SVG. */
record TerminalPicture(List<String> lines) {
    private static final int COLUMNS = 104;
    private static final int LINE_HEIGHT = 19;
    private static final int MARGIN = 20;
    private static final int BAR = 34;

    /** Of a monospaced character at the font's size, whichever font the viewer has. */
    private static final double CHARACTER_WIDTH = 7.9;

    static TerminalPicture of(String command, String printed) {
        return new TerminalPicture(Stream.concat(Stream.of("$ " + command), printed.lines())
                .flatMap(TerminalPicture::wrapped)
                .toList());
    }

    /** Broken between words, where a terminal would break them anywhere; what follows keeps the indent. */
    private static Stream<String> wrapped(String line) {
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        List<String> lines = new ArrayList<>();
        String rest = line;
        while (rest.length() > COLUMNS) {
            int end = rest.lastIndexOf(' ', COLUMNS);
            end = end > indent.length() ? end : COLUMNS;
            lines.add(rest.substring(0, end));
            rest = indent + rest.substring(end).strip();
        }
        lines.add(rest);
        return lines.stream();
    }

    String svg() {
        int width = (int) (COLUMNS * CHARACTER_WIDTH) + 2 * MARGIN;
        int height = BAR + lines.size() * LINE_HEIGHT + MARGIN;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">
                <style>
                text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d5dae5; white-space: pre; }
                .typed { fill: #8be9a8; } .place { fill: #ff9e9e; } .total { fill: #ffffff; font-weight: bold; }
                </style>
                <rect width="100%%" height="100%%" rx="9" fill="#1a1f2e"/>
                <circle cx="20" cy="17" r="5.5" fill="#ff5f57"/><circle cx="38" cy="17" r="5.5" fill="#febc2e"/><circle cx="56" cy="17" r="5.5" fill="#28c840"/>
                """.formatted(width, height, width, height));
        int y = BAR;
        for (String line : lines) {
            y += LINE_HEIGHT;
            svg.append("<text x=\"%d\" y=\"%d\"%s xml:space=\"preserve\">%s</text>\n"
                    .formatted(MARGIN, y - 5, style(line), escaped(line)));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String style(String line) {
        if (line.startsWith("$ ")) {
            return " class=\"typed\"";
        }
        if (line.matches("\\S+:\\d+: .*")) {
            return " class=\"place\"";
        }
        return line.matches("[\\d,]+ rows.*") ? " class=\"total\"" : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

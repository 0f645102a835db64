package rollcall.registry.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollcall.devices.identity.Identity;
import rollcall.devices.identity.ShownHardware;
import rollcall.devices.judgement.Code;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Judge;
import rollcall.devices.judgement.Judgement;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.judgement.Judgement.Rejected;
import rollcall.devices.judgement.Sender;
import rollcall.devices.judgement.Wording;
import rollcall.devices.row.Column;
import rollcall.devices.row.DeviceRow;
import rollcall.words.Language;
import rollcall.words.Words;

/**
 * Judges what an OEM says it built. The rules for rows hold, and three more: it has to say which device it is beyond a
 * product key, it builds only under its own names, and what it writes beside a hash has to be what the hash says.
 *
 * @param manufacturers the names, character for character, under which the OEM builds
 * @param language in which the OEM is told
 */
record EntryRule(Set<String> manufacturers, Language language) {
    /** The OEM does not build under that name. */
    static final String FOREIGN = "MANUFACTURER_FOREIGN";

    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);
    private static final Words WORDS = Words.beside(EntryRule.class, "entries");

    /** Either a device, or what is wrong; never both. */
    record Read(Accepted device, List<Problem> problems) {}

    /** @param line 0 in a JSON body */
    Read read(int entry, int line, DeviceRow row) {
        Judgement judgement = JUDGE.judge(row, Sender.PARTNER, "");
        List<Problem> problems = new ArrayList<>(0);
        if (judgement instanceof Rejected rejected) {
            rejected.faults().forEach(fault -> problems.add(problem(entry, line, fault)));
        }
        judgement.warnings().stream()
                .filter(warning -> warning.code() == Code.MANUFACTURER_DIFFERS || warning.code() == Code.MODEL_DIFFERS)
                .forEach(warning -> problems.add(problem(entry, line, warning)));
        if (problems.isEmpty()) {
            Identity device = judgement.identity();
            if (device.key().deviceId().isEmpty()) {
                problems.add(unnamed(entry, line));
            } else if (!manufacturers.contains(device.manufacturer())) {
                problems.add(foreign(entry, line, device.manufacturer()));
            }
        }
        return problems.isEmpty() ? new Read((Accepted) judgement, List.of()) : new Read(null, problems);
    }

    /** The hardware that the entry's hash shows; of no hash, none. */
    static ShownHardware hardware(Accepted device) {
        return ShownHardware.of(
                device.identity().anchor().map(Object::toString).orElse(""),
                device.hash()
                        .flatMap(hash -> hash.smbiosUuid())
                        .map(Object::toString)
                        .orElse(""));
    }

    private Problem problem(int entry, int line, Finding finding) {
        Wording wording = Wording.in(language.locale());
        return Problem.of(
                entry,
                line,
                finding.code().name(),
                finding.column(),
                finding.value(),
                wording.message(finding),
                wording.advice(finding));
    }

    private Problem unnamed(int entry, int line) {
        return problem(entry, line, Code.IDENTITY_MISSING.name(), "", "");
    }

    private Problem foreign(int entry, int line, String manufacturer) {
        return problem(entry, line, FOREIGN, Column.MANUFACTURER.title(), manufacturer);
    }

    private Problem problem(int entry, int line, String code, String column, String value) {
        Map<String, String> arguments = Map.of(
                "manufacturers",
                String.join(", ", manufacturers.stream().sorted().toList()));
        return Problem.of(
                entry,
                line,
                code,
                column,
                value,
                WORDS.say(code + ".message").in(language.locale()),
                WORDS.say(code + ".advice", arguments).in(language.locale()));
    }
}

package rollcall.registry.publication;

import java.util.List;

/**
 * What has become of a publication: {@code entries = published + unchanged + conflicts + rejected + pending}.
 *
 * @param id of the publication: that of its {@code Idempotency-Key}, if it had one
 * @param entries how many it had
 * @param published entries that are new in the catalogue, or renew it
 * @param unchanged entries that the catalogue had before, word for word
 * @param conflicts entries that stand against what the catalogue knows
 * @param rejected entries that are not sound
 * @param pending entries on the log that are not decided yet; 0 in an answer 200
 * @param problems what is wrong with which entry, in the entries' order
 * @param problemsLeftOut how many more there are
 */
record PublicationView(
        String id,
        int entries,
        int published,
        int unchanged,
        int conflicts,
        int rejected,
        int pending,
        List<Problem> problems,
        int problemsLeftOut) {}

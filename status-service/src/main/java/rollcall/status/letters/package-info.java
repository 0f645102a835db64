/**
 * Dead letters, as operators look at them and drive them again. The records stay where they were set aside, on the
 * dead-letter topics; a schema of its own tells where each lies, so that a list needs no reading of topics, and is made anew
 * from them if it is lost. Whoever asks first has it read on to the end, so no instance shows less than another.
 *
 * <p>Here alone a record goes back against the flow: by an operator's hand, on topics whose records may come twice, in
 * one Kafka transaction with the audit's entry about it.
 */
@NullMarked
package rollcall.status.letters;

import org.jspecify.annotations.NullMarked;

package rollcall.benchmarks.peer.batch;

import java.util.Optional;

/**
 * A row after its judgement.
 *
 * @param decided what becomes of it if nobody else has the device
 * @param claim the device it asks for; empty where it asks for none
 */
record JudgedRow(DecidedRow decided, Optional<Claim> claim) {}

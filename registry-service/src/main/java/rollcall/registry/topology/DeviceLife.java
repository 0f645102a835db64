package rollcall.registry.topology;

import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceCommand;
import rollcall.events.DeviceSeen;
import rollcall.registry.claim.Change;
import rollcall.registry.claim.Devices;
import rollcall.registry.claim.HardwareEvents;
import rollcall.registry.claim.Standing;
import rollcall.registry.lifecycle.CheckIns;
import rollcall.registry.lifecycle.Commanding;
import rollcall.registry.lifecycle.Deadlines.Kind;
import rollcall.registry.lifecycle.DeviceEvents;
import rollcall.registry.lifecycle.DeviceRuling;
import rollcall.registry.lifecycle.DeviceRuling.Done;
import rollcall.registry.lifecycle.DeviceRuling.Refused;
import rollcall.registry.lifecycle.LifecycleRules;
import rollcall.streams.PromptCommit;
import rollcall.streams.StreamParts;
import rollcall.streams.Telling;

/** What comes to devices after their registration: check-ins, commands, and the time that passes. */
final class DeviceLife {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int AT_ONCE = 250;

    private final Devices devices;
    private final CheckIns checkIns;
    private final Commanding commanding;
    private final StoredSightings sightings;
    private final StoredDeadlines deadlines;
    private final LifecycleRules rules;
    private final Telling telling;
    private final DeviceStory story;
    private final PromptCommit promptCommit;
    private final StreamParts parts;

    /** To be made where the processor is initialized. */
    DeviceLife(
            ProcessingContext context,
            Devices devices,
            Commanding commanding,
            LifecycleRules rules,
            Telling telling,
            DeviceStory story,
            PromptCommit promptCommit,
            StreamParts parts) {
        this.devices = devices;
        this.commanding = commanding;
        this.sightings = new StoredSightings(context.getStateStore(RegistryTopology.SIGHTINGS));
        this.deadlines = new StoredDeadlines(context.getStateStore(RegistryTopology.DEADLINES));
        this.checkIns = new CheckIns(devices, sightings, deadlines, rules, parts.clock());
        this.rules = rules;
        this.telling = telling;
        this.story = story;
        this.promptCommit = promptCommit;
        this.parts = parts;
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, now -> passTime());
    }

    void seen(Record<String, SpecificRecord> record, DeviceSeen event) {
        checkIns.seen(event)
                .ifPresent(change -> story.tell(record, change, DeviceEvents.seen(event, change, story.now())));
        promptCommit.afterRecord();
    }

    void decide(Record<String, SpecificRecord> record, DeviceCommand command) {
        DeviceRuling ruling = commanding.decide(command);
        if (ruling instanceof Done done) {
            done.change().ifPresent(change -> tell(record, command, change));
        }
        if (ruling instanceof Refused refused && command.getRow() != null) {
            tellRow(record, command, refused);
        }
        if (command.getAwaited()) {
            answer(record, command, ruling);
        }
        promptCommit.afterRecord();
    }

    /** To be asked what a settled conflict comes to, in the light of when the device was seen. */
    Change disputed(String deviceId, Change change) {
        return change.why().equals(Change.SUSPENSION_LIFTED) ? checkIns.lifted(deviceId, change) : change;
    }

    /** To be told of each claim that ends. */
    void ended(String deviceId, Change change) {
        sightings.forget(deviceId);
        deadlines.set(Kind.FORGOTTEN, deviceId, change.after().getFreeSince().plus(rules.statusKept()));
    }

    private void tell(Record<String, SpecificRecord> record, DeviceCommand command, Change change) {
        Instant at = story.now();
        DeviceChanged event = DeviceEvents.commanded(command, change, at);
        if (command.getRow() == null) {
            story.tell(record, change, event);
        } else {
            story.tell(record, change, event, command.getRow().getRegistrationId());
        }
        if (change.endsClaim()) {
            ended(command.getDeviceId(), change);
            story.tellAnchored(
                    record,
                    HardwareEvents.released(
                            command.getDeviceId(), change, command.getBy().getRequestId(), at));
        }
    }

    private void tellRow(Record<String, SpecificRecord> record, DeviceCommand command, Refused refused) {
        String registrationId = command.getRow().getRegistrationId();
        telling.tell(
                record,
                RegistryTopology.REFUSED,
                command.getDeviceId(),
                DeviceEvents.refused(command, refused, story.now()),
                registrationId,
                registrationId);
        parts.rows()
                .count("refused", refused.why().code().name(), command.getRow().getReceivedAt());
    }

    private void answer(Record<String, SpecificRecord> record, DeviceCommand command, DeviceRuling ruling) {
        String id = command.getCommandId();
        if (ruling instanceof Done done) {
            telling.tell(record, RegistryTopology.DECIDED, id, DeviceEvents.done(command, done.device()), id);
            telling.tell(record, RegistryTopology.AUDITED, command.getCustomer(), DeviceEvents.audited(command), id);
        } else if (ruling instanceof Refused refused) {
            telling.tell(record, RegistryTopology.DECIDED, id, DeviceEvents.refused(command, refused), id);
        }
    }

    private void passTime() {
        deadlines.take(parts.clock().millis(), AT_ONCE, (kind, deviceId) -> {
            Record<String, Void> nothing =
                    new Record<>(deviceId, null, parts.clock().millis(), new RecordHeaders());
            if (kind == Kind.IDLE) {
                checkIns.isDue(deviceId)
                        .ifPresent(change ->
                                story.tell(nothing, change, DeviceEvents.notSeen(deviceId, change, story.now())));
            } else {
                forget(nothing, deviceId);
            }
            promptCommit.afterRecord();
        });
    }

    private void forget(Record<String, Void> nothing, String deviceId) {
        devices.find(deviceId)
                .filter(device -> !Standing.isHeld(device))
                .filter(device -> !device.getFreeSince()
                        .plus(rules.statusKept())
                        .isAfter(parts.clock().instant()))
                .ifPresent(device -> story.forget(nothing, deviceId, device.getVersion()));
    }
}

package rollcall.systemtests.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.history.Acknowledgement;

/** The uploads of one customer through a fault, each of other devices, and what was answered. */
final class Deliveries {
    private final Gateway gateway;
    private final String customer;
    private final SampleDevices devices;
    private final List<Acknowledgement> acknowledged = new ArrayList<>();
    private int sent;

    Deliveries(Gateway gateway, String customer) {
        this.gateway = gateway;
        this.customer = customer;
        this.devices = new SampleDevices(customer.hashCode());
    }

    /** One delivery, which can be sent as often as it takes. */
    record Delivery(SampleUpload sample, String key) {}

    /** Devices that none before has listed. */
    Delivery next(int rows) {
        Delivery delivery = new Delivery(
                SampleUpload.of(devices, rows, SampleFormat.PARTNER_CENTER).startingAt(sent), "delivery-" + sent);
        sent += rows;
        return delivery;
    }

    /** Sends it once, whatever comes of it. */
    Answer send(Delivery delivery) {
        return gateway.upload(customer, delivery.sample(), "Idempotency-Key", delivery.key());
    }

    /** Sends it once, and it has to be taken. */
    Upload taken(Delivery delivery) {
        return note(delivery, send(delivery));
    }

    /** Sends it until it is taken; anything but a refusal that passes fails. */
    Upload takenInTheEnd(Delivery delivery, Duration limit) {
        Answer taken = await().atMost(limit)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> send(delivery), answer -> {
                    assertThat(answer.status()).as(answer.toString()).isIn(202, 503);
                    return answer.status() == 202;
                });
        return note(delivery, taken);
    }

    private Upload note(Delivery delivery, Answer answer) {
        Upload upload = Upload.acknowledged(gateway, customer, answer);
        acknowledged.add(Acknowledgement.of(
                upload, delivery.key(), (int) delivery.sample().rows()));
        return upload;
    }

    /** Every 202 that there was. */
    List<Acknowledgement> acknowledged() {
        return acknowledged;
    }
}

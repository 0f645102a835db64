package rollcall.ingest.publish;

import java.util.Iterator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** A run of records on their way: sent one by one, awaited together. */
public final class Sending implements Callback {
    private final Producer<String, SpecificRecord> producer;
    private int underWay;
    private Exception failure;

    public Sending(Producer<String, SpecificRecord> producer) {
        this.producer = producer;
    }

    public void send(ProducerRecord<String, SpecificRecord> sent) {
        synchronized (this) {
            underWay++;
        }
        try {
            producer.send(sent, this);
        } catch (RuntimeException unsendable) {
            onCompletion(null, unsendable);
        }
    }

    /** Sends until one has failed: in an outage each would wait for as long as the first. */
    public void sendAll(Iterable<ProducerRecord<String, SpecificRecord>> records) {
        Iterator<ProducerRecord<String, SpecificRecord>> next = records.iterator();
        while (!hasFailed() && next.hasNext()) {
            send(next.next());
        }
    }

    @Override
    public synchronized void onCompletion(RecordMetadata acknowledged, Exception failed) {
        if (failure == null) {
            failure = failed;
        }
        underWay--;
        if (underWay == 0) {
            notifyAll();
        }
    }

    synchronized boolean hasFailed() {
        return failure != null;
    }

    /** Waits until nothing is under way any more. */
    synchronized void settle() throws InterruptedException {
        while (underWay > 0) {
            wait();
        }
    }

    /** Waits until all is acknowledged, or nothing is under way any more and something is not. */
    public void await() throws InterruptedException, PublishingFailed {
        settle();
        if (hasFailed()) {
            throw new PublishingFailed(failure);
        }
    }
}

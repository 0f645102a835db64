package rollcall.benchmarks.limit;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Looks at nothing of a record but its key, and hands on as many as the real hop would. */
final class PassingOn implements Processor<byte[], byte[], byte[], byte[]> {
    private final List<Output> outputs;
    private final AtomicLong passed;
    private ProcessorContext<byte[], byte[]> context;

    /** @param passed how many have been passed on by all that share it */
    PassingOn(List<Output> outputs, AtomicLong passed) {
        this.outputs = outputs;
        this.passed = passed;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        long number = passed.incrementAndGet();
        for (Output output : outputs) {
            long until = output.share().until(number);
            for (long told = output.share().until(number - 1); told < until; told++) {
                RawRecord sample = output.sample(told);
                context.forward(
                        new Record<>(record.key(), sample.value(), record.timestamp(), sample.headers()),
                        output.topic());
            }
        }
    }
}

package rollcall.status.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.support.KafkaHeaders;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.Principal;
import rollcall.schemas.Principals;
import rollcall.schemas.Topic;

/** What a dead letter's headers tell: who set it aside, why, where it lay, and what it bore before. */
final class SetAside {
    /** All that is added where a record is set aside. */
    private static final String ADDED = "kafka_dlt-";

    private static final Set<String> NUMBERS = Set.of(
            KafkaHeaders.DLT_ORIGINAL_PARTITION, KafkaHeaders.DLT_ORIGINAL_OFFSET, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP);

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_HEADER = 4_000;

    private final Topic topic;
    private final ConsumerRecord<byte[], byte[]> letter;

    SetAside(Topic topic, ConsumerRecord<byte[], byte[]> letter) {
        this.topic = topic;
        this.letter = letter;
    }

    /** Who set it aside: the view names the group that read it, streams do not; empty if none of ours did. */
    String service() {
        if (letter.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET) == null) {
            return "";
        }
        boolean byTheView = letter.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP) != null;
        return Principals.all().stream()
                .filter(principal -> principal
                        .topics(AclOperation.WRITE)
                        .contains(topic.deadLetter().name()))
                .sorted(Comparator.comparing(principal -> principal.equals(Principals.STATUS) != byTheView))
                .map(Principal::name)
                .findFirst()
                .orElse("");
    }

    /** What failed, in a line: the exception's name and what it said. */
    String reason() {
        String exception = text(KafkaHeaders.DLT_EXCEPTION_FQCN);
        String name = exception.substring(exception.lastIndexOf('.') + 1);
        String message = text(KafkaHeaders.DLT_EXCEPTION_MESSAGE);
        String reason = name.isEmpty() || message.isEmpty() ? name + message : name + ": " + message;
        return shortened(reason.replaceAll("\\p{Cntrl}+", " ").strip(), LONGEST_REASON);
    }

    /** Where it lay, and where it goes if it is driven again: as a letter lies in the partition that its record lay in. */
    int sourcePartition() {
        return (int) number(KafkaHeaders.DLT_ORIGINAL_PARTITION).stream()
                .filter(partition -> partition >= 0 && partition < topic.partitions())
                .findFirst()
                .orElse(letter.partition());
    }

    long sourceOffset() {
        return number(KafkaHeaders.DLT_ORIGINAL_OFFSET).orElse(-1);
    }

    /** Those that the record had before it was set aside. */
    Headers originalHeaders() {
        Headers original = new RecordHeaders();
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(ADDED)) {
                original.add(header);
            }
        }
        return original;
    }

    /** All of them, for people; the last of those that bear one name. */
    Map<String, String> headersAsText() {
        Map<String, String> told = new LinkedHashMap<>();
        for (Header header : letter.headers()) {
            told.put(header.key(), shortened(asText(header), LONGEST_HEADER));
        }
        return told;
    }

    /** Bytes as the text that they are; empty if they are none. */
    static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private String asText(Header header) {
        if (header.value() == null) {
            return "";
        }
        if (NUMBERS.contains(header.key())) {
            OptionalLong number = number(header.key());
            if (number.isPresent()) {
                return "" + number.getAsLong();
            }
        }
        return decoded(header.value()).orElseGet(() -> Base64.getEncoder().encodeToString(header.value()));
    }

    private String text(String name) {
        return EventHeaders.text(letter.headers(), name).orElse("");
    }

    private OptionalLong number(String name) {
        Header header = letter.headers().lastHeader(name);
        int length = header == null || header.value() == null ? 0 : header.value().length;
        return switch (length) {
            case Integer.BYTES ->
                OptionalLong.of(ByteBuffer.wrap(header.value()).getInt());
            case Long.BYTES -> OptionalLong.of(ByteBuffer.wrap(header.value()).getLong());
            default -> OptionalLong.empty();
        };
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + '…';
    }
}

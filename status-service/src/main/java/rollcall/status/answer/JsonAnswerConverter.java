package rollcall.status.answer;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.filter.FilteringGeneratorDelegate;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.core.json.JsonFactory;

/** Writes {@link JsonAnswer}s, and leaves out what one known client cannot read. */
@Component
final class JsonAnswerConverter extends AbstractHttpMessageConverter<JsonAnswer> {
    private static final JsonFactory JSON = new JsonFactory();

    JsonAnswerConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return JsonAnswer.class.isAssignableFrom(type);
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected JsonAnswer readInternal(Class<? extends JsonAnswer> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("answers are only written", message);
    }

    @Override
    protected void writeInternal(JsonAnswer answer, HttpOutputMessage message) throws IOException {
        JsonGenerator json =
                PartnerCenterJavaSdk.readable(JSON.createGenerator(ObjectWriteContext.empty(), message.getBody()));
        answer.writeTo(json);
        // Only a whole answer is closed: a failure before the first bytes left can still be told.
        json.close();
    }

    /**
     * Partner Center's Java SDK cannot read an answer that holds certain arrays: it expects other types there. For it
     * alone they are left out.
     */
    static final class PartnerCenterJavaSdk extends TokenFilter {
        private static final String CLIENT_HEADER = "MS-PartnerCenter-Client";
        private static final String NAME = "Partner Center Java SDK";
        private static final Set<String> UNREADABLE = Set.of("devicesStatus", "allowedOperations");

        static JsonGenerator readable(JsonGenerator json) {
            boolean asks = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                    && NAME.equals(current.getRequest().getHeader(CLIENT_HEADER));
            return asks
                    ? new FilteringGeneratorDelegate(
                            json, new PartnerCenterJavaSdk(), TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)
                    : json;
        }

        @Override
        public TokenFilter includeProperty(String name) {
            return UNREADABLE.contains(name) ? null : this;
        }

        @Override
        protected boolean _includeScalar() {
            return true;
        }
    }
}

package rollcall.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.openapi.Soundness;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WholeApiTest {
    @Test
    void isSoundWithAllItsExamples() {
        assertThat(Soundness.faults(WholeApi.document())).isEmpty();
    }

    @Test
    void namesEachCallOnce() {
        List<String> names = WholeApi.document().path("paths").findValuesAsString("operationId");

        assertThat(names).doesNotHaveDuplicates().contains("createDeviceBatch", "listDeviceBatches");
    }

    /** Two names for the same variable would make one path two. */
    @Test
    void hasEachPathOnce() {
        assertThat(WholeApi.document().path("paths").propertyNames())
                .extracting(path -> path.replaceAll("\\{\\w+}", "{}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void joinsTheMethodsOfAPath() {
        ObjectNode whole = WholeApi.joined(List.of(
                part("{'paths':{'/a':{'get':{}}},'components':{},'tags':[{'name':'a','description':'One.'}]}"),
                part("{'paths':{'/a':{'post':{}}},'components':{},'tags':[{'name':'a','description':'Two.'}]}")));

        assertThat(whole.path("paths").path("/a").propertyNames()).containsExactly("get", "post");
        assertThat(whole.path("tags").path(0).path("description").asString()).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void refusesToSayTwoThingsOfOneSchema() {
        List<ObjectNode> parts = List.of(
                part("{'paths':{},'components':{'schemas':{'Step':{'type':'object'}}}}"),
                part("{'paths':{},'components':{'schemas':{'Step':{'type':'string'}}}}"));

        assertThatThrownBy(() -> WholeApi.joined(parts))
                .hasMessage("two services say different things of components schemas Step");
    }

    private static ObjectNode part(String json) {
        JsonNode read = JsonMapper.shared().readTree(json.replace('\'', '"'));
        return (ObjectNode) read;
    }
}

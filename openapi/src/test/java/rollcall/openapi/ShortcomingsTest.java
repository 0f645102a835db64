package rollcall.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import rollcall.access.Door;
import rollcall.access.Party;
import rollcall.access.Rule;
import rollcall.access.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShortcomingsTest {
    private static final String THINGS = "rollcall.openapi.whole";
    private static final Rule READ = Rule.of(HttpMethod.GET, "/v1/things/{thing}", Scope.DEVICES_READ, Party.OPERATOR);
    private static final Rule WRITE = Rule.of(HttpMethod.POST, "/v1/things", Scope.DEVICES_MANAGE, Party.OPERATOR);
    private static final String SAID = """
            {"calls": {
               "getThing": {"description": "One thing.",
                 "parameters": [{"name": "thing", "in": "path", "description": "Its name.", "example": "cup"}]},
               "addThing": {"description": "Adds one.", "responses": {"201": {"description": "Added."}}}},
             "components": {"schemas": {"Thing": {"description": "A thing.",
               "properties": {"name": {"description": "Its name."}}, "examples": [{"name": "cup"}]}}}}
            """;

    @Test
    void areNoneWhereEverythingIsSaid() {
        assertThatCode(() -> api(THINGS, SAID, READ, WRITE).lacksNothing()).doesNotThrowAnyException();
    }

    @Test
    void areAllThatIsMissingOfACallOfWhichNothingIsSaid() {
        assertThatThrownBy(() -> api("rollcall.openapi.lacking", "{}").lacksNothing())
                .hasMessageContainingAll(
                        "POST /v1/forgotten/{id} has no rule at the door",
                        "has no name",
                        "has no description",
                        "parameter id has no description",
                        "parameter id has no example",
                        "its body has no description",
                        "its body as application/json has no example",
                        "its answer 200 as application/json has no example",
                        "says nothing of 401",
                        "says nothing of 403",
                        "says nothing of 429",
                        "schema Thing has no description",
                        "schema Thing does not describe name");
    }

    @Test
    void areRulesForCallsThatNobodyAnswers() {
        Rule gone = Rule.of(HttpMethod.GET, "/v1/gone", Scope.DEVICES_READ, Party.OPERATOR);

        assertThatThrownBy(() -> api(THINGS, SAID, READ, WRITE, gone).lacksNothing())
                .hasMessageContaining("GET /v1/gone has a rule and no handler");
    }

    @Test
    void areCodesWithoutWords() {
        String unworded = SAID.replace("\"Added.\"}", "\"Added.\"}, \"409\": {\"x-codes\": [\"UNHEARD_OF\"]}");

        assertThatThrownBy(() -> api(THINGS, unworded, READ, WRITE).lacksNothing())
                .hasMessageContaining("POST /v1/things its answer 409 has a code without words");
    }

    @Test
    void areCodesSaidToBeNeverSaidThatCouldNotBe() {
        String needless = SAID.replace("\"Added.\"}}", "\"Added.\"}}, \"x-never\": [\"HEAVY\", \"THING_GONE\"]");
        String needed = needless.replace(", \"THING_GONE\"", "");

        assertThatThrownBy(() -> api(THINGS, needless, READ, WRITE)).hasMessageContaining("THING_GONE");
        assertThatCode(() -> api(THINGS, needed, READ, WRITE).lacksNothing()).doesNotThrowAnyException();
    }

    @Test
    void areNotExamplesThatTheirSchemaForbids() {
        String wrong = SAID.replace("[{\"name\": \"cup\"}]", "[{\"name\": 7}]");

        assertThatThrownBy(() -> api(THINGS, wrong, READ, WRITE).isSound()).hasMessageContaining("example of Thing");
        assertThatCode(() -> api(THINGS, SAID, READ, WRITE).isSound()).doesNotThrowAnyException();
    }

    @Test
    void areNotReferencesThatLeadNowhere() {
        String wrong = SAID.replace(
                "\"Added.\"",
                "\"Added.\", \"content\": {\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/Gone\"}}}");

        assertThatThrownBy(() -> api(THINGS, wrong, READ, WRITE).isSound()).hasMessageContaining("Gone");
    }

    @Test
    void aDocumentThatIsNotKeptTurnsRed() {
        assertThatThrownBy(() -> api(THINGS, SAID, READ, WRITE).isKeptAs("no-such-service"))
                .hasMessageContaining("-Drollcall.pages=write writes it anew");
    }

    private static ServiceApi api(String pack, String said, Rule... rules) {
        JsonNode all = JsonMapper.shared().readTree(said);
        return ServiceApi.of(
                pack,
                Door.of(rules),
                new Fragments(
                        all.path("calls"),
                        all.path("reached"),
                        all.path("parameters"),
                        all.path("names"),
                        all.path("components")));
    }
}

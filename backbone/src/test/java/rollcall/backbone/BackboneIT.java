package rollcall.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each ground there is on this machine serves tests alike: always the one without containers, and the one with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackboneIT {
    private List<Backbone> grounds;

    @BeforeAll
    void start() {
        grounds = Backbone.inContainers()
                ? List.of(Backbone.onThisMachine(), Backbone.start())
                : List.of(Backbone.onThisMachine());
    }

    @AfterAll
    void stop() {
        grounds.forEach(Backbone::close);
    }

    Stream<Backbone> grounds() {
        return grounds.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("grounds")
    void itsBrokerIsEmptyAndAnswersNothingWhilePaused(Backbone backbone) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", backbone.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            assertThat(admin.listTopics().names().get()).isEmpty();
            backbone.pauseBroker();
            try {
                assertThatThrownBy(() -> admin.listTopics().names().get(2, TimeUnit.SECONDS))
                        .isInstanceOf(TimeoutException.class);
            } finally {
                backbone.resumeBroker();
            }
            admin.createTopics(List.of(new NewTopic("after", 1, (short) 1)))
                    .all()
                    .get();
            // A topic that was just made is not in every answer at once.
            await().untilAsserted(
                            () -> assertThat(admin.listTopics().names().get()).containsExactly("after"));
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("grounds")
    void itsRegistryComesBackWhereItWas(Backbone backbone) throws Exception {
        assertThat(answers(backbone)).isTrue();

        backbone.stopRegistry();
        assertThat(answers(backbone)).isFalse();
        backbone.startRegistry();

        await().atMost(Duration.ofMinutes(2)).until(() -> answers(backbone));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("grounds")
    void itsDatabaseServerTakesFurtherDatabases(Backbone backbone) throws Exception {
        Database first = backbone.database();
        try (Connection connection = connect(first);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE further");
        }
        try (Connection connection = connect(first.named("further"));
                Statement statement = connection.createStatement();
                ResultSet name = statement.executeQuery("SELECT current_database()")) {
            name.next();
            assertThat(name.getString(1)).isEqualTo("further");
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("grounds")
    void theServicesSettingsNameItsRegistry(Backbone backbone) {
        assertThat(backbone.clientSettings())
                .containsEntry("apicurio.registry.url", backbone.schemaRegistry() + "/apis/registry/v3")
                .containsKey("default.value.serde");
    }

    private static Connection connect(Database database) throws java.sql.SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static boolean answers(Backbone backbone) {
        try {
            HttpURLConnection connection = (HttpURLConnection) backbone.schemaRegistry()
                    .resolve("/apis/ccompat/v7/subjects")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}

package rollcall.status.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.Postgres;
import rollcall.status.rebuild.ViewSources.Column;
import rollcall.status.rebuild.ViewSources.Source;

class ViewSourcesIT {
    private static final Column CUSTOMER = new Column("uploads", "customer");
    private static final Source FROM_LOG = new Source(CUSTOMER, TopicCatalogue.UPLOADS_RECEIVED.name(), "customer");

    @Test
    void everyColumnOfTheViewHasItsSourceOnTheLog() throws IOException {
        assertThat(ViewSources.violations(columns(), sources())).isEmpty();
    }

    @Test
    void noticesAColumnWithoutASource() {
        assertThat(ViewSources.violations(Set.of(CUSTOMER, new Column("uploads", "mood")), List.of(FROM_LOG)))
                .containsExactly("Column[table=uploads, name=mood] has no source");
    }

    @Test
    void noticesASourceOfNoColumn() {
        assertThat(ViewSources.violations(Set.of(), List.of(FROM_LOG))).hasSize(1);
    }

    @Test
    void noticesASourceThatDoesNotLast() {
        Source fleeting = new Source(CUSTOMER, TopicCatalogue.DEVICES_UPLOADED.name(), "row.customer");
        Source compacted = new Source(CUSTOMER, TopicCatalogue.DEVICES_STATUS.name(), "customer");

        assertThat(ViewSources.violations(Set.of(CUSTOMER), List.of(fleeting, compacted)))
                .hasSize(2)
                .allMatch(violation -> violation.endsWith("does not keep every record"));
    }

    @Test
    void takesTheLastRecordOfAKeyForWhatIsTheLastOfIt() {
        Column model = new Column("catalogue_devices", "model");
        Source last = new Source(model, TopicCatalogue.CATALOGUE_DEVICES.name(), "model");

        assertThat(ViewSources.violations(Set.of(model), List.of(last))).isEmpty();
    }

    @Test
    void noticesAFieldThatIsNotThere() {
        String topic = TopicCatalogue.DEVICES_REGISTERED.name();

        assertThat(ViewSources.violations(Set.of(CUSTOMER), List.of(new Source(CUSTOMER, topic, "row.mood"), FROM_LOG)))
                .containsExactly(topic + " has no field row.mood");
    }

    private static Set<Column> columns() {
        try (HikariDataSource view = Postgres.view()) {
            return new HashSet<>(JdbcClient.create(view)
                    .sql("""
                            SELECT table_name, column_name
                            FROM information_schema.columns JOIN information_schema.tables
                                USING (table_schema, table_name)
                            WHERE table_schema = 'view' AND table_type = 'BASE TABLE'
                                AND table_name <> 'flyway_schema_history'""")
                    .query((row, index) -> new Column(row.getString(1), row.getString(2)))
                    .list());
        }
    }

    private static List<Source> sources() throws IOException {
        try (InputStream file = ViewSources.class.getResourceAsStream("/view-sources.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Source::parse)
                    .toList();
        }
    }
}

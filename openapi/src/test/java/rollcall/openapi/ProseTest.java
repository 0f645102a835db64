package rollcall.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void turnsWhatJavadocHoldsIntoMarkdown() {
        assertThat(Prose.markdown(
                        "one\n of <code>\n a&lt;b&gt;</code>, {@link rollcall.x.Report Report}.\n\n <p>More."))
                .isEqualTo("One of `a<b>`, Report.\n\nMore.");
    }
}

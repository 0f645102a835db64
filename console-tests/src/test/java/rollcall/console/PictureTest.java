package rollcall.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final double TOLERATED = LooksIT.TOLERATED;

    private final Picture page = drawn(pen -> {});

    @Test
    void isLikeItselfWhenLettersAreSmoothedOtherwise() {
        Picture smoothed =
                drawn(pen -> pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON));

        assertThat(smoothed.differenceFrom(page)).isLessThan(TOLERATED);
    }

    @Test
    void isOtherWhenAPartMovedOrHasAnotherColorOrIsGone() {
        assertThat(drawn(pen -> pen.translate(0, 12)).differenceFrom(page)).isGreaterThan(TOLERATED);
        assertThat(drawn(pen -> pen.setColor(Color.RED)).differenceFrom(page)).isGreaterThan(TOLERATED);
        assertThat(drawn(pen -> pen.setClip(0, 0, 1, 1)).differenceFrom(page)).isGreaterThan(TOLERATED);
    }

    private static Picture drawn(Consumer<Graphics2D> otherwise) {
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 400);
        pen.setColor(Color.DARK_GRAY);
        otherwise.accept(pen);
        pen.fillRoundRect(40, 40, 120, 40, 8, 8);
        for (int line = 0; line < 10; line++) {
            pen.drawLine(40, 120 + 12 * line, 300, 121 + 12 * line);
        }
        pen.dispose();
        return new Picture(image);
    }
}

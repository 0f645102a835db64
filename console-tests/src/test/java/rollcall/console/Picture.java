package rollcall.console;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A page as it looks, to be held against how it should look. What is compared is the mean colour of small squares: letters
 * that are smoothed otherwise change it little, a line that moved, a colour or a border that is another change it much.
 */
record Picture(BufferedImage image) {
    /** Pixels along a square. */
    private static final int SQUARE = 8;

    /** How far a square's mean may be from what it should be, in each of red, green and blue, of 255. */
    private static final int NEAR = 14;

    static Picture of(byte[] png) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part of its squares that look otherwise, 0 to 1; 1 where it is of another size. */
    double differenceFrom(Picture other) {
        if (image.getWidth() != other.image.getWidth() || image.getHeight() != other.image.getHeight()) {
            return 1;
        }
        int different = 0;
        int all = 0;
        for (int y = 0; y + SQUARE <= image.getHeight(); y += SQUARE) {
            for (int x = 0; x + SQUARE <= image.getWidth(); x += SQUARE) {
                all++;
                if (isFar(mean(x, y), other.mean(x, y))) {
                    different++;
                }
            }
        }
        return (double) different / all;
    }

    private static boolean isFar(int[] one, int[] other) {
        for (int color = 0; color < one.length; color++) {
            if (Math.abs(one[color] - other[color]) > NEAR) {
                return true;
            }
        }
        return false;
    }

    private int[] mean(int left, int top) {
        int[] sum = new int[3];
        for (int y = top; y < top + SQUARE; y++) {
            for (int x = left; x < left + SQUARE; x++) {
                int rgb = image.getRGB(x, y);
                sum[0] += rgb >> 16 & 0xFF;
                sum[1] += rgb >> 8 & 0xFF;
                sum[2] += rgb & 0xFF;
            }
        }
        return new int[] {sum[0] / (SQUARE * SQUARE), sum[1] / (SQUARE * SQUARE), sum[2] / (SQUARE * SQUARE)};
    }
}

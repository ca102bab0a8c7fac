package io.huiyin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Refused;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PainterTests {

    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private final Painter painter = new Painter(2, 10 * 1024 * 1024);

    /** Left red, right blue in the file; where red must be seen afterwards. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, 5, 10", "2, 40, 20, 35, 10", "3, 40, 20, 35, 10", "4, 40, 20, 5, 10",
        "5, 20, 40, 10, 5", "6, 20, 40, 10, 5", "7, 20, 40, 10, 35", "8, 20, 40, 10, 35"
    })
    void aPictureIsTurnedUpright(int orientation, int width, int height, int redX, int redY) throws IOException {
        Drawn drawn = draw(withExif(jpeg(redAndBlue(40, 20)), orientation));
        Color red = new Color(read(drawn).getRGB(redX, redY));

        assertThat(drawn.width()).isEqualTo(width);
        assertThat(drawn.height()).isEqualTo(height);
        assertThat(red.getRed()).isGreaterThan(200);
        assertThat(red.getBlue()).isLessThan(60);
    }

    @Test
    void nothingOfTheFileSurvivesButWhatCanBeSeen() throws IOException {
        byte[] sent = concat(
                withExif(jpeg(redAndBlue(400, 300)), 1),
                "GPS31.2304N <script>alert(1)</script>PK\003\004".getBytes(StandardCharsets.UTF_8));
        String drawn = new String(draw(sent).jpeg(), StandardCharsets.ISO_8859_1);

        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "<script>");
        assertThat(drawn).doesNotContain("Exif", "GPS", "<script>", "PK\003\004");
    }

    @Test
    void aLargePictureIsMadeSmallEnough() throws IOException {
        Drawn drawn = draw(jpeg(redAndBlue(5_000, 2_500)));

        assertThat(drawn.width()).isEqualTo(2_048);
        assertThat(drawn.height()).isEqualTo(1_024);
    }

    @Test
    void aDrawingOnGlassIsPutOnWhitePaper() throws IOException {
        BufferedImage glass = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        Color corner = new Color(read(draw(written(glass, "png"))).getRGB(0, 0));

        assertThat(corner.getRed()).isGreaterThan(250);
    }

    @Test
    void webpIsUnderstood() throws IOException {
        assertThat(draw(WEBP).width()).isEqualTo(1);
    }

    @Test
    void aBombIsRefusedBeforeItIsDecoded() throws IOException {
        long before = System.nanoTime();
        assertRefused(pngHead(29_999, 29_999), "attachment.dimensions");
        assertRefused(pngHead(2_000_000_000, 1), "attachment.dimensions");
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    @Test
    void aProgressivePictureMayHoldFewerPixels() throws IOException {
        byte[] file = progressive(redAndBlue(600, 400));
        assertThat(JpegHead.of(file).progressive()).isTrue();
        assertThat(draw(file).width()).isEqualTo(600);
        assertRefused(resized(file, 9_000, 9_000), "attachment.dimensions");
    }

    @Test
    void aTornFileIsRefused() throws IOException {
        byte[] jpeg = jpeg(noise(800, 600));
        byte[] png = written(noise(800, 600), "png");
        assertRefused(Arrays.copyOf(jpeg, jpeg.length / 2), "attachment.unreadable");
        assertRefused(Arrays.copyOf(png, png.length / 2), "attachment.unreadable");
        assertRefused(Arrays.copyOf(jpeg, 4), "attachment.unreadable");
        assertRefused(Arrays.copyOf(WEBP, 20), "attachment.unreadable");
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() {
        assertRefused("<?php system($_GET['c']);".getBytes(StandardCharsets.UTF_8), "attachment.type");
        assertRefused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "attachment.type");
        assertRefused("GIF89a".getBytes(StandardCharsets.UTF_8), "attachment.type");
        assertRefused(new byte[0], "attachment.type");
        assertRefused("\0\0\0\030ftypheic".getBytes(StandardCharsets.ISO_8859_1), "attachment.heic");
    }

    @Test
    void tooManyBytesAreRefused() {
        Painter small = new Painter(1, 100);
        assertThatThrownBy(() -> small.redraw(new ByteArrayInputStream(new byte[101])))
                .hasMessage("attachment.size");
    }

    @Test
    void aBrokenHeadIsNoReasonToFall() throws IOException {
        byte[] file = withExif(jpeg(redAndBlue(30, 20)), 6);
        for (int i = 2; i < 60; i++) {
            byte[] broken = file.clone();
            broken[i] ^= (byte) 0xFF;
            try {
                draw(broken);
            } catch (Refused refused) {
                assertThat(refused.code()).startsWith("attachment.");
            }
        }
    }

    private Drawn draw(byte[] file) throws IOException {
        return painter.redraw(new ByteArrayInputStream(file));
    }

    private void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> draw(file)).isInstanceOf(Refused.class).hasMessage(code);
    }

    private static BufferedImage read(Drawn drawn) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(drawn.jpeg()));
    }

    /** Left half red, right half blue. */
    private static BufferedImage redAndBlue(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (x * 7919 + y * 104_729) * 31);
            }
        }
        return image;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        return written(image, "jpeg");
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] progressive(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        return bytes.toByteArray();
    }

    /** Lies about the size in the frame head (SOF2: marker, length, precision, height, width). */
    private static byte[] resized(byte[] jpeg, int width, int height) {
        byte[] lie = jpeg.clone();
        for (int i = 2; i + 9 < lie.length; i++) {
            if ((lie[i] & 0xFF) == 0xFF && (lie[i + 1] & 0xFF) == 0xC2) {
                lie[i + 5] = (byte) (height >> 8);
                lie[i + 6] = (byte) height;
                lie[i + 7] = (byte) (width >> 8);
                lie[i + 8] = (byte) width;
                return lie;
            }
        }
        throw new IllegalArgumentException("not progressive");
    }

    /** Puts an EXIF segment with an orientation and a trace of a place behind the first marker. */
    private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(exif);
        out.writeBytes("Exif\0\0MM");
        out.writeShort(42);
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        out.writeBytes("GPS31.2304N");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream all = new DataOutputStream(file);
        all.write(jpeg, 0, 2);
        all.writeShort(0xFFE1);
        all.writeShort(exif.size() + 2);
        all.write(exif.toByteArray());
        all.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    private static byte[] pngHead(int width, int height) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(chunk);
        out.writeBytes("IHDR");
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(chunk.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream all = new DataOutputStream(file);
        all.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        all.writeInt(13);
        all.write(chunk.toByteArray());
        all.writeInt((int) check.getValue());
        all.writeInt(0);
        all.writeBytes("IDAT");
        return file.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

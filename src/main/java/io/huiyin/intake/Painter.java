package io.huiyin.intake;

import io.huiyin.kernel.Refused;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Draws a picture anew, so that nothing of the file that was sent survives but what can be seen: no place, no camera, no
 * second file behind the first. Its size is read and judged before a pixel is decoded; large ones are decoded at a
 * fraction of their size; few are decoded at a time.
 */
@Component
final class Painter {

    private static final Logger log = LoggerFactory.getLogger(Painter.class);
    static final int LONGEST = 2_048;
    private static final int LONGEST_SENT = 30_000;
    private static final long PIXELS = 110_000_000;
    private static final long PIXELS_AT_ONCE = 26_000_000;
    private static final float QUALITY = 0.85f;

    private final Seats seats;

    @Autowired
    Painter(IntakeSettings settings) {
        this(settings.painters(), Math.toIntExact(settings.uploadSize().toBytes()));
    }

    Painter(int seats, int largest) {
        this.seats = new Seats(seats, largest);
    }

    /** Refuses what is too large, no picture of a kind we can show, or cannot be read to its end. */
    Drawn redraw(InputStream file) throws IOException {
        return seats.read(file, bytes -> draw(bytes, PictureKind.of(bytes)));
    }

    private static Drawn draw(byte[] file, PictureKind kind) {
        JpegHead head = kind == PictureKind.JPEG ? JpegHead.of(file) : new JpegHead(1, false);
        try {
            return encode(turn(decode(file, kind, head), head.orientation()));
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders answer broken files with any of these
            log.debug("a picture cannot be read", e);
            throw new Refused("attachment.unreadable");
        }
    }

    private static BufferedImage decode(byte[] file, PictureKind kind, JpegHead head) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.reader).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            judge(width, height, head.progressive() || kind == PictureKind.WEBP ? PIXELS_AT_ONCE : PIXELS);
            AtomicBoolean torn = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> torn.compareAndSet(false, isTorn(warning)));
            ImageReadParam part = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / LONGEST);
            part.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, part);
            if (torn.get()) {
                throw new Refused("attachment.unreadable");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static void judge(int width, int height, long most) {
        boolean sane = width > 0 && height > 0 && width <= LONGEST_SENT && height <= LONGEST_SENT;
        if (!sane || (long) width * height > most) {
            throw new Refused("attachment.dimensions");
        }
    }

    /** The decoder fills the missing end of a torn JPEG with grey and only warns. */
    private static boolean isTorn(String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        return words.contains("truncated") || words.contains("premature");
    }

    /** Upright and small enough in one stroke, on white paper. */
    private static BufferedImage turn(BufferedImage image, int orientation) {
        boolean lying = orientation >= 5;
        int longest = Math.max(image.getWidth(), image.getHeight());
        double scale = Math.min(1.0, (double) LONGEST / longest);
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage upright =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            AffineTransform stroke = held(orientation, width, height);
            stroke.scale((double) width / image.getWidth(), (double) height / image.getHeight());
            pen.drawImage(image, stroke, null);
        } finally {
            pen.dispose();
        }
        return upright;
    }

    /** From the picture as it lies in the file to the picture as it was seen (EXIF 2.32, tag 0x0112). */
    private static AffineTransform held(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static Drawn encode(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return new Drawn(image.getWidth(), image.getHeight(), bytes.toByteArray());
    }
}

package io.huiyin.analysis.reading;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a text into a vector that lies near those of texts with like meaning: the Chinese sentence model bge-small-zh
 * v1.5, quantised, run in this process on one core.
 */
public final class SentenceModel implements AutoCloseable {

    /** Length of a vector. */
    public static final int DIMENSIONS = 512;

    /** Most pieces that are looked at; of a longer text the beginning and the end. */
    private static final int WINDOW = 510;

    private static final int OF_THE_END = 160;
    /** Of a text longer than this many characters the middle is not even cut into pieces. */
    private static final int LONGEST = 8_000;

    /** More than the sentence model takes. */
    private static final long MOST_BYTES = 32L << 20;

    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-zh-v1.5-q-tokenizer.json";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private SentenceModel(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /** Takes about a second; the result may be used by several threads at once. */
    public static SentenceModel load() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                Arena memory = Arena.ofConfined()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            MemorySegment model = read(memory);
            return new SentenceModel(
                    environment,
                    environment.createSession(model.asByteBuffer(), options),
                    new WordPieces(vocabulary()));
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model cannot be loaded", e);
        }
    }

    /** Outside the heap and in small pieces, so that the heap does not grow by it; given back once the session has it. */
    private static MemorySegment read(Arena memory) {
        try (InputStream stream = resource(MODEL)) {
            MemorySegment model = memory.allocate(MOST_BYTES);
            byte[] piece = new byte[1 << 16];
            long length = 0;
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                MemorySegment.copy(piece, 0, model, ValueLayout.JAVA_BYTE, length, read);
                length += read;
            }
            return model.asSlice(0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Integer> vocabulary() {
        Map<String, Integer> pieces = new HashMap<>();
        try (JsonParser json = JsonMapper.shared().createParser(resource(VOCABULARY))) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME
                        && json.currentName().equals("vocab")) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                        pieces.put(json.currentName(), json.nextIntValue(WordPieces.UNKNOWN));
                    }
                    return pieces;
                }
            }
        }
        throw new IllegalStateException("the sentence model knows no pieces of words");
    }

    private static InputStream resource(String name) {
        InputStream stream = SentenceModel.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the sentence model " + name + " is missing");
        }
        return stream;
    }

    /**
     * Two vectors in one array: what the model says of the whole text, then the mean of what it says of its pieces. The
     * text must be evened out; neither is of length 1.
     */
    public float[] vectors(String normal) {
        long[] ids = window(normal);
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return pooled(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length - 2);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed", e);
        }
    }

    private static float[] pooled(FloatBuffer states, int pieces) {
        float[] vectors = new float[2 * DIMENSIONS];
        float[] state = new float[DIMENSIONS];
        states.get(vectors, 0, DIMENSIONS);
        for (int piece = 0; piece < pieces; piece++) {
            states.get(state);
            for (int d = 0; d < DIMENSIONS; d++) {
                vectors[DIMENSIONS + d] += state[d] / pieces;
            }
        }
        return vectors;
    }

    private long[] window(String normal) {
        // the window ends long before that, whatever the letters
        long[] all = pieces.of(
                normal.length() <= LONGEST
                        ? normal
                        : normal.substring(0, LONGEST / 2) + normal.substring(normal.length() - LONGEST / 2),
                LONGEST);
        int length = Math.min(all.length, WINDOW);
        int beginning = all.length > WINDOW ? WINDOW - OF_THE_END : length;
        long[] ids = new long[length + 2];
        ids[0] = WordPieces.START;
        System.arraycopy(all, 0, ids, 1, beginning);
        System.arraycopy(all, all.length - (length - beginning), ids, 1 + beginning, length - beginning);
        ids[length + 1] = WordPieces.END;
        return ids;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}

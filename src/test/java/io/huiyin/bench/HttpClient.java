package io.huiyin.bench;

import java.io.IOException;

/** A phone: one connection, one submission at a time. */
final class HttpClient implements Contestant.Client {

    private static final String CODE = "\"code\":\"";

    private final HttpLine line;
    private final String hospital;

    HttpClient(int port, String hospital) throws IOException {
        this.line = new HttpLine(port);
        this.hospital = hospital;
    }

    @Override
    public String submit(Words words) throws IOException {
        HttpLine.Answer answer =
                line.post("/api/v1/feedback", "Idempotency-Key: " + words.key() + "\r\n", words.json(hospital));
        int at = answer.body().indexOf(CODE);
        if (answer.status() != 201 || at < 0) {
            throw new IOException("not acknowledged: " + answer);
        }
        int from = at + CODE.length();
        return answer.body().substring(from, answer.body().indexOf('"', from));
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}

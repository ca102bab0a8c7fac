package io.huiyin.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection, as light as can be: the machine's cores belong to those who are measured. */
final class HttpLine implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean ended;

    HttpLine(int port) throws IOException {
        this.port = port;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.in = in(socket);
    }

    private static InputStream in(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        return new BufferedInputStream(socket.getInputStream(), 8192);
    }

    /** Status and body of an answer. */
    record Answer(int status, String body) {}

    Answer post(String path, String headers, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return ask(
                "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nContent-Type: application/json\r\nAccept: application/json\r\n" + headers
                        + "Content-Length: " + body.length + "\r\n\r\n",
                body);
    }

    Answer get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n", new byte[0]);
    }

    private Answer ask(String head, byte[] body) throws IOException {
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        if (ended) {
            socket.close();
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            in = in(socket);
            ended = false;
        }
        socket.getOutputStream().write(all);
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                ended = lower.contains("close");
            }
        }
        return new Answer(status, chunked ? chunks() : new String(bytes(length), StandardCharsets.UTF_8));
    }

    private String chunks() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.append(new String(bytes(size), StandardCharsets.UTF_8));
            line();
        }
        line();
        return all.toString();
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the server hung up");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

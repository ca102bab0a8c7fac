package io.huiyin.outreach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A mail server that answers as the test says, for what a friendly one never does: refuse, put off, hang up. */
final class ScriptedMailServer implements AutoCloseable {

    /** Instead of an answer: the line is cut. */
    static final String HANG_UP = "";

    private final ServerSocket door;
    private final Thread listener;
    private final Function<String, String> script;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param script the answer to a command; null for the friendly one */
    ScriptedMailServer(int port, Function<String, String> script) {
        this.script = script;
        try {
            this.door = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.listener = Thread.ofPlatform().start(this::listen);
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        door.close();
        try {
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try (Socket line = door.accept()) {
                talk(line);
            } catch (IOException e) {
                // the client or the test has gone
            }
        }
    }

    private void talk(Socket line) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        say(line, "220 ready");
        for (String command = in.readLine(); command != null; command = in.readLine()) {
            heard.add(command);
            String answer = script.apply(command);
            if (HANG_UP.equals(answer)) {
                return;
            }
            say(line, answer != null ? answer : friendly(command));
            if (command.startsWith("DATA") && (answer == null || answer.startsWith("354"))) {
                while (!".".equals(in.readLine())) {
                    // the letter itself
                }
                String end = script.apply(".");
                if (HANG_UP.equals(end)) {
                    return;
                }
                say(line, end != null ? end : "250 taken");
            }
        }
    }

    private static String friendly(String command) {
        return command.startsWith("DATA") ? "354 go on" : command.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }
}

package io.espalier.adapters.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Version and commit that this program was built from; a build outside a clone knows no commit. */
public final class BuildVersion implements IVersionProvider {
    private static final String UNKNOWN = "unknown";

    @Override
    public String[] getVersion() {
        return new String[] {"espalier " + version() + " (commit " + commit() + ")", "Java " + Runtime.version()};
    }

    /** The commit in full, followed by -dirty where the clone held changes; "unknown" without one. */
    public static String commit() {
        String commit = read("git.properties", "git.commit.id.full");
        return Boolean.parseBoolean(read("git.properties", "git.dirty")) ? commit + "-dirty" : commit;
    }

    /** The version of the project. */
    public static String version() {
        return read("build.properties", "version");
    }

    private static String read(String resource, String key) {
        try (InputStream in = BuildVersion.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty(key, UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

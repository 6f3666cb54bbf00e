package io.espalier.adapters.cli.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what a changed file is told from an unchanged one without reading it.
 *
 * @param key of the file itself where the system has one: a file moved into place has another
 */
record FileStamp(long size, FileTime modified, String key) {

    /** @throws IOException if there is no such file */
    static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
    }
}

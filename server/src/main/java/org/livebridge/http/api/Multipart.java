package org.livebridge.http.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.livebridge.http.BadRequestException;
import org.livebridge.http.Exchange;
import org.livebridge.http.Parameters;

/**
 * A multipart body as parameters. A file's content is its text, and its name comes as {@code
 * <field>.filename} [I], its encoding, when it is not UTF-8, as {@code <field>.charset}.
 */
final class Multipart {
    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_HEADER = 8 << 10;

    private Multipart() {}

    static Parameters read(Exchange exchange, int most) throws IOException {
        return read(
                exchange.header("Content-Type").orElse(""),
                exchange.header("Content-Length").map(Long::parseLong).orElse(-1L),
                exchange.body(),
                most);
    }

    static Parameters read(String type, long length, InputStream body, int most)
            throws IOException {
        Upload upload = new Upload();
        upload.setMaxSize(most);
        upload.setMaxFileCount(MOST_PARTS);
        upload.setMaxPartHeaderSize(LONGEST_HEADER);
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        Set<String> files = new HashSet<>();
        try {
            FileItemInputIterator parts = upload.getItemIterator(new Body(type, length, body));
            while (parts.hasNext()) {
                FileItemInput part = parts.next();
                String name = part.getFieldName();
                byte[] content = part.getInputStream().readAllBytes();
                if (name == null || entries.size() >= MOST_PARTS) {
                    throw new BadRequestException(
                            400, "A part has no name, or there are too many.");
                }
                if (part.isFormField() || part.getName() == null) {
                    entries.add(Map.entry(name, Parameters.text(content)));
                } else {
                    addFile(entries, numbered(name, files), part.getName(), content);
                }
            }
        } catch (FileUploadSizeException tooLong) {
            throw new BadRequestException(413, "The multipart body is too long.");
        } catch (FileUploadException | IllegalArgumentException wrong) {
            throw new BadRequestException(400, "The multipart body is broken.");
        }
        return Parameters.of(entries);
    }

    /** A field of several files is numbered before its files' names and encodings are told. */
    private static String numbered(String field, Set<String> known) {
        String name = field;
        for (int i = 1; !known.add(name); i++) {
            name = field + "-" + i;
        }
        return name;
    }

    /** Bytes that are no UTF-8 come one a character, and say so. */
    private static void addFile(
            List<Map.Entry<String, String>> entries, String name, String file, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        boolean isText = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content);
        entries.add(
                Map.entry(name, isText ? text : new String(content, StandardCharsets.ISO_8859_1)));
        entries.add(Map.entry(name + ".filename", file));
        if (!isText) {
            entries.add(Map.entry(name + ".charset", "iso-8859-1"));
        }
    }

    private record Body(String type, long length, InputStream stream) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public long getContentLength() {
            return length;
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public InputStream getInputStream() {
            return stream;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }

    /** The library's reader of parts; only its iterator is used, so nothing goes to the disk. */
    private static final class Upload
            extends AbstractFileUpload<InputStream, DiskFileItem, DiskFileItemFactory> {
        @Override
        public FileItemInputIterator getItemIterator(InputStream ignored) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, List<DiskFileItem>> parseParameterMap(InputStream ignored) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DiskFileItem> parseRequest(InputStream ignored) {
            throw new UnsupportedOperationException();
        }
    }
}

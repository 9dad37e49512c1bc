package io.throughline.account.document;

import io.throughline.contracts.ContentAddress;
import io.throughline.platform.object.SealedObjects;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Looks into the pieces that were stored, one after the other: a file is never in memory as a whole. */
@Component
class StoredContents implements Contents {

    private final SealedObjects objects;
    private final Tika types = new Tika();

    StoredContents(SealedObjects objects) {
        this.objects = objects;
    }

    @Override
    public Optional<Finding> take(List<ContentAddress> pieces, String name) {
        var digest = sha256();
        long size = 0;
        String mediaType = "";
        for (ContentAddress piece : pieces) {
            var content = objects.open(piece);
            if (content.isEmpty()) return Optional.empty();
            if (size == 0) mediaType = types.detect(content.get(), name);
            size += content.get().length;
            digest.update(content.get());
        }
        objects.keepWithCommand(pieces);
        return Optional.of(new Finding(size, mediaType, HexFormat.of().formatHex(digest.digest())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}

package io.throughline.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Keys on P-256 in PEM files. A key's id is its thumbprint (RFC 7638), so both sides of it agree without being told. */
final class IssuerKey {

    private IssuerKey() {}

    static ECKey readPublic(Path file) {
        var key = read(file);
        return key.toPublicJWK();
    }

    static ECKey readPrivate(Path file) {
        try {
            var granted = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            granted.removeAll(EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE));
            if (!granted.isEmpty()) throw new IdentityFailure("Others may read " + file + ": give it mode 0600", null);
        } catch (IOException e) {
            throw new IdentityFailure("The issuer's key " + file + " cannot be read", e);
        }
        var key = read(file);
        if (!key.isPrivate()) throw new IdentityFailure("There is no private key in " + file, null);
        return key;
    }

    /** Makes a key pair, unless somebody else just did: one file for both halves, one for the public half. */
    static void create(Path privateFile, Path publicFile) {
        try {
            var directory = Files.createDirectories(
                    privateFile.toAbsolutePath().getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var key = new ECKeyGenerator(Curve.P_256).generate();
            writeNew(directory, privateFile, "rw-------", pem("PRIVATE KEY", key.toECPrivateKey()) + pem(key));
            writePublic(directory, publicFile, readPrivate(privateFile));
        } catch (IOException | JOSEException e) {
            throw new IdentityFailure("The issuer's key " + privateFile + " cannot be made", e);
        }
    }

    private static void writePublic(Path directory, Path file, ECKey key) throws IOException, JOSEException {
        writeNew(directory, file, "rw-r--r--", pem(key));
    }

    private static void writeNew(Path directory, Path file, String mode, String text) throws IOException {
        var permissions = PosixFilePermissions.fromString(mode);
        var written = Files.createTempFile(
                directory,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(written, text);
            Files.setPosixFilePermissions(written, permissions);
            Files.createLink(file, written); // appears whole or not at all, and never replaces another's
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(written);
        }
    }

    private static ECKey read(Path file) {
        try {
            var text = Files.readString(file);
            var keys = KeyFactory.getInstance("EC");
            var publicPart = section(text, "PUBLIC KEY");
            if (publicPart == null) throw new IdentityFailure("There is no public key in " + file, null);
            var key = new ECKey.Builder(
                    Curve.P_256, (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(publicPart)));
            var privatePart = section(text, "PRIVATE KEY");
            if (privatePart != null) {
                key.privateKey((ECPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(privatePart)));
            }
            return key.keyIDFromThumbprint().build();
        } catch (IOException | GeneralSecurityException | JOSEException | RuntimeException e) {
            if (e instanceof IdentityFailure known) throw known;
            throw new IdentityFailure("The key in " + file + " cannot be read, or is not on the curve P-256", e);
        }
    }

    private static byte @Nullable [] section(String text, String kind) {
        var begin = "-----BEGIN " + kind + "-----";
        int start = text.indexOf(begin);
        int end = text.indexOf("-----END " + kind + "-----");
        if (start < 0 || end < start) return null;
        return Base64.getMimeDecoder().decode(text.substring(start + begin.length(), end));
    }

    private static String pem(ECKey key) throws JOSEException {
        return pem("PUBLIC KEY", key.toECPublicKey());
    }

    private static String pem(String kind, ECPrivateKey key) {
        return pem(kind, key.getEncoded());
    }

    private static String pem(String kind, ECPublicKey key) {
        return pem(kind, key.getEncoded());
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + kind + "-----\n";
    }
}

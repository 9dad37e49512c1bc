/**
 * Sealing personal data with the subject's own key before it is stored, so that destroying the key erases the person
 * everywhere.
 *
 * <p>What is stored for long is written through {@link io.throughline.platform.seal.SealingModule}: events, dead letters,
 * snapshots. In an event, {@code @PersonalData} is enough. An aggregate keeps no personal data in its fields unless a
 * decision needs it; where one does, it keeps a record whose components are marked {@code @PersonalData} and which has the
 * subject's id before them, and the snapshot is sealed like an event. Lookups and claims keep a hash or nothing.
 */
@NullMarked
package io.throughline.platform.seal;

import org.jspecify.annotations.NullMarked;

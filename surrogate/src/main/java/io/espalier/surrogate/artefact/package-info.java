/**
 * A finished surrogate and its file.
 *
 * <p>Enter by {@link io.espalier.surrogate.artefact.Surrogate}; {@link io.espalier.surrogate.artefact.ArtefactWriter} makes
 * a {@code .esp} file of it, {@link io.espalier.surrogate.artefact.ArtefactReader} reads one or refuses it. The file is
 * big-endian:
 *
 * <pre>
 * header    magic[8]  version[4]  total length[8]  CRC-32 of the 20 bytes before[4]
 * section*  tag[4, ASCII]  payload length[4]  payload
 * footer    SHA-256 of every byte before[32]
 * </pre>
 *
 * <p>The header is frozen for all versions, so that a damaged length is told from a cut file: a length is believed only
 * after its checksum. A reader skips tags that it does not know, so a new part is a new section. One that changes what the
 * network's output means, as a form does, is covered by the certificate's fingerprint: a reader that skipped it would find the certificate
 * to be of something else and refuse the file, so the version stays. Every count is held against the bytes that are left, or a bound of its own, before
 * anything is allocated for it. Knows {@code network}, {@code form} and pricing's data.
 */
package io.espalier.surrogate.artefact;

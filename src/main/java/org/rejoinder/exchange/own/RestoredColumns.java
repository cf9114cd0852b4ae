package org.rejoinder.exchange.own;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.RandomToken;
import org.rejoinder.crypto.SealedEmail;
import org.rejoinder.crypto.Sha256;
import org.rejoinder.exchange.own.RowInserter.Extra;
import org.rejoinder.reply.ThreadPath;

/** Columns that no export has and that the database wants. */
final class RestoredColumns {

    private static final int DIGEST_BYTES = 32;
    private static final int KEY_BYTES = 16;

    private final Connection connection;
    private final ThreadPaths paths;
    private final SequenceValues sequences;
    private final EmailSealer emails;
    private final String site;
    private final Map<Long, String> addresses = new HashMap<>();
    private SealedEmail sealed;
    private ThreadPath path;
    private long position;

    RestoredColumns(Connection connection, SequenceValues sequences, EmailSealer emails, String site)
            throws SQLException {
        this.connection = connection;
        this.paths = new ThreadPaths(connection);
        this.sequences = sequences;
        this.emails = emails;
        this.site = site;
    }

    void address(String member, JsonObject row) {
        if (member.equals("writers")) {
            addresses.put(row.getJsonNumber("number").longValue(), row.getString("email"));
        }
    }

    /** Of the member that was asked for last. */
    void nextRow() {
        position++;
    }

    List<Extra> of(Member member) {
        position = 0;
        return switch (member.table()) {
            case "article", "picture", "standing_page" -> List.of(new Extra("version", row -> 0));
            case "profile" -> List.of(new Extra("id", row -> sequences.next("profile_seq")));
            case "profile_handle" -> List.of(new Extra("profile_id", this::profile));
            case "writer" ->
                List.of(
                        new Extra("email_digest", this::digest),
                        new Extra("email_sealed", row -> sealed.ciphertext()),
                        new Extra("sealed_with", row -> sealed.sealedWith()));
            case "reply" ->
                List.of(
                        new Extra("path", this::path),
                        new Extra("depth", row -> path.depth()),
                        new Extra("receipt", row -> Sha256.hexOf(RandomToken.next(), DIGEST_BYTES)),
                        new Extra("decision_mail", row -> false));
            case "former_address" ->
                List.of(new Extra("digest", row -> Sha256.hexOf(row.getString("path", ""), DIGEST_BYTES)));
            case "imported_audit" -> List.of(new Extra("number", row -> position));
            case "moderation_policy" ->
                List.of(
                        new Extra("id", row -> 1),
                        new Extra("version", row -> 1),
                        // Older exports do not say
                        new Extra("hide_at_reports", row -> row.getInt("hideAtReports", 0)),
                        new Extra("notes_in_my_data", row -> row.getBoolean("notesInMyData", false)));
            case "newsroom", "masthead" -> List.of(new Extra("id", row -> 1), new Extra("version", row -> 1));
            case "screening_state" -> List.of(new Extra("id", row -> 1));
            default -> List.of();
        };
    }

    /** Null if there is none, which the database does not take. */
    private Long profile(JsonObject row) throws SQLException {
        try (var query = connection.prepareStatement("select id from profile where handle = ?")) {
            query.setString(1, row.getString("profile", ""));
            try (var found = query.executeQuery()) {
                return found.next() ? found.getLong(1) : null;
            }
        }
    }

    private String digest(JsonObject row) {
        long writer = row.getJsonNumber("number").longValue();
        EmailAddress address =
                EmailAddress.parseAsItStands(addresses.getOrDefault(writer, "")).orElseGet(() -> nobody(writer));
        sealed = emails.seal("writer " + writer, address);
        return sealed.digest();
    }

    /** In a domain that nobody can have (RFC 2606). */
    private EmailAddress nobody(long writer) {
        String key = Sha256.hexOf(site + "\0writer\0" + writer, KEY_BYTES);
        return EmailAddress.parse(key + "@import.invalid").orElseThrow();
    }

    private String path(JsonObject row) throws SQLException, IOException {
        Long answered =
                row.containsKey("answers") ? row.getJsonNumber("answers").longValue() : null;
        path = paths.of(row.getJsonNumber("number").longValue(), answered);
        return path.path();
    }
}

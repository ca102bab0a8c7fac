package io.huiyin.records;

import io.huiyin.cases.CaseId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import io.huiyin.vault.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hospital's own patterns, and the letters that were written; their words are sealed. */
@Repository
class LetterTable {

    private static final String SEAL = "records.letter";

    private final JdbcClient jdbc;
    private final Vault vault;

    LetterTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A letter as it lies in the file. */
    record Kept(UUID id, LetterKind kind, String language, String title, String words, Instant at, StaffId by) {}

    List<LetterPattern> patterns(HospitalId hospital) {
        return jdbc.sql("""
                        select kind, title, title_en, words, words_en, version
                          from records.letter_pattern
                         where hospital_id = :hospital
                        """)
                .param("hospital", hospital.value())
                .query((row, number) -> new LetterPattern(
                        Coded.of(LetterKind.class, row.getString("kind")),
                        new Bilingual(row.getString("title"), row.getString("title_en")),
                        new Bilingual(row.getString("words"), row.getString("words_en")),
                        row.getInt("version")))
                .list();
    }

    /** Whether the pattern was still that of the given version. */
    boolean change(Actor actor, LetterPattern pattern, Instant now) {
        return jdbc.sql("""
                        insert into records.letter_pattern as p (hospital_id, kind, title, title_en, words, words_en,
                               version, changed_at, changed_by)
                        select :hospital, :kind, :title, :titleEn, :words, :wordsEn, 1, :now, :by
                         where :version = 0
                            or exists (select from records.letter_pattern
                                        where hospital_id = :hospital and kind = :kind)
                            on conflict (hospital_id, kind) do update
                           set title = excluded.title, title_en = excluded.title_en, words = excluded.words,
                               words_en = excluded.words_en, version = p.version + 1, changed_at = excluded.changed_at,
                               changed_by = excluded.changed_by
                         where p.version = :version
                        """)
                        .param("hospital", actor.hospital().value())
                        .param("kind", pattern.kind().code())
                        .param("title", pattern.title().zh())
                        .param("titleEn", pattern.title().en())
                        .param("words", pattern.words().zh())
                        .param("wordsEn", pattern.words().en())
                        .param("version", pattern.version())
                        .param("now", Timestamp.from(now))
                        .param("by", actor.staff().value())
                        .update()
                == 1;
    }

    /** Back to the pattern that comes with the product. */
    void forget(HospitalId hospital, LetterKind kind) {
        jdbc.sql("delete from records.letter_pattern where hospital_id = :hospital and kind = :kind")
                .param("hospital", hospital.value())
                .param("kind", kind.code())
                .update();
    }

    /** The same letter twice is one letter. */
    void keep(HospitalId hospital, CaseId id, Kept letter) {
        jdbc.sql("""
                insert into records.letter (hospital_id, case_id, id, kind, language, title, words_sealed, written_at,
                       written_by)
                values (:hospital, :case, :id, :kind, :language, :title, :words, :at, :by)
                    on conflict do nothing
                """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .param("id", letter.id())
                .param("kind", letter.kind().code())
                .param("language", letter.language())
                .param("title", letter.title())
                .param("words", vault.seal(hospital, SEAL, letter.words()))
                .param("at", Timestamp.from(letter.at()))
                .param("by", letter.by().value())
                .update();
    }

    List<Kept> of(HospitalId hospital, CaseId id) {
        return jdbc.sql("""
                        select id, kind, language, title, words_sealed, written_at, written_by
                          from records.letter
                         where hospital_id = :hospital and case_id = :case
                         order by written_at, id
                        """)
                .param("hospital", hospital.value())
                .param("case", id.value())
                .query((row, number) -> new Kept(
                        row.getObject("id", UUID.class),
                        Coded.of(LetterKind.class, row.getString("kind")),
                        row.getString("language"),
                        row.getString("title"),
                        vault.open(hospital, SEAL, row.getBytes("words_sealed")),
                        row.getTimestamp("written_at").toInstant(),
                        new StaffId(row.getObject("written_by", UUID.class))))
                .list();
    }
}

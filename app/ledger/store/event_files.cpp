// In which file an event lies: the ledger's own, or that of the year it was closed with.
#include "app/ledger/store/event_files.h"
#include "app/ledger/store/schema_check.h"

namespace jcic::ledger {

Result<std::uint64_t> EventFiles::first_open() {
    JCIC_TRY(auto statement, database_.prepare("SELECT coalesce(min(sequence), 0) FROM event"));
    JCIC_CHECK(statement.step());
    return statement.number_at(0);
}

/// Numbers that no closed year has are looked for, and missed, in the ledger's own file.
Result<const ClosedYears::File*> EventFiles::closed_file_of(std::uint64_t sequence) {
    JCIC_TRY(const auto begin, first_open());
    if (sequence >= begin) return nullptr;
    if (begin > years_.next()) JCIC_CHECK(learn_years());  // also what another program closed meanwhile
    return years_.holding(sequence);
}

/// From the newest down: what says that a year was closed came after it, and so lies in the ledger's own file or in
/// that of a year closed later, which is known by then.
Result<void> EventFiles::learn_years() {
    JCIC_TRY(const auto lock, ReadLock::hold(database_));
    JCIC_TRY(auto rows, database_.prepare("SELECT sequence FROM listing WHERE subject='ledger' AND action=?1"
                                          " ORDER BY sequence DESC"));
    JCIC_TRY(const auto said, rows.text(action::ledger_year_closed).numbers());
    JCIC_TRY(const auto begin, first_open());
    for (const auto sequence : said) {
        // One that lies nowhere leaves its year unknown: reading it, opening and verification say so.
        JCIC_TRY(const auto* file,
                 sequence >= begin ? Result<const ClosedYears::File*>(nullptr) : years_.holding(sequence));
        if (sequence < begin && file == nullptr) continue;
        JCIC_TRY(auto row,
                 (file == nullptr ? database_ : *file->database).prepare("SELECT body FROM event WHERE sequence=?1"));
        JCIC_TRY(const bool there, row.number(sequence).step());
        if (!there) continue;
        JCIC_TRY(const auto leaf, Leaf::unpack(row.blob_at(0)));
        JCIC_TRY(const auto year, ClosedYear::of(leaf));
        years_.add(year);
    }
    return {};
}

Result<std::vector<ClosedYear>> EventFiles::closed_years() {
    JCIC_CHECK(learn_years());
    std::vector<ClosedYear> out;
    for (const auto& file : years_.known()) out.push_back(file.year);
    return out;
}

Result<void> EventFiles::nothing_foreign() {
    JCIC_TRY(const bool own, only_laid_out(database_));
    if (!own) return fail(FaultCode::ledger_corrupt, "ledger.schema");
    return {};
}

Result<void> EventFiles::leave_to_closed_file(std::uint64_t last) {
    JCIC_CHECK(nothing_foreign());
    const auto sql = "DROP TRIGGER IF EXISTS event_stays; DELETE FROM event WHERE sequence<=" + std::to_string(last) +
                     ";" + std::string(stays);
    return database_.run_unguarded(sql.c_str());
}

}  // namespace jcic::ledger

#include "app/ledger/store/search_separators.h"

#include <optional>
#include <string_view>
#include <vector>

namespace jcic::ledger {
namespace {

struct Separator {
    std::uint64_t segment = 0;
    Bytes stored;  ///< FTS5's mark of the table of words, one byte, and the beginning of a word

    [[nodiscard]] std::string begins_with() const { return {stored.begin() + 1, stored.end()}; }
};

/// Reading the words makes FTS5 write what it still holds back.
Result<std::optional<std::string>> first_word_from(Database& index, std::string_view start) {
    JCIC_TRY(auto words, index.prepare("SELECT term FROM words_there WHERE term>=?1 ORDER BY term LIMIT 1"));
    JCIC_TRY(const bool there, words.text(start).step());
    return there ? std::optional(words.text_at(0)) : std::nullopt;
}

Result<std::vector<Separator>> separators_of(Database& index, const std::set<std::string>& gone) {
    JCIC_TRY(auto rows, index.prepare("SELECT segid, term FROM search_idx WHERE length(term)>1"));
    std::vector<Separator> out;
    JCIC_CHECK(rows.each([&](const Statement& row) {
        Separator one{row.number_at(0), row.blob_at(1)};
        const auto start = one.begins_with();
        const auto word = gone.lower_bound(start);
        if (word != gone.end() && word->starts_with(start)) out.push_back(std::move(one));
    }));
    return out;
}

/// The first word of all that follows the separator lies no later than the page's own first word, and behind the page
/// before: it parts them just as well.
Result<void> part_by(const std::string& word, const Separator& old, Database& index) {
    Bytes stored(old.stored.begin(), old.stored.begin() + 1);
    stored.insert(stored.end(), word.begin(), word.end());
    JCIC_TRY(auto between, index.prepare("SELECT 1 FROM search_idx WHERE segid=?1 AND term>?2 AND term<=?3"));
    JCIC_TRY(const bool another, between.number(old.segment).blob(old.stored).blob(stored).step());
    if (another) return fail(FaultCode::ledger_corrupt, "ledger.search", {{"reason", "order"}});
    JCIC_TRY(auto change, index.prepare("UPDATE search_idx SET term=?1 WHERE segid=?2 AND term=?3"));
    return change.blob(stored).number(old.segment).blob(old.stored).run();
}

}  // namespace

Result<void> part_without(const std::set<std::string>& gone, Database& index) {
    if (gone.empty()) return {};
    JCIC_CHECK(first_word_from(index, ""));
    JCIC_TRY(const auto found, separators_of(index, gone));
    for (const auto& one : found) {
        const auto start = one.begins_with();
        JCIC_TRY(const auto word, first_word_from(index, start));
        if (!word) return fail(FaultCode::ledger_corrupt, "ledger.search", {{"reason", "order"}});
        if (!word->starts_with(start)) JCIC_CHECK(part_by(*word, one, index));
    }
    return {};
}

}  // namespace jcic::ledger

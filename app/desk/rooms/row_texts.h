#pragma once
// Search texts of a register's rows, cached between searches: a text is made when its row is first searched, and again
// after the row has changed.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::desk {

/// Searchable content of a row.
struct RowText {
    std::uint64_t begun = 0;  ///< number of its first event
    std::string id;
    const domain::registers::State* state = nullptr;
    bool own = false;  ///< the signed-in person's (domain::registers::is_of)
    std::string text;  ///< everything that its list shows, as it is compared (app/domain/compared.h)
};

/// Work done for all searches so far.
struct TextsCounted {
    std::size_t made = 0;       ///< texts
    std::size_t looked_at = 0;  ///< for a word
};

class RowTexts {
public:
    using Make = std::function<RowText(const domain::registers::Row&)>;

    /// Clears the texts of changed rows, because their content may be erased; they are made again at the next search.
    /// If people changed, clears all, because names appear in every register.
    void forget(const domain::registers::Changed& changed, const domain::registers::Rows& rows);
    /// Returns the rows that contain the word (domain::searched_words), or have one of those states, newest first; all
    /// rows if there is no word. Valid until the next call. A word that extends the previous one is searched in its
    /// matches only.
    [[nodiscard]] std::vector<const RowText*> saying(const domain::registers::Rows& rows,
                                                     const domain::registers::Register& book, std::string_view word,
                                                     const std::vector<std::string>& states, const Make& make);
    [[nodiscard]] const TextsCounted& counted() const { return counted_; }

private:
    /// Of one register, oldest first.
    struct Kept {
        std::vector<RowText> texts;
        std::set<std::string, std::less<>> changed;  ///< rows
        std::string word;                            ///< last search word; "": no matches to refine
        std::vector<std::size_t> had_it;             ///< indices of texts
    };
    void bring_up_to_date(Kept& kept, const domain::registers::Rows& rows, const domain::registers::Register& book,
                          const Make& make);
    void look_for(Kept& kept, std::string_view word);
    std::unordered_map<const domain::registers::Register*, Kept> kept_;
    TextsCounted counted_;
};

}  // namespace jcic::desk

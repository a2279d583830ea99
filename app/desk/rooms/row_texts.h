#pragma once
// What the rows of a register say, kept from one search to the next: a text is made when its row is looked through
// first and again once the row has changed, however many rows there are and however often somebody looks.

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

/// Latin letters as small ones: how texts are kept, and what is looked for in them.
[[nodiscard]] std::string in_small_letters(std::string_view text);

/// What a search asks of a row.
struct RowText {
    std::uint64_t begun = 0;  ///< number of the event that began it
    std::string id;
    const domain::registers::State* state = nullptr;
    bool own = false;  ///< the signed-in person's (domain::registers::is_of)
    std::string text;  ///< all that its list shows of it, in small letters
};

/// What was done for the searches so far.
struct TextsCounted {
    std::size_t made = 0;       ///< texts
    std::size_t looked_at = 0;  ///< texts, for a word
};

class RowTexts {
public:
    using Make = std::function<RowText(const domain::registers::Row&)>;

    /// Their texts are blank from now on, for what they said may be erased, and made anew before they are looked
    /// through again; all, where people changed, whose names stand in every register.
    void forget(const domain::registers::Changed& changed, const domain::registers::Rows& rows);
    /// The rows that have the word in their text, or stand in a state of one of those names, newest first; all, where
    /// there is no word. They stay until the next call. A word that goes on from the one before is looked for in what
    /// had that one.
    [[nodiscard]] std::vector<const RowText*> saying(const domain::registers::Rows& rows,
                                                     const domain::registers::Register& book, std::string_view word,
                                                     const std::vector<std::string>& states, const Make& make);
    [[nodiscard]] const TextsCounted& counted() const { return counted_; }

private:
    /// Of one register, what began first on top.
    struct Kept {
        std::vector<RowText> texts;
        std::set<std::string, std::less<>> changed;  ///< rows
        std::string word;                            ///< looked for last; "": nothing to go on from
        std::vector<std::size_t> had_it;             ///< places of texts
    };
    void bring_up_to_date(Kept& kept, const domain::registers::Rows& rows, const domain::registers::Register& book,
                          const Make& make);
    void look_for(Kept& kept, std::string_view word);
    std::unordered_map<const domain::registers::Register*, Kept> kept_;
    TextsCounted counted_;
};

}  // namespace jcic::desk

#pragma once
// The forms in which typed text is compared, and the only place that makes them: numbers that people type and by which
// things are found (of a case, a form, a letter, a card, a device, a room), names, and words that are searched for.
// Chinese input gives the same number in full width, with another hyphen, a blank or a small letter; who types it means
// the same thing. Both verifiers compare numbers likewise (docs/trust/ledger-format.md, "Numbers that people type").

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace jcic::domain {

/// A number in the form in which it is compared, hashed and looked up: compatibility forms decomposed (NFKC and NFKD
/// agree on what is equal), capitals, every dash "-", a row of them one and a blank between two letters or digits one,
/// too, without other blanks and invisible characters. "" if nothing is left.
[[nodiscard]] std::string compared_reference(std::string_view utf8);
/// A person's name: the same, without the dots between the parts of foreign and indigenous names.
[[nodiscard]] std::string compared_name(std::string_view utf8);
/// Words of a list, and those that are searched for in it: the same, without dashes and slashes, so that a day and a
/// number are found with and without them.
[[nodiscard]] std::string compared_words(std::string_view utf8);
/// Words as typed into a search: compared_words, and a day in any form of day_in_cell (115/1/5, 民國115年1月5日,
/// 2026-1-5) as the seven digits that lists have.
[[nodiscard]] std::string searched_words(std::string_view typed);
/// What the character is compared as among words; empty for one that is left out.
[[nodiscard]] std::u32string compared_character(char32_t character);

/// A number as it is stored when somebody types it: letters and blanks between words stay; full width, dashes,
/// compatibility ideographs, outer blanks and invisible characters do not.
[[nodiscard]] std::string typed_reference(std::string_view typed);

/// Compatibility forms decomposed, capitals, blanks " ", and nothing invisible: for looking whether words hold a
/// number.
[[nodiscard]] std::string plain_words(std::string_view typed);

/// The id of a query as the ledger has it, in small letters; as typed where it is none for its characters.
[[nodiscard]] std::string typed_query(std::string_view typed);

/// Whether both are one number. Never for two that say nothing.
[[nodiscard]] bool same_reference(std::string_view one, std::string_view other);

/// One number that many are compared with.
class Reference {
public:
    explicit Reference(std::string_view typed) : typed_(typed), compared_(compared_reference(typed)) {}
    [[nodiscard]] bool is(std::string_view other) const;
    [[nodiscard]] bool is_one_of(const std::set<std::string>& others) const {
        return std::ranges::any_of(others, [this](const auto& other) { return is(other); });
    }
    [[nodiscard]] const std::string& compared() const { return compared_; }

private:
    std::string typed_;
    std::string compared_;
};

/// Orders numbers by what they are compared as: for sets and maps.
struct ByReference {
    using is_transparent = void;
    [[nodiscard]] bool operator()(std::string_view one, std::string_view other) const;
};

}  // namespace jcic::domain

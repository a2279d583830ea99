#pragma once
// Identifier types whose values are always valid (domain.md, "Identifiers"; test cases in vectors/identifiers.csv).

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/fault.h"

namespace jcic::domain {

enum class PersonIdKind { national, resident, resident_old };

/// A natural person's ID number: national ID (letter and 9 digits, second character 1 or 2) or resident number
/// (new: second character 8 or 9; old: A to D). Upper case.
class PersonalId {
public:
    /// Accepts lower case, full-width characters and surrounding spaces. Faults rule.ID-NATIONAL, rule.ID-RESIDENT with
    /// details "position" (1-based, of the first wrong character), "reason" (length, letter, second, digit, checksum;
    /// those of unseen_fault in folding.h, as all identifiers) and for a checksum "expected" (the right last digit).
    [[nodiscard]] static Result<PersonalId> parse(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] PersonIdKind kind() const { return kind_; }
    /// "A12●●●●789": for lists.
    [[nodiscard]] std::string masked() const;
    auto operator<=>(const PersonalId&) const = default;

private:
    PersonalId(std::string text, PersonIdKind kind) : text_(std::move(text)), kind_(kind) {}
    std::string text_;
    PersonIdKind kind_;
};

/// Whether the text contains a valid ID number of a person as a separate word.
[[nodiscard]] bool holds_personal_id(std::string_view text);

/// 統一編號 of an enterprise, 8 digits.
class BusinessNumber {
public:
    /// Sum divisible by 10 (and so by 5), by 5 only (2023-04-01), or by neither: a few such are registered too.
    enum class Rule { both, since_2023, neither };
    /// Fault rule.ID-BUSINESS, details "reason" (length, digit, checksum) and "position" (1-based).
    [[nodiscard]] static Result<BusinessNumber> parse(std::string_view text);
    /// The same for eight digits of any sum: of an enterprise that was looked up in the register.
    [[nodiscard]] static Result<BusinessNumber> looked_up(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] Rule rule() const { return rule_; }
    auto operator<=>(const BusinessNumber&) const = default;

private:
    BusinessNumber(std::string text, Rule rule) : text_(std::move(text)), rule_(rule) {}
    std::string text_;
    Rule rule_;
};

/// 7 digits: 3 for the institution, 4 for the branch. No public check digit: form only.
class InstitutionCode {
public:
    /// Fault rule.ID-INSTITUTION, details "reason" (length, digit) and "position" (1-based).
    [[nodiscard]] static Result<InstitutionCode> parse(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }
    auto operator<=>(const InstitutionCode&) const = default;

private:
    explicit InstitutionCode(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// A card's number as stored on the card: "0129999-03" (seven digits of the institution, and two), a UUID, or "cert-"
/// and its certificate's serial number in hex (docs/run/cards.md).
[[nodiscard]] bool is_card_number(std::string_view text);

/// 調閱序號: a secret of the branch (R-SE-5). 8 to 40 letters, digits and hyphens (our contract; JCIC's form is not
/// public).
class SerialNumber {
public:
    /// Fault input.form with detail "field"; never the number itself.
    [[nodiscard]] static Result<SerialNumber> parse(std::string_view text);
    /// The whole number: showing it to a person must be recorded as an event.
    [[nodiscard]] const std::string& whole() const { return text_; }
    /// "●●●●4471".
    [[nodiscard]] std::string masked() const;
    bool operator==(const SerialNumber&) const = default;

private:
    explicit SerialNumber(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// A person of the branch, by user code (L03, 聯徵4 "user code"): 1 to 16 letters, digits, hyphens, not hyphens alone
/// ("-" means no session). Upper case, so that "l03" and "L03" are one person (R-DU-4).
class PersonId {
public:
    /// Accepts typed input. Fault input.form with detail "field".
    [[nodiscard]] static Result<PersonId> parse(std::string_view text);
    /// Accepts only the form of text(), so that stored names are unambiguous. The same fault.
    [[nodiscard]] static Result<PersonId> written(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }
    auto operator<=>(const PersonId&) const = default;

private:
    explicit PersonId(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

}  // namespace jcic::domain

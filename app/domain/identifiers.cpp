#include "app/domain/identifiers.h"

#include <algorithm>
#include <array>

#include "app/domain/compared.h"
#include "app/domain/folding.h"

namespace jcic::domain {
namespace {

tl::unexpected<Fault> wrong(FaultCode code, std::string place, std::string reason, std::size_t position) {
    return fail(code, std::move(place), {{"reason", std::move(reason)}, {"position", std::to_string(position)}});
}

/// Digits only, exactly `length` of them; the first thing wrong from the left is named.
Result<std::string> digits_of(std::string_view text, std::size_t length, FaultCode code, const char* place) {
    const auto typed = folded(text);
    if (const auto unseen = first_unseen(typed)) return tl::unexpected(unseen_fault(code, place, *unseen));
    for (std::size_t i = 0; i < std::min(typed.size(), length); ++i)
        if (!is_digit(typed[i])) return wrong(code, place, "digit", i + 1);
    if (typed.size() != length) return wrong(code, place, "length", std::min(typed.size(), length) + 1);
    return ascii(typed);
}

tl::unexpected<Fault> no_user_code() {
    return fail(FaultCode::input_form, "identifiers.user-code", {{"field", "user-code"}, {"reason", "user-code"}});
}

/// Letters, digits and hyphens, between two lengths: the shape of codes whose own rules are not public.
bool is_code(std::u32string_view text, std::size_t shortest, std::size_t longest) {
    return text.size() >= shortest && text.size() <= longest && std::all_of(text.begin(), text.end(), [](char32_t c) {
               return is_digit(c) || is_upper(c) || is_lower(c) || c == U'-';
           });
}

/// Values of A to Z: by the order in which the counties got their letters, hence I, O, W and Z out of line.
constexpr std::array<int, 26> letter_values{10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21,
                                            22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33};

int letter_value(char32_t letter) {
    return letter_values[letter - U'A'];
}

/// The check digit that the first nine characters call for: weights 1, 9 for the letter's two digits, then 8 to 1,
/// and the check digit itself with weight 1.
int check_digit(std::u32string_view text) {
    const int letter = letter_value(text[0]);
    int sum = letter / 10 + letter % 10 * 9;
    for (std::size_t i = 1; i < 9; ++i) {
        // An old resident number has a second letter, of whose value the units digit counts.
        const int value = is_digit(text[i]) ? digit_value(text[i]) : letter_value(text[i]) % 10;
        sum += value * static_cast<int>(9 - i);
    }
    return (10 - sum % 10) % 10;
}

std::optional<PersonIdKind> kind_by_second(char32_t second) {
    if (second == U'1' || second == U'2') return PersonIdKind::national;
    if (second == U'8' || second == U'9') return PersonIdKind::resident;
    if (second >= U'A' && second <= U'D') return PersonIdKind::resident_old;
    return std::nullopt;
}

}  // namespace

Result<PersonalId> PersonalId::parse(std::string_view text) {
    constexpr std::size_t length = 10;
    const auto typed = folded_upper(text);
    const char* place = "identifiers.person";
    auto code = FaultCode::rule_id_national;
    if (const auto unseen = first_unseen(typed)) {
        const auto second = unseen->after > 1 ? kind_by_second(typed[1]) : std::nullopt;
        if (second.value_or(PersonIdKind::national) != PersonIdKind::national) code = FaultCode::rule_id_resident;
        return tl::unexpected(unseen_fault(code, place, *unseen));
    }
    // From the left, so that a half-typed number is told what is wrong already and else only that more is to come.
    if (!typed.empty() && !is_upper(typed[0])) return wrong(code, place, "letter", 1);
    std::optional<PersonIdKind> kind;
    if (typed.size() >= 2) {
        kind = kind_by_second(typed[1]);
        if (!kind) return wrong(code, place, "second", 2);
        if (*kind != PersonIdKind::national) code = FaultCode::rule_id_resident;
    }
    for (std::size_t i = 2; i < std::min(typed.size(), length); ++i)
        if (!is_digit(typed[i])) return wrong(code, place, "digit", i + 1);
    if (typed.size() != length) return wrong(code, place, "length", std::min(typed.size(), length) + 1);

    const int expected = check_digit(typed);
    if (digit_value(typed[9]) != expected) {
        auto fault = wrong(code, place, "checksum", length);
        fault.value().details.push_back({"expected", std::to_string(expected)});
        return fault;
    }
    return PersonalId(ascii(typed), *kind);
}

bool holds_personal_id(std::string_view text) {
    constexpr std::size_t length = 10;
    const auto in_word = [](char32_t c) { return is_digit(c) || is_upper(c) || is_lower(c); };
    const auto typed = characters_of(plain_words(text));
    // With blanks within it is read as the number that it is.
    if (auto whole = utf8_of(typed); std::erase(whole, ' ') > 0 && PersonalId::parse(whole)) return true;
    // Whole words only: a longer run of digits that holds a number by chance is a case number like any other.
    for (auto start = typed.begin(); start != typed.end();) {
        start = std::find_if(start, typed.end(), in_word);
        const auto end = std::find_if_not(start, typed.end(), in_word);
        const std::u32string word(start, end);
        if (word.size() == length && PersonalId::parse(ascii(word))) return true;
        start = end;
    }
    return false;
}

bool is_card_number(std::string_view text) {
    constexpr std::string_view by_certificate = "cert-";
    // '9' stands for a digit, 'f' for a hex digit as to_hex writes it, all else for itself.
    const auto fits = [](std::string_view number, std::string_view form) {
        return std::ranges::equal(number, form, [](char c, char wanted) {
            const bool digit = c >= '0' && c <= '9';
            if (wanted == '9') return digit;
            return wanted == 'f' ? digit || (c >= 'a' && c <= 'f') : c == wanted;
        });
    };
    if (!text.starts_with(by_certificate))
        return fits(text, "9999999-99") || fits(text, "ffffffff-ffff-ffff-ffff-ffffffffffff");
    const auto serial = text.substr(by_certificate.size());
    return !serial.empty() && serial.size() <= 64 && fits(serial, std::string(serial.size(), 'f'));
}

std::string PersonalId::masked() const {
    return text_.substr(0, 3) + "●●●●" + text_.substr(7);
}

Result<BusinessNumber> BusinessNumber::parse(std::string_view text) {
    JCIC_TRY(auto out, looked_up(text));
    if (out.rule() != Rule::neither) return out;
    return wrong(FaultCode::rule_id_business, "identifiers.business", "checksum", out.text().size());
}

Result<BusinessNumber> BusinessNumber::looked_up(std::string_view text) {
    constexpr std::array<int, 8> weights{1, 2, 1, 2, 1, 2, 4, 1};
    JCIC_TRY(auto digits, digits_of(text, weights.size(), FaultCode::rule_id_business, "identifiers.business"));
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const int product = (digits[i] - '0') * weights[i];
        sum += product / 10 + product % 10;
    }
    // Seven times four is 28, whose digits give 10: it may count as 0 or as 1, that is as the sum or one more.
    const bool seven = digits[6] == '7';
    const auto divides = [&](int by) { return sum % by == 0 || (seven && (sum + 1) % by == 0); };
    if (divides(10)) return BusinessNumber(std::move(digits), Rule::both);
    if (divides(5)) return BusinessNumber(std::move(digits), Rule::since_2023);
    return BusinessNumber(std::move(digits), Rule::neither);
}

Result<InstitutionCode> InstitutionCode::parse(std::string_view text) {
    JCIC_TRY(auto digits, digits_of(text, 7, FaultCode::rule_id_institution, "identifiers.institution"));
    return InstitutionCode(std::move(digits));
}

Result<SerialNumber> SerialNumber::parse(std::string_view text) {
    const auto typed = folded(text);
    if (const auto unseen = first_unseen(typed))
        return tl::unexpected(
            unseen_fault(FaultCode::input_form, "identifiers.serial", *unseen, {{"field", "serial"}}));
    if (!is_code(typed, 8, 40)) return fail(FaultCode::input_form, "identifiers.serial", {{"field", "serial"}});
    return SerialNumber(ascii(typed));
}

std::string SerialNumber::masked() const {
    return "●●●●" + text_.substr(text_.size() - 4);
}

constexpr std::size_t longest_user_code = 16;

Result<PersonId> PersonId::parse(std::string_view text) {
    const auto typed = folded_upper(text);
    if (const auto unseen = first_unseen(typed))
        return tl::unexpected(
            unseen_fault(FaultCode::input_form, "identifiers.user-code", *unseen, {{"field", "user-code"}}));
    const bool hyphens_alone = typed.find_first_not_of(U'-') == std::u32string::npos;
    if (!is_code(typed, 1, longest_user_code) || hyphens_alone) return no_user_code();
    return PersonId(ascii(typed));
}

Result<PersonId> PersonId::written(std::string_view text) {
    // Whoever reads a trail reads some in every event: what is written as it should be is not folded first.
    const auto stays = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-'; };
    const bool hyphens_alone = text.find_first_not_of('-') == std::string_view::npos;
    if (text.size() <= longest_user_code && !hyphens_alone && std::all_of(text.begin(), text.end(), stays))
        return PersonId(std::string(text));
    JCIC_TRY(auto out, parse(text));
    if (out.text() != text) return no_user_code();
    return out;
}

}  // namespace jcic::domain

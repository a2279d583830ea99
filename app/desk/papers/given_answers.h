#pragma once
// A person's answers to 聯徵1 beside what the ledger says of each item (R-LO-5): this time's as they were given, and
// last time's, which are never copied into this time's.

#include <optional>
#include <string>

#include "app/desk/papers/self_check.h"
#include "app/domain/registers/self_checks.h"

namespace jcic::desk::papers {

struct GivenAnswer {
    std::string verdict;  ///< "yes", "no", "not-applicable"
    std::string note;     ///< "（不可讀）" where it is not ours to read
    bool operator==(const GivenAnswer&) const = default;
};
struct GivenAnswers {
    std::string row;     ///< of the register self-checks
    std::string half;    ///< "115H2"
    std::string filler;  ///< user code
    bool is_signed = false;
    std::map<std::string, GivenAnswer, std::less<>> items{};  ///< those that are answered
};

/// Of the register's rows about exactly that span the newest that was signed, else the newest; nullopt for none.
[[nodiscard]] std::optional<GivenAnswers> answers_about(const domain::registers::Rows& rows, const Span& span);
/// Of the last one that was signed and whose span ended before this one does; nullopt for none.
[[nodiscard]] std::optional<GivenAnswers> answers_before(const domain::registers::Rows& rows, const Span& span);

/// "符合。說明"; "" where nothing is answered.
[[nodiscard]] std::string said_so(const GivenAnswers& given, std::string_view item);
/// Below the facts of each item that somebody answered: what this time's filler judged, and what last time's did.
void put_beside(Answers& answers, const std::optional<GivenAnswers>& now, const std::optional<GivenAnswers>& before,
                const std::vector<Designated>& people, const paper::Sentences& sentences);

/// By item ("4.10"), as typed: "yes", "no", "not-applicable" or their Chinese names, then a blank and a remark; as the
/// register's step takes it. Fault input.form, detail "field" the item.
[[nodiscard]] Result<domain::registers::Values> typed_answers(const domain::registers::Values& by_item);

}  // namespace jcic::desk::papers

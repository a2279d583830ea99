#pragma once
// A person's answers to 聯徵1, beside the ledger's facts for each item (R-LO-5): the current ones as given, and the
// previous ones, which are never copied.

#include <optional>
#include <string>

#include "app/desk/papers/self_check.h"
#include "app/domain/registers/self_checks.h"

namespace jcic::desk::papers {

struct GivenAnswer {
    std::string verdict;  ///< "yes", "no", "not-applicable"
    std::string note;     ///< "（不可讀）" if not readable here
    bool operator==(const GivenAnswer&) const = default;
};
struct GivenAnswers {
    std::string row;     ///< of the register self-checks
    std::string half;    ///< "115H2"
    std::string filler;  ///< user code
    bool is_signed = false;
    std::map<std::string, GivenAnswer, std::less<>> items{};  ///< the answered ones
};

/// Of the register's rows about exactly that span returns the newest signed one, else the newest; nullopt for none.
[[nodiscard]] std::optional<GivenAnswers> answers_about(const domain::registers::Rows& rows, const Span& span);
/// Of the signed ones with an earlier end of span returns the last; nullopt for none.
[[nodiscard]] std::optional<GivenAnswers> answers_before(const domain::registers::Rows& rows, const Span& span);

/// "符合。說明"; "" if not answered.
[[nodiscard]] std::string said_so(const GivenAnswers& given, std::string_view item);
/// Adds to each answered item, below its facts, the current and the previous answer.
void put_beside(Answers& answers, const std::optional<GivenAnswers>& now, const std::optional<GivenAnswers>& before,
                const std::vector<Designated>& people, const paper::Sentences& sentences);

/// Parses typed answers by item ("4.10"): "yes", "no", "not-applicable" or their Chinese names, then a blank and a
/// remark; returns the register step's values. Fault input.form, detail "field" the item.
[[nodiscard]] Result<domain::registers::Values> typed_answers(const domain::registers::Values& by_item);

}  // namespace jcic::desk::papers

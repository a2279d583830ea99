#include "app/inquiry/steps/doubt.h"

#include "app/domain/events/names.h"
#include "app/domain/own_words.h"
#include "app/domain/typed_text.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/records.h"

namespace jcic::inquiry {

std::string_view name_of(DoubtAdvice advice) {
    return advice == DoubtAdvice::ask_agency ? "ask-agency" : "bring-papers";
}

std::optional<DoubtAdvice> parse_doubt_advice(std::string_view name) {
    for (const auto advice : all_doubt_advice)
        if (name == name_of(advice)) return advice;
    return std::nullopt;
}

Result<void> Records::note_doubt(const QueryId& id, domain::Item item, const Doubt& doubt) {
    if (domain::says_nothing(doubt.words))
        return fail(FaultCode::input_missing, "inquiry.doubt", {{"field", std::string{field::remark}}});
    JCIC_CHECK(domain::typed_text(doubt.words, field::remark));
    return append(id, [&](const QueryEntry& now) -> Result<std::vector<domain::Entry>> {
        JCIC_CHECK(needs(domain::Duty::query_officer));
        // The record may be used up or erased by now: the applicant has seen it, and the case goes on.
        const auto found = now.items.find(item);
        if (found == now.items.end() || found->second.state != domain::ItemState::retrieved)
            return fail(FaultCode::query_state, "inquiry.doubt");
        auto noted = entries_.event(id, action::record_doubted, item);
        noted.plain(std::string{field::advice}, std::string{name_of(doubt.advice)});
        noted.personal(std::string{field::remark}, doubt.words, key_of_query(id));
        return std::vector{noted};
    });
}

}  // namespace jcic::inquiry

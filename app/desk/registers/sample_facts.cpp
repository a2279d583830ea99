#include "app/desk/registers/sample_facts.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/official_names.h"
#include "app/office/register_steps.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;

std::string moment_text(const std::optional<UtcTime>& at) {
    return at ? domain::roc_time_text(*at, true) : std::string();
}

/// What the person was designated for on that day, as 聯徵4 has it.
std::string duties_on_day(const Seat& seat, const domain::PersonId& person, UtcTime at) {
    const auto found = seat.people.people().find(person);
    if (found == seat.people.people().end()) return {};
    const domain::DutyTerms duties(found->second.duties.on(domain::roc_date_at(at)));
    const auto* field = registers::people.field(field::duties);
    return field == nullptr || duties.empty() ? std::string() : office::shown_value(*field, duties.text());
}

std::string authorisation_fact(const domain::Authorisation& authorisation) {
    return authorisation.reference + "，" + std::string(domain::official_name(authorisation.kind)) + "，" +
           authorisation.signed_on.dashed() + "～" + authorisation.ends_on.dashed() + "，" + authorisation.reply_code;
}

std::string basis_text(const inquiry::Query& query, domain::Item item) {
    auto out = std::string(domain::official_name(query.business)) + "，" +
               std::string(domain::official_name(query.subject_kind));
    const auto rule = query.items.find(item);
    if (rule == query.items.end()) return out;
    const auto code = code_text(rule->second);
    return out + "，" + std::string(code.substr(code.find('.') + 1));
}

std::string approval_text(const Seat& seat, const inquiry::QueryEntry& query) {
    if (!query.approval) return {};
    return seat.names.named(query.approval->by.text()) + "，" + moment_text(query.approval->at);
}

std::string numbers_text(const std::vector<ReviewEvent>& events) {
    std::string out;
    for (const auto& event : events) out.append(out.empty() ? "" : "、").append(std::to_string(event.sequence));
    return out;
}

/// Of the query, but what is only about another of its items.
Result<std::vector<ReviewEvent>> events_of(Seat& seat, const registers::Reviewed& review) {
    JCIC_TRY(const auto all, seat.archive->about(review.query));
    std::vector<ReviewEvent> out;
    for (const auto& event : all) {
        const auto item = event.entry.value(field::item);
        if (!item.empty() && item != domain::code_of(review.item)) continue;
        const auto* described = domain::events::find(event.entry.action);
        if (described == nullptr) continue;
        std::vector by{seat.names.named(event.person)};
        for (const auto& signature : event.entry.signatures)
            if (signature.signer.text() != event.person) by.push_back(seat.names.named(signature.signer.text()));
        out.push_back({event.sequence, event.at, described->title, item, std::move(by)});
    }
    return out;
}

/// The laws' columns are answered from the query itself; where that is not ours to read, they stand empty.
void add_facts(ReviewPage& page, const Seat& seat, const inquiry::QueryEntry& query, const inquiry::ItemEntry& item) {
    const auto& asked = query.query;
    const auto fact = [&](int column, const char* label, std::string value) {
        page.facts.push_back({column, label, std::move(value)});
    };
    const auto requested = item.requested_at;
    fact(1, JCIC_WORD("registers", "查詢時間"), moment_text(requested));
    fact(2, JCIC_WORD("registers", "被查詢當事人"), asked ? asked->subject.text() + " " + asked->subject_name : "");
    fact(3, JCIC_WORD("registers", "查詢人員"), seat.names.display_name(query.querier));
    fact(5, JCIC_WORD("registers", "使用者代碼"), query.querier.text());
    fact(6, JCIC_WORD("registers", "當日授權辦理事項"),
         duties_on_day(seat, query.querier, requested.value_or(query.submitted_at)));
    fact(7, JCIC_WORD("registers", "授權書"), asked ? authorisation_fact(asked->authorisation) : query.authorisation);
    fact(8, JCIC_WORD("registers", "查詢依據"), asked ? basis_text(*asked, page.review.item) : "");
    fact(9, JCIC_WORD("registers", "案號"), query.case_number);
    fact(9, JCIC_WORD("registers", "事由"), asked ? asked->reason : "");
    fact(9, JCIC_WORD("registers", "送出核准"), moment_text(query.submitted_at));
    fact(9, JCIC_WORD("registers", "核准"), approval_text(seat, query));
    fact(9, JCIC_WORD("registers", "日誌事件"), numbers_text(page.events));
    fact(0, JCIC_WORD("registers", "調閱序號"), item.serial ? item.serial->masked() : "");
    fact(0, JCIC_WORD("registers", "取回時間"), moment_text(item.retrieved_at));
}

}  // namespace

Result<ReviewPage> review_page(Seat& seat, const registers::Reviewed& review) {
    JCIC_CHECK(seat.book.bring(review.query));
    const auto* query = seat.book.find(review.query);
    if (query == nullptr || !query->items.contains(review.item))
        return fail(FaultCode::query_unknown, "sample", {{"query", review.query}});
    const auto& item = query->items.at(review.item);
    ReviewPage out{review, {}, item.copies, {}, query->erased};
    JCIC_TRY(out.events, events_of(seat, review));
    add_facts(out, seat, *query, item);
    return out;
}

}  // namespace jcic::desk

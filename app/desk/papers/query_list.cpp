#include "app/desk/papers/query_list.h"

#include <array>

#include "app/domain/case_number.h"
#include "app/domain/events/names.h"
#include "app/domain/official_names.h"
#include "app/domain/registers/state_names.h"

namespace jcic::desk::papers {
namespace {

using domain::ItemState;

constexpr std::array all_states{
    ItemState::submitted,   ItemState::approved,  ItemState::refused, ItemState::requesting, ItemState::unsettled,
    ItemState::serial_held, ItemState::retrieved, ItemState::expired, ItemState::failed,     ItemState::withdrawn};

constexpr const char* sealed_text = "（不可讀）";

struct Moment {
    std::string day;
    std::string time;
};
Moment moment_of(UtcTime at) {
    const auto text = domain::roc_time_text(at, true);
    const auto blank = text.find(' ');
    return {text.substr(0, blank), text.substr(blank + 1)};
}

/// "調閱年度 114；授信戶 …": what else the query was made with.
std::string conditions_of(const QueryRead& query) {
    std::string out;
    if (const auto year = query.said(field::year); !year.empty()) out += "調閱年度 " + year;
    if (query.events.front().entry.field(field::borrower_id) == nullptr) return out;
    const auto& known = query.entry.query;
    const auto borrower =
        known && known->borrower ? known->borrower->id_text() + " " + known->borrower->name : std::string(sealed_text);
    return out + (out.empty() ? "" : "；") + "授信戶 " + borrower;
}

bool fits(const QueryRead& query, domain::Item item, const domain::Recorded* request, ItemState state,
          const ListWanted& wanted) {
    const bool within =
        wanted.span.holds(query.entry.submitted_at) || (request != nullptr && wanted.span.holds(request->at));
    const auto& officer = request != nullptr ? request->person : query.events.front().person;
    return within && (wanted.officer.empty() || wanted.officer == officer) && (!wanted.item || *wanted.item == item) &&
           (!wanted.state || *wanted.state == state);
}

std::vector<std::string> row_of(const QueryRead& query, domain::Item item, const domain::Recorded* request,
                                ItemState state, const std::vector<Designated>& people) {
    const auto& known = query.entry.query;
    const auto& first = query.events.front();
    const auto& log = request != nullptr ? *request : first;
    const auto business = domain::parse_business(query.said(field::business));
    const auto kind = domain::parse_subject_kind(query.said(field::subject_kind));
    const auto& approval = query.entry.approval;
    const auto or_sealed = [&](const std::string& value) { return known ? value : std::string(sealed_text); };
    const auto when = moment_of(log.at);
    const auto join = [](std::string_view one, std::string_view other) {
        return std::string(one).append(one.empty() || other.empty() ? "" : " ").append(other);
    };
    return {std::to_string(log.sequence),
            when.day,
            when.time,
            log.person,
            name_of(people, log.person),
            log.address,
            log.workstation,
            std::string(domain::code_of(item)),
            or_sealed(known ? known->subject.text() : ""),
            or_sealed(known ? known->subject_name : ""),
            join(business ? domain::official_name(*business) : "", kind ? domain::official_name(*kind) : ""),
            conditions_of(query),
            domain::with_correction(query.entry.case_number, query.entry.case_number_before),
            or_sealed(known ? known->reason : ""),
            query.said(field::authorisation),
            approval ? join(name_of(people, approval->by.text()), domain::roc_time_text(approval->at)) : "",
            domain::official_name(state)};
}

}  // namespace

Result<ItemState> parse_item_state(std::string_view name) {
    for (const auto state : all_states)
        if (domain::name_of(state) == name) return state;
    return fail(FaultCode::input_form, "papers", {{"field", "state"}});
}

std::vector<std::string_view> item_states() {
    std::vector<std::string_view> out;
    for (const auto state : all_states) out.push_back(domain::name_of(state));
    return out;
}

tables::Table begin_list() {
    return {"查詢紀錄清冊",
            {"事件", "日期", "時間", "使用者代碼", "查詢人員", "查詢者IP", "工作站", "查詢作業代號", "身分證字號",
             "姓名", "業務別及對象別", "查詢條件", "案號", "事由", "授權書", "核准", "狀態"},
            {}};
}

void add_rows(tables::Table& table, const QueryRead& query, const ListWanted& wanted,
              const std::vector<Designated>& people) {
    for (const auto& [item, entry] : query.entry.items) {
        const auto* request = query.request_of(item);
        if (fits(query, item, request, entry.state, wanted))
            table.rows.push_back(row_of(query, item, request, entry.state, people));
    }
}

std::span<const std::string_view> listed_actions() {
    static constexpr std::array all{action::query_submitted, action::query_requesting, action::query_serial_taken_over};
    return all;
}

}  // namespace jcic::desk::papers

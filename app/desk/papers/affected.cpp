#include "app/desk/papers/affected.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/desk/papers/query_list.h"
#include "app/domain/case_number.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/compared.h"
#include "app/domain/registers/state_names.h"
#include "app/inquiry/book/written.h"

namespace jcic::desk::papers {
namespace {

using domain::CopyState;
using domain::Item;
using domain::RecordState;

// Submitted and approved are of the query as a whole; a serial number shown is no record seen (R-SE-5), and counts as
// something that was done with the item.
constexpr std::array touching{action::query_submitted, action::query_requesting, action::query_serial_taken_over,
                              action::serial_shown,    action::record_retrieved, action::record_viewed,
                              action::record_reviewed, action::record_exported,  action::record_erased,
                              action::copy_reserved,   action::copy_sent,        action::copy_confirmed,
                              action::copy_failed,     action::copy_set_aside,   action::copy_discarded,
                              action::copy_filed,      action::copy_destroyed,   action::copy_lost,
                              action::copy_found,      action::copy_written_off};
constexpr std::array disclosing{action::record_viewed, action::record_reviewed, action::record_exported,
                                action::copy_sent, action::ledger_exported_with_values};

bool is_of(const domain::Entry& entry, Item item) {
    if (entry.field(field::items) != nullptr) return inquiry::items_from(entry.value(field::items)).contains(item);
    return entry.value(field::item) == domain::code_of(item);
}

Touch touch_of(const domain::Recorded& event) {
    return {event.sequence,
            event.at,
            event.entry.action,
            event.person,
            event.workstation,
            event.address,
            whole_number<int>(event.entry.value(field::number)).value_or(0)};
}

bool holds(const AffectedScope& scope, const domain::Recorded& event) {
    return (!scope.span || scope.span->holds(event.at)) &&
           (scope.person.empty() || domain::same_reference(scope.person, event.person)) &&
           (scope.workstation.empty() || domain::same_reference(scope.workstation, event.workstation)) &&
           (scope.card.empty() || domain::same_reference(scope.card, event.entry.value(field::card))) &&
           (scope.copy == 0 || whole_number<int>(event.entry.value(field::number)) == scope.copy);
}

bool holds(const AffectedScope& scope, const inquiry::QueryEntry& query) {
    if (!scope.query.empty() && scope.query != query.id) return false;
    if (!scope.case_number.empty() && !inquiry::bore(query, scope.case_number)) return false;
    if (!scope.subject) return true;
    const auto persons = inquiry::persons_of(query);
    return persons.contains(scope.subject->text()) ||
           std::ranges::any_of(scope.linked, [&](const auto& number) { return persons.contains(number); });
}

AffectedItem item_of(const QueryRead& read, Item item) {
    const auto& query = read.entry;
    const auto& entry = query.items.at(item);
    AffectedItem out;
    out.query = query.id;
    out.case_number = domain::with_correction(query.case_number, query.case_number_before);
    out.item = item;
    out.state = entry.state;
    out.fetched = entry.retrieved_at.has_value();
    out.record = entry.record;
    out.erased = query.erased;
    out.asked_by = read.events.front().person;
    if (query.query) {
        out.subject = query.query->subject.text();
        out.masked = query.query->subject.masked();
        out.subject_name = query.query->subject_name;
    }
    for (const auto& copy : entry.copies) out.copies.push_back({copy.number, copy.state, copy.as_file});
    return out;
}

/// Those that were made while the item's record was there.
std::vector<const domain::Recorded*> exports_of(const std::vector<domain::Recorded>& all, const QueryRead& query,
                                                Item item) {
    const auto since = query.entry.items.at(item).retrieved_at;
    std::vector<const domain::Recorded*> out;
    if (!since) return out;
    const auto erased = std::ranges::find_if(query.events, [&](const domain::Recorded& event) {
        return event.entry.action == action::query_erased ||
               (event.entry.action == action::record_erased && is_of(event.entry, item));
    });
    for (const auto& one : all)
        if (*since <= one.at && (erased == query.events.end() || one.sequence < erased->sequence)) out.push_back(&one);
    return out;
}

/// One that never came out is none.
bool came_to_be(const AffectedCopy& copy) {
    return copy.state != CopyState::reserved && copy.state != CopyState::void_;
}

void count_in(Affected& sum, const AffectedItem& one) {
    if (one.fetched) ++sum.records;
    for (const auto& copy : one.copies) {
        if (!came_to_be(copy)) continue;
        ++sum.copies;
        if (!domain::gone(copy.state)) ++sum.copies_left;
    }
    for (const auto& touch : one.touches) {
        if (discloses(touch)) sum.seen_by.insert(touch.by);
        if (touch.action != action::ledger_exported_with_values) continue;
        ++sum.copies;
        ++sum.copies_left;  // where it is, the deletion of the record says, if there was one
    }
}

std::string or_unreadable(const AffectedItem& one, const std::string& value) {
    if (!value.empty()) return value;
    return one.erased ? "（已刪除）" : "（不可讀）";
}

std::string copy_text(const AffectedItem& one, int number) {
    for (const auto& copy : one.copies)
        if (copy.number == number)
            return "第 " + std::to_string(number) + " 份" + (copy.as_file ? "（加密檔）" : "") + " " +
                   domain::official_name(copy.state);
    return "";
}

std::string record_text(const AffectedItem& one) {
    return one.fetched ? domain::official_name(one.record) : "無";
}

}  // namespace

Result<void> check(const AffectedScope& scope) {
    const auto refused = [](const char* field, const char* reason) {
        return fail(FaultCode::input_form, "incidents", {{"field", field}, {"reason", reason}});
    };
    const bool one_query = !scope.query.empty() || !scope.case_number.empty();
    if (!scope.asks_of_events() && !one_query && !scope.subject) return refused("scope", "scope");
    if (scope.copy != 0 && (!one_query || scope.items.size() != 1)) return refused("copy", "one-record");
    if (scope.span && scope.span->to < scope.span->from) return refused("to", "order");
    return {};
}

std::string text_of(const AffectedScope& scope) {
    std::string out;
    const auto add_part = [&](const char* what, const std::string& value) {
        if (!value.empty()) out.append(out.empty() ? "" : "；").append(what).append(value);
    };
    if (scope.span) add_part("期間 ", scope.span->text());
    add_part("人員 ", scope.person);
    add_part("工作站 ", scope.workstation);
    add_part("晶片卡 ", scope.card);
    add_part("案號 ", scope.case_number);
    add_part("查詢 ", scope.query);
    if (scope.subject) add_part("當事人 ", scope.subject->text());
    for (const auto& number : scope.linked) add_part("同一人另號 ", number);
    if (!scope.items.empty()) add_part("項目 ", inquiry::items_text(scope.items));
    if (scope.copy != 0) add_part("列印本 第 ", std::to_string(scope.copy) + " 份");
    return out;
}

bool discloses(const Touch& touch) {
    return std::ranges::find(disclosing, touch.action) != disclosing.end();
}

bool asks_of_exports(const Affected& sum) {
    const auto& scope = sum.scope;
    return scope.asks_of_events() &&
           std::ranges::any_of(sum.exports, [&](const auto& one) { return holds(scope, one); });
}

std::span<const std::string_view> touching_actions() {
    return touching;
}

void add(Affected& sum, const QueryRead& query) {
    const auto& scope = sum.scope;
    if (!holds(scope, query.entry)) return;
    const bool by_event = scope.asks_of_events() || scope.copy != 0;
    bool any = false;
    for (const auto& [item, entry] : query.entry.items) {
        if (!scope.items.empty() && !scope.items.contains(item)) continue;
        auto one = item_of(query, item);
        bool within = !by_event;
        for (const auto& event : query.events) {
            if (std::ranges::find(touching, event.entry.action) == touching.end() || !is_of(event.entry, item))
                continue;
            within = within || holds(scope, event);
            one.touches.push_back(touch_of(event));
        }
        for (const auto* exported : exports_of(sum.exports, query, item)) {
            within = within || holds(scope, *exported);
            one.touches.push_back(touch_of(*exported));
        }
        std::ranges::stable_sort(one.touches, {}, &Touch::event);
        if (!within) continue;
        any = true;
        for (const auto* exported : exports_of(sum.exports, query, item))  // by two, who both have it
            if (const auto second = exported->entry.value(field::second); !second.empty()) sum.seen_by.insert(second);
        count_in(sum, one);
        sum.items.push_back(std::move(one));
    }
    if (!any) return;
    ++sum.queries;
    if (query.entry.query)
        sum.people.insert(query.entry.query->subject.text());
    else
        ++sum.unnamed;
}

tables::Table table_of(const Affected& affected, const std::string& title) {
    tables::Table out{title,
                      {"案號", "查詢作業代號", "身分證字號", "姓名", "查詢狀態", "資料", "事件", "時間", "人員", "事項",
                       "列印本及現況", "工作站", "IP"},
                      {}};
    for (const auto& one : affected.items)
        for (const auto& touch : one.touches) {
            const auto* event = domain::events::find(touch.action);
            out.rows.push_back({one.case_number, std::string(domain::code_of(one.item)),
                                or_unreadable(one, one.subject), or_unreadable(one, one.subject_name),
                                domain::official_name(one.state), record_text(one), std::to_string(touch.event),
                                domain::roc_time_text(touch.at, true), touch.by,
                                event == nullptr ? touch.action : std::string(event->title), copy_text(one, touch.copy),
                                touch.workstation, touch.address});
        }
    for (const auto& one : affected.authorisations)
        for (const auto& passage : one.story)
            out.rows.push_back({"授權書 " + one.id, one.value("items"), one.value("subject"), one.value("name"),
                                domain::registers::authorisations.state(one.state).title, one.value("application"),
                                std::to_string(passage.sequence), domain::roc_time_text(passage.at, true), passage.by,
                                passage.step->title, "", "", ""});
    return out;
}

std::span<const char* const> what_is_not_given() {
    static constexpr std::array all{
        JCIC_WORD("registers",
                  "本表列出當事人為受查人或授信戶之查詢，及其授權書；申請書等其他登記簿不在其中，請另於各登記簿搜尋。"),
        JCIC_WORD("registers", "僅交付已核對身分之當事人本人，不得交付他人或傳輸至境外（R-PA-7）。"),
        JCIC_WORD("registers", "資料內授信戶、保證人等他人部分不得提供；請先遮蔽（R-PA-7）。"),
        JCIC_WORD("registers", "調閱序號為分行機密，不得提供（R-SE-5）；Z52 發查紀錄由聯徵中心提供予機構，亦不提供。"),
        JCIC_WORD("registers", "閱覽或複製由案件承辦人員開啟，複本照常編號並登記，不另加印（R-DU-15、R-PA-7）。"),
        JCIC_WORD("registers",
                  "財稅資料附課稅目的之提示；內容有疑問時，請當事人向資料主管機關洽詢（R-PA-3、R-PA-8）。")};
    return all;
}

}  // namespace jcic::desk::papers

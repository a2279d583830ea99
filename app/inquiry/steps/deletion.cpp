// The end of a record before a witness, with all that was made of it, by the written procedure in force; and its row in
// the register of deletions (R-PA-6, R-PA-10).
#include "app/inquiry/steps/deletion.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/events/names.h"
#include "app/domain/own_words.h"
#include "app/domain/registers/deletions.h"
#include "app/domain/typed_text.h"
#include "app/inquiry/book/things.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/records.h"

namespace jcic::inquiry {
namespace {

using domain::CopyState;
using domain::Entry;
using domain::Item;
namespace deletion = domain::registers::deletion;

std::string by_and_when(const CopyEntry& copy) {
    std::string out;
    if (copy.moved_by) out += "，" + copy.moved_by->text();
    if (copy.moved_at) out += "，" + domain::roc_date_at(*copy.moved_at).dashed();
    return out;
}

std::string end_of(const CopyEntry& copy) {
    switch (copy.state) {
        case CopyState::destroyed:
            return (copy.as_file ? "檔案已刪除：" : "已銷毀：") + copy.where + by_and_when(copy) + "，見證人 " +
                   copy.witness;
        case CopyState::void_:
            return "作廢，未印出" + by_and_when(copy);
        case CopyState::written_off:
            return "遺失核銷：" + copy.where + by_and_when(copy);
        case CopyState::exported:
            return "加密檔，尚未刪除";
        case CopyState::reserved:
        case CopyState::at_printer:
        case CopyState::out:
        case CopyState::filed:
        case CopyState::missing:
        case CopyState::unused:
            return "尚未確認銷毀";
    }
    return "";
}

std::string titled(const std::vector<domain::registers::Procedure>& procedures) {
    std::string out;
    for (const auto& one : procedures) out += (out.empty() ? "" : "、") + one.title;
    return out;
}
std::string versions(const std::vector<domain::registers::Procedure>& procedures) {
    std::string out;
    for (const auto& one : procedures) out += (out.empty() ? "" : "、") + one.version;
    return out;
}

std::ptrdiff_t in_state(const QueryEntry& query, const std::set<Item>& items, CopyState state) {
    std::ptrdiff_t out = 0;
    for (const auto item : items) out += std::ranges::count(query.items.at(item).copies, state, &CopyEntry::state);
    return out;
}

/// As the event of the deletion has it: "1:destroyed,2:void"; "none".
std::string copies_text(const ItemEntry& item) {
    std::string out;
    for (const auto& copy : item.copies)
        out += (out.empty() ? "" : ",") + std::to_string(copy.number) + ":" + std::string(domain::name_of(copy.state));
    return out.empty() ? "none" : out;
}

}  // namespace

Result<void> all_gone(const ItemEntry& item) {
    std::string left;
    for (const auto& copy : item.copies)
        if (!domain::gone(copy.state)) left += (left.empty() ? "" : "、") + std::to_string(copy.number);
    if (left.empty()) return {};
    return fail(FaultCode::rule_pa_4, "inquiry.erase", {{"reason", "copies"}, {"copies", left}});
}

void tell_procedures(domain::ShownText& page, const std::vector<domain::registers::Procedure>& procedures) {
    for (const auto& one : procedures) page.line("依據", one.title + "，" + one.version);
    if (procedures.empty()) page.line("依據", "未登記施行中之資料刪除作業程序");
}

/// The record lies there with its key, under the passwords of that day (docs/trust/threats.md, "A stolen backup"); put
/// back, it is destroyed again by the list of deletions.
void tell_backups(domain::ShownText& page) {
    page.line("備份", "刪除前製作之備份，至汰換為止仍有封存資料與金鑰，須以當時密碼始能開啟；由其還原時將再次刪除");
}

void tell_copies(domain::ShownText& page, const ItemEntry& item, const std::string& of) {
    for (const auto& copy : item.copies) page.line(of + "第 " + std::to_string(copy.number) + " 份", end_of(copy));
    if (item.copies.empty()) page.line(of + "列印本及檔案", "未印出或另存");
}

void tell_exports(domain::ShownText& page, const std::vector<ExportOfValues>& exports, const ExportsSaid& said) {
    for (const auto& one : exports) {
        const auto words = said.find(one.sequence);
        page.line("日誌匯出", "第 " + std::to_string(one.sequence) + " 號，" + domain::roc_date_at(one.at).dashed() +
                                  "，" + one.person + "，連同個人資料，不在份數之內" +
                                  (words == said.end() ? "" : "：" + words->second));
    }
}

Result<std::vector<ExportOfValues>> exports_since(const Dependencies& dependencies,
                                                  const std::optional<UtcTime>& since) {
    if (!since) return std::vector<ExportOfValues>();
    return dependencies.exports_of_values(*since);
}

Result<std::string> written(const ExportsSaid& said, const std::vector<ExportOfValues>& exports) {
    domain::ShownText out;
    for (const auto& one : exports) {
        const auto words = said.find(one.sequence);
        if (words == said.end() || domain::says_nothing(words->second))
            return fail(FaultCode::input_missing, "inquiry.erase",
                        {{"field", std::string(deletion::exports)}, {"export", std::to_string(one.sequence)}});
        JCIC_CHECK(domain::typed_text(words->second, deletion::exports));
        out.line(std::to_string(one.sequence), words->second);
    }
    return out.take_text();
}

ExportsSaid said_in(std::string_view text) {
    ExportsSaid out;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const auto tab = line.find('\t');
        const auto number = whole_number<std::uint64_t>(line.substr(0, tab));
        if (number && tab != std::string_view::npos) out.emplace(*number, line.substr(tab + 1));
    }
    return out;
}

std::set<Item> with_record_left(const QueryEntry& query) {
    std::set<Item> out;
    for (const auto& [item, entry] : query.items)
        if (entry.record_event.sequence != 0 && entry.record != domain::RecordState::erased) out.insert(item);
    return out;
}

Entry row_of_deletion(Entry row, const std::vector<domain::registers::Procedure>& procedures, const QueryEntry& query,
                      const std::set<Item>& items, std::uint64_t event, const domain::PersonId& witness) {
    row.subject = std::string{domain::registers::deletions.about} + std::to_string(event);
    row.plain(field::sequence, std::to_string(event))
        .plain(field::query, query.id)
        .plain(field::case_number, query.case_number)
        .plain(field::items, items_text(items))
        .plain(deletion::destroyed, std::to_string(in_state(query, items, CopyState::destroyed)))
        .plain(deletion::written_off, std::to_string(in_state(query, items, CopyState::written_off)))
        .plain(field::witness, witness.text());
    if (!query.case_number_before.empty())
        row.plain(std::string{domain::registers::case_number_before}, query.case_number_before);
    if (!procedures.empty())
        row.plain(deletion::procedure, titled(procedures)).plain(deletion::version, versions(procedures));
    return row;
}

namespace {

/// The written procedure in force, each copy and how it went, and exports that may hold the record, each with what is
/// said of it.
Result<void> tell_deletion(domain::ShownText& page, const Dependencies& dependencies, const ItemEntry& item,
                           const std::vector<ExportOfValues>& exports, const ExportsSaid& said) {
    JCIC_TRY(const auto procedures, dependencies.procedures_of_deletion());
    tell_procedures(page, procedures);
    tell_copies(page, item);
    tell_backups(page);
    tell_exports(page, exports, said);
    return {};
}

}  // namespace

Result<DeletionPage> Records::deletion_page(const QueryId& id, Item item) {
    JCIC_CHECK(may_end_record());
    JCIC_TRY(const auto* query, current(id));
    JCIC_TRY(const auto* held, with_record(*query, item));
    JCIC_CHECK(is_not_held(*query));
    DeletionPage out;
    JCIC_TRY(out.exports, exports_since(dependencies_, held->retrieved_at));
    domain::ShownText page;
    JCIC_CHECK(tell_deletion(page, dependencies_, *held, out.exports, {}));
    out.text = page.take_text();
    return out;
}

Result<Entry> Records::erasure_of(const QueryEntry& now, Item item, const std::string& reason,
                                  const domain::PersonId& witness, const ExportsSaid& said) {
    if (domain::says_nothing(reason))
        return fail(FaultCode::input_missing, "inquiry.erase", {{"field", std::string{field::reason}}});
    JCIC_CHECK(domain::typed_text(reason, field::reason));
    JCIC_TRY(const auto* held, record_to_erase(now, item));
    JCIC_CHECK(may_witness(witness));
    JCIC_TRY(const auto exports, exports_since(dependencies_, held->retrieved_at));
    JCIC_TRY(auto of_exports, written(said, exports));
    domain::ShownText page;
    page.line("刪除", std::string(domain::code_of(item)) + " 的資料與金鑰").line("查詢", now.id);
    JCIC_CHECK(tell_deletion(page, dependencies_, *held, exports, said));
    page.line("原因", reason).line("刪除人", acting_.text()).line("見證人", witness.text());
    auto entry = entries_.event(now.id, action::record_erased, item);
    entry.rests_on(held->record_event).personal(std::string{field::reason}, reason, key_of_query(now.id));
    if (!of_exports.empty())
        entry.personal(std::string{deletion::exports}, std::move(of_exports), key_of_query(now.id));
    entry.personal(std::string{field::page}, page.take_text(), key_of_query(now.id))
        .plain(std::string{field::witness}, witness.text())
        .plain(deletion::copies, copies_text(*held))
        .plain(std::string{field::destroys}, key_of_record(now.id, item));
    return entry.to_be_signed(witness, domain::purpose::witness);
}

Result<Entry> Records::erasure(const QueryId& id, Item item, const std::string& reason, const domain::PersonId& witness,
                               const ExportsSaid& exports) {
    JCIC_TRY(const auto* query, current(id));
    return erasure_of(*query, item, reason, witness, exports);
}

Result<void> Records::erase(const QueryId& id, const Entry& erasure) {
    JCIC_TRY(const auto item, domain::parse_item(erasure.value(field::item)));
    if (erasure.signatures.empty()) return fail(FaultCode::query_changed, "inquiry.erase");
    const auto& witness = erasure.signatures.front().signer;
    JCIC_CHECK(append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_TRY(auto entries, as_signed(erasure, erasure_of(now, item, erasure.value(field::reason), witness,
                                                             said_in(erasure.value(deletion::exports)))));
        JCIC_TRY(const auto procedures, dependencies_.procedures_of_deletion());
        entries.push_back(row_of_deletion(entries_.about_ledger(deletion::of_record), procedures, now, {item},
                                          now.items.at(item).record_event.sequence, witness));
        return entries;
    }));
    return journal_.erase(key_of_record(id, item));
}

}  // namespace jcic::inquiry

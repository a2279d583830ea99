// The end of a query's term: what it runs from, when it is over, and erasing with two persons' consent (R-AU-6,
// R-LO-1).

#include <algorithm>

#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/domain/events/revoked_names.h"
#include "app/domain/own_words.h"
#include "app/domain/registers/deletions.h"
#include "app/domain/shown_text.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/deletion.h"
#include "app/inquiry/steps/terms.h"

namespace jcic::inquiry {
namespace {

using domain::Entry;
using domain::ItemState;

bool sooner(const Kept& a, const Kept& b) {
    if (a.retention.until.has_value() != b.retention.until.has_value()) return a.retention.until.has_value();
    return a.retention.until && *a.retention.until < *b.retention.until;
}

/// Every key under which something of the query stands.
std::vector<std::string> keys_of(const QueryEntry& query) {
    std::vector<std::string> out{key_of_query(query.id)};
    for (const auto item : with_record_left(query)) out.push_back(key_of_record(query.id, item));
    return out;
}

}  // namespace

Result<Kept> kept(const QueryEntry& query, int years) {
    domain::RetentionFacts facts{domain::roc_date_at(query.last_written), false, !query.requests.empty(), {}};
    if (query.relation) facts.relation_end = query.relation->on;
    Kept out{query.id, {}, false};
    for (const auto& [item, entry] : query.items) {
        facts.open = facts.open || may_come_of(entry);
        out.copy_left_out = out.copy_left_out || !all_gone(entry);  // what is filed goes with its query (R-PA-10)
    }
    JCIC_TRY(out.retention, domain::retention_of(facts, years));
    return out;
}

Result<std::vector<Entry>> Terms::ends_of_case(const std::string& case_number, domain::RelationEnd end,
                                               domain::RocDate on) {
    JCIC_CHECK(journal_.refresh(book_));
    JCIC_CHECK(book_.load_of_case(case_number));
    JCIC_CHECK(domain::may_account_for_copies(dependencies_.people().duties(acting_, today())));
    std::vector<Entry> out;
    const domain::Reference wanted(case_number);
    for (const auto& [id, query] : book_.queries()) {
        if (!wanted.is(query.case_number) || query.erased) continue;
        if (query.relation == RelationEntry{end, on}) continue;
        out.push_back(entries_.event(id, action::query_relation_ended));
        out.back()
            .plain(std::string{field::relation}, std::string{domain::name_of(end)})
            .plain(std::string{field::on}, on.text());
    }
    return out;
}

Result<std::set<std::string>> Terms::authorisations_of_case(const std::string& case_number) {
    const domain::Reference wanted(case_number);
    std::set<std::string> out;
    std::set<std::string, domain::ByReference> others;
    for (const auto& [id, query] : book_.queries())
        if (wanted.is(query.case_number) && !query.authorisation.empty()) out.insert(query.authorisation);
    for (const auto& reference : out) JCIC_CHECK(book_.load_leaning_on(reference));
    for (const auto& [id, query] : book_.queries())
        if (!wanted.is(query.case_number)) others.insert(query.authorisation);
    std::erase_if(out, [&](const std::string& one) { return others.contains(one); });
    return out;
}

Result<std::vector<Entry>> Terms::revocations(const std::string& authorisation, domain::RocDate on) {
    JCIC_CHECK(journal_.refresh(book_));
    JCIC_CHECK(book_.load_leaning_on(authorisation));
    const domain::Reference wanted(authorisation);
    std::vector<Entry> out;
    for (const auto& [id, query] : book_.queries()) {
        if (!wanted.is(query.authorisation) || query.erased || query.revoked_on) continue;
        out.push_back(entries_.event(id, action::query_authorisation_revoked));
        out.back().plain(std::string{field::authorisation}, authorisation).plain(std::string{field::on}, on.text());
    }
    return out;
}

Result<std::vector<Kept>> Terms::kept(int years) const {
    JCIC_TRY(const auto holds, dependencies_.holds());
    std::vector<Kept> out;
    for (const auto& [id, query] : book_.queries()) {
        if (query.erased) continue;
        JCIC_TRY(auto one, inquiry::kept(query, years));
        const auto subject = subject_of(id);
        if (const auto* hold = domain::held_by(holds, as_holdable(query, subject))) one.hold = hold->row;
        out.push_back(std::move(one));
    }
    std::stable_sort(out.begin(), out.end(), sooner);
    return out;
}

Result<RetentionPage> Terms::retention_page(const std::set<QueryId>& ids, int years, const ExportsSaid& said) const {
    JCIC_TRY(auto exports, exports_with(ids));
    JCIC_TRY(auto text, page_of(ids, years, exports, said));
    return RetentionPage{std::move(text), std::move(exports)};
}

Result<std::string> Terms::page_of(const std::set<QueryId>& ids, int years, const std::vector<ExportOfValues>& exports,
                                   const ExportsSaid& said) const {
    if (ids.empty()) return fail(FaultCode::input_missing, "inquiry.retention", {{"field", "queries"}});
    domain::ShownText page;
    page.line("刪除", "保存期滿的查詢 " + std::to_string(ids.size()) + " 筆，連同取回的資料與金鑰");
    JCIC_TRY(const auto procedures, dependencies_.procedures_of_deletion());
    tell_procedures(page, procedures);
    tell_backups(page);
    for (const auto& id : ids) {
        JCIC_TRY(const auto* query, known(id));
        JCIC_TRY(const auto one, inquiry::kept(*query, years));
        JCIC_CHECK(is_not_held(*query));
        if (query->erased || one.copy_left_out || !one.retention.over(today()))
            return fail(FaultCode::query_state, "inquiry.retention", {{"query", id}});
        page.line("查詢", id + "，保存至 " + one.retention.until->dashed() + "（" +
                              (one.retention.reason == domain::RetentionReason::ended ? "R-AU-6" : "R-LO-1") + "）");
        for (const auto item : with_record_left(*query))
            tell_copies(page, query->items.at(item), std::string(domain::code_of(item)) + " ");
    }
    tell_exports(page, exports, said);
    return page.take_text();
}

Result<std::vector<ExportOfValues>> Terms::exports_with(const std::set<QueryId>& ids) const {
    std::optional<UtcTime> since;
    for (const auto& id : ids) {
        JCIC_TRY(const auto* query, known(id));
        if (!since || query->submitted_at < *since) since = query->submitted_at;
    }
    return exports_since(dependencies_, since);
}

/// The agreement stays in clear for ever, and outlives the queries: nobody's number may be in what was typed, and none
/// of the names that go with them.
Result<void> Terms::names_nobody(const std::set<QueryId>& ids, std::string_view typed) const {
    const auto named = [&](const std::string& name) {
        return !domain::says_nothing(name) && typed.find(name) != std::string_view::npos;
    };
    bool personal = domain::holds_personal_id(typed);
    for (const auto& id : ids) {
        JCIC_TRY(const auto* query, known(id));
        if (!query->query) continue;  // not ours to read
        const auto& borrower = query->query->borrower;
        personal = personal || named(query->query->subject_name) || (borrower && named(borrower->name));
    }
    if (!personal) return {};
    return fail(FaultCode::input_form, "inquiry.retention",
                {{"field", std::string(domain::registers::deletion::exports)}, {"reason", "personal"}});
}

Result<Entry> Terms::agreement_on(const std::set<QueryId>& ids, int years, const domain::PersonId& second,
                                  const ExportsSaid& said) {
    const auto duties_of = [&](const auto& person) { return dependencies_.people().duties(person, today()); };
    JCIC_CHECK(domain::may_consent_to_erasing(acting_, duties_of(acting_), second, duties_of(second)));
    JCIC_CHECK(acts(acting_));
    JCIC_TRY(const auto exports, exports_with(ids));
    JCIC_TRY(const auto page, page_of(ids, years, exports, said));
    JCIC_TRY(auto of_exports, written(said, exports));
    JCIC_CHECK(names_nobody(ids, of_exports));
    auto agreed = entries_.about_ledger(action::retention_agreed);
    agreed.plain(std::string{field::queries}, std::to_string(ids.size()));
    if (!of_exports.empty()) agreed.plain(std::string{domain::registers::deletion::exports}, std::move(of_exports));
    agreed.plain(std::string{field::page}, page);
    for (const auto& id : ids) agreed.rests_on(book_.find(id)->submission);
    return agreed.to_be_signed(acting_, domain::purpose::consent).to_be_signed(second, domain::purpose::consent);
}

Result<Entry> Terms::agreement(const std::set<QueryId>& ids, int years, const domain::PersonId& second,
                               const ExportsSaid& exports) {
    JCIC_CHECK(journal_.refresh(book_));
    return agreement_on(ids, years, second, exports);
}

Result<void> Terms::erase_kept(const std::set<QueryId>& ids, int years, const Entry& agreement) {
    if (agreement.signatures.size() != 2) return fail(FaultCode::query_changed, "inquiry.retention");
    std::vector<std::string> keys;
    const auto written = journal_.transact(book_, [&]() -> Result<std::vector<Entry>> {
        JCIC_TRY(auto entries,
                 as_signed(agreement, agreement_on(ids, years, agreement.signatures.back().signer,
                                                   said_in(agreement.value(domain::registers::deletion::exports)))));
        JCIC_TRY(const auto procedures, dependencies_.procedures_of_deletion());
        for (const auto& id : ids) {
            const auto& query = *book_.find(id);
            JCIC_TRY(const auto one, inquiry::kept(query, years));
            auto& entry = entries.emplace_back(entries_.event(id, action::query_erased));
            entry.plain(std::string{field::kept_until}, one.retention.until->text())
                .plain(std::string{field::agreement}, to_hex(agreement.id));
            for (auto& key : keys_of(query)) {
                entry.plain(std::string{field::destroys}, key);
                keys.push_back(std::move(key));
            }
            entries.push_back(row_of_deletion(entries_.about_ledger(domain::registers::deletion::of_query), procedures,
                                              query, with_record_left(query), query.submission.sequence,
                                              agreement.signatures.back().signer));
        }
        return entries;
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    for (const auto& key : keys) JCIC_CHECK(journal_.erase(key));
    return {};
}

}  // namespace jcic::inquiry

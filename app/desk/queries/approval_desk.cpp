#include "app/desk/queries/approval_desk.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/surroundings.h"
#include "app/domain/registers/register.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/inquiry/steps/case_in_hand.h"
#include "app/ledger/session/own_approver_key.h"

namespace jcic::desk {
namespace {

tl::unexpected<Fault> changed() {
    return fail(FaultCode::query_changed, "approval");
}

/// Told once the approver's own password was right, and to nobody who only tries: that something is hidden says much.
tl::unexpected<Fault> at_own_seat() {
    return fail(FaultCode::rule_du_6, "approval", {{"reason", "own-seat"}});
}

/// Stands in a decision that is never written.
const std::string unsaid_here = "-";

std::set<domain::Item> submitted_of(const inquiry::QueryEntry& query) {
    std::set<domain::Item> items;
    for (const auto& [item, entry] : query.items)
        if (entry.state == domain::ItemState::submitted) items.insert(item);
    return items;
}

/// Its number, where the form's image or file is attached to the register's row.
Result<std::string> form_at_hand(Seat& seat, const std::string& authorisation) {
    const auto& book = domain::registers::authorisations;
    JCIC_CHECK(seat.load_row(book, authorisation));
    const auto* row = seat.registers().row(book, authorisation);
    return row == nullptr || row->value("form").empty() ? std::string{} : authorisation;
}

std::optional<domain::RocDate> designated_since(const Seat& seat, const domain::PersonId& querier) {
    const auto& people = seat.people().people();
    const auto person = people.find(querier);
    if (person == people.end()) return std::nullopt;
    const auto* term = person->second.duties.term(domain::Duty::query_officer);
    return term == nullptr || !term->from ? person->second.from : *term->from;
}

}  // namespace

Result<ApprovalDesk::Shown> ApprovalDesk::shown_page(Seat& seat, const inquiry::QueryId& id,
                                                     const std::stop_token& stop) {
    JCIC_TRY(auto remarks, seat.inquiries().approvals.remarks_for(id, stop));
    const auto all = remarks.size();
    remarks = shown_here(seat, std::move(remarks));
    const bool hidden = remarks.size() != all;
    JCIC_TRY(auto page, seat.inquiries().approvals.approval_page(id, remarks));
    return Shown{std::move(page), std::move(remarks), hidden};
}

Result<ApprovalView> ApprovalDesk::approval(const inquiry::QueryId& id, const std::stop_token& stop) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!domain::reads_records(seat->duties())) return fail(FaultCode::person_duty, "approval");
    JCIC_TRY(auto shown, shown_page(*seat, id, stop));
    const auto* entry = seat->book().find(id);
    ApprovalView out;
    out.page = std::move(shown.page);
    out.digest_text = digest_text(out.page.digest);
    out.remarks = std::move(shown.remarks);
    out.own = entry->querier == seat->person() || inquiry::who_has(*entry) == seat->person();
    out.part = out.own || domain::may_approve(entry->querier, seat->person(), seat->duties()).has_value();
    out.querier_from = designated_since(*seat, entry->querier);
    if (!entry->query) return out;
    out.year = entry->query->year;
    for (const auto item : submitted_of(*entry)) out.items.emplace(item, entry->query->items.at(item));
    JCIC_TRY(out.form, form_at_hand(*seat, entry->authorisation));
    return out;
}

Result<domain::Entry> ApprovalDesk::prepared(Seat& seat, const SeenPage& seen, const Shown& shown,
                                             const std::optional<std::set<domain::Item>>& approved,
                                             const std::string& remark, const domain::PersonId& approver,
                                             const std::string& cause) {
    // Before the password is used: what can never be approved by this person, or is no longer what was shown.
    const auto* entry = seat.book().find(seen.query);
    JCIC_CHECK(domain::may_approve(entry->querier, approver, seat.people().duties(approver, parts_.machine.today())));
    if (shown.page.text != seen.page.text || shown.page.stands_out != seen.page.stands_out) return changed();
    // What is hidden may ask for a remark: that too is told by nothing but a right password.
    const auto said = shown.hidden ? unsaid_here + remark : remark;
    JCIC_TRY(auto decision, seat.inquiries().approvals.decision(seen.query, approved.value_or(submitted_of(*entry)),
                                                                said, approver, cause));
    // What is signed was shown, but for what makes this seat the wrong one.
    if (!shown.hidden && decision.value(field::stands_out) != seen.page.stands_out) return changed();
    return seat.session().prepare(std::move(decision));
}

Result<void> ApprovalDesk::decide(const inquiry::QueryId& id, const inquiry::ApprovalText& seen,
                                  const std::set<domain::Item>& approved, const std::string& remark,
                                  const domain::PersonId& approver, const Secret& password, const std::string& cause) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto shown, shown_page(*seat, id));
    JCIC_TRY(auto decision, prepared(*seat, {id, seen}, shown, approved, remark, approver, cause));
    JCIC_CHECK(seat->session().countersign(approver, password, domain::purpose::approval, decision));
    if (shown.hidden) return at_own_seat();
    return seat->inquiries().approvals.decide(id, decision);
}

Result<std::vector<SignedPage>> ApprovalDesk::approve_together(const std::vector<SeenPage>& seen,
                                                               const domain::PersonId& approver,
                                                               const Secret& password) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    std::vector<SignedPage> out;
    std::vector<domain::Entry> decisions;
    std::vector<std::size_t> whose;  // decision by decision: its place in `out`
    std::set<inquiry::QueryId> hidden;
    for (const auto& one : seen) {
        const auto prepare = [&]() -> Result<domain::Entry> {
            JCIC_TRY(const auto shown, shown_page(*seat, one.query));
            if (!shown.remarks.empty()) return changed();
            if (shown.hidden) hidden.insert(one.query);
            return prepared(*seat, one, shown, std::nullopt, {}, approver, {});
        };
        auto decision = prepare();
        out.push_back({one.query, decision ? std::nullopt : std::optional(decision.error())});
        if (!decision) continue;
        whose.push_back(out.size() - 1);
        decisions.push_back(*std::move(decision));
    }
    if (decisions.empty()) return out;
    JCIC_CHECK(seat->session().countersign(approver, password, domain::purpose::approval, decisions));
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        auto& one = out[whose[i]];
        const Result<void> done =
            hidden.contains(one.query) ? at_own_seat() : seat->inquiries().approvals.decide(one.query, decisions[i]);
        if (!done) one.fault = done.error();
    }
    return out;
}

Result<std::string> ApprovalDesk::write_key(const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!seat->duties().contains(domain::Duty::supervisor))
        return fail(FaultCode::person_duty, "approval", {{"duty", "supervisor"}});
    const auto own = ledger::own_approver_key(seat->session(), parts_.machine.settings().workstation);
    auto key = to_hex(own.key.signing);
    const auto text = "desk=" + own.key.desk + "\nsigning-key=" + key + "\nexchange-key=" + to_hex(own.key.exchange) +
                      "\nproof=" + to_hex(own.proof) + "\n";
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    JCIC_CHECK(files::create(file, view(text)));
    return key;
}

}  // namespace jcic::desk

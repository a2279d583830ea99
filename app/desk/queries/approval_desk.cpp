#include "app/desk/queries/approval_desk.h"

#include <algorithm>
#include <array>

#include "app/desk/queries/asked_page.h"
#include "app/desk/queries/elsewhere_answers.h"
#include "app/desk/queries/image_round.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/saved_file.h"
#include "app/desk/rooms/surroundings.h"
#include "app/domain/registers/register.h"
#include "app/elsewhere/own_approver_key.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/inquiry/checks/standing_out.h"
#include "app/inquiry/steps/approvals.h"

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

/// Its number, where the form's image or file is attached to the register's row.
Result<std::string> form_at_hand(Seat& seat, const std::string& authorisation) {
    const auto& book = domain::registers::authorisations;
    JCIC_CHECK(seat.load_row(book, authorisation));
    const auto* row = seat.registers().row(book, authorisation);
    return row == nullptr || row->value("form").empty() ? std::string{} : authorisation;
}

ApprovalView view_of(const AskedHere& asked) {
    ApprovalView out;
    out.page = asked.page;
    out.digest_text = digest_text(out.page.digest);
    out.remarks = asked.remarks;
    out.items = asked.items;
    out.part = true;
    out.year = asked.year;
    out.querier_from = asked.querier_from;
    out.desk = asked.row.desk;
    out.submitted_at = asked.row.submitted_at;
    out.again = asked.row.again;
    out.image = asked.row.image;
    return out;
}

}  // namespace

bool ApprovalView::is_first(const domain::PersonId& approver, const std::set<domain::Item>& approved) const {
    return two && !approved.empty() && (!first || first->by == approver);
}

bool ApprovalView::only_notes() const {
    return inquiry::only_notes(remarks);
}

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
    if (auto* known = elsewhere(id)) {
        JCIC_TRY(const auto* asked, ElsewhereAnswers(parts_, *seat, *known).show(id));
        return view_of(*asked);
    }
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
    // As far as this seat may know: what is hidden here is not told by it either.
    JCIC_TRY(out.two, seat->inquiries().approvals.asks_for_two(*entry, out.remarks));
    out.first = entry->first;
    if (out.first) out.first_name = seat->names().display_name(out.first->by);
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
    if (auto* known = elsewhere(id)) {
        JCIC_TRY(auto answer, answer_to(*known, {id, seen}, approved, remark, approver, cause));
        const std::array all{ElsewhereAnswers::Decided{id, std::move(answer)}};
        JCIC_CHECK(ElsewhereAnswers(parts_, *seat, *known).answer(all, password));
        parts_.hub_line.bell()->ring(hub::NewsKind::nothing);  // it leaves with the next round
        return {};
    }
    JCIC_TRY(const auto shown, shown_page(*seat, id));
    JCIC_TRY(auto decision, prepared(*seat, {id, seen}, shown, approved, remark, approver, cause));
    JCIC_CHECK(seat->session().countersign(approver, password, domain::purpose::approval, decision));
    if (shown.hidden) return at_own_seat();
    return seat->inquiries().approvals.decide(id, decision);
}

Elsewhere* ApprovalDesk::elsewhere(const inquiry::QueryId& id) const {
    auto* known = parts_.hub_line.elsewhere();
    return known != nullptr && known->to_us.questions.contains(id) ? known : nullptr;
}

Result<domain::Entry> ApprovalDesk::answer_to(const Elsewhere& known, const SeenPage& seen,
                                              const std::optional<std::set<domain::Item>>& approved,
                                              const std::string& remark, const domain::PersonId& approver,
                                              const std::string& cause) const {
    const auto& asked = known.to_us.questions.at(seen.query);
    // It is sealed to the key of who sits here.
    if (approver != parts_.seating.seat()->person()) return at_own_seat();
    if (asked.page.text != seen.page.text || asked.page.stands_out != seen.page.stands_out) return changed();
    return inquiry::answer_to(asked.question.entry, approved.value_or(asked.row.items), remark, cause, asked.remarks);
}

Result<std::vector<SignedPage>> ApprovalDesk::approve_elsewhere(const std::vector<SeenPage>& seen,
                                                                const domain::PersonId& approver,
                                                                const Secret& password) {
    std::vector<SignedPage> out;
    std::vector<ElsewhereAnswers::Decided> decided;
    auto* known = parts_.hub_line.elsewhere();
    for (const auto& one : seen) {
        const bool plain = inquiry::only_notes(known->to_us.questions.at(one.query).remarks);
        auto answer = plain ? answer_to(*known, one, std::nullopt, {}, approver, {}) : Result<domain::Entry>(changed());
        out.push_back({one.query, answer ? std::nullopt : std::optional(answer.error()), false});
        if (answer) decided.push_back({one.query, *std::move(answer)});
    }
    if (decided.empty()) return out;
    JCIC_CHECK(ElsewhereAnswers(parts_, *parts_.seating.seat(), *known).answer(decided, password));
    parts_.hub_line.bell()->ring(hub::NewsKind::nothing);
    return out;
}

Result<std::vector<SignedPage>> ApprovalDesk::approve_together(const std::vector<SeenPage>& seen,
                                                               const domain::PersonId& approver,
                                                               const Secret& password) {
    JCIC_CHECK(parts_.seating.taken_seat());
    std::vector<SeenPage> here, there;
    for (const auto& one : seen) (elsewhere(one.query) == nullptr ? here : there).push_back(one);
    std::vector<SignedPage> out;
    // A password that is wrong is so before anything is signed with it.
    if (!here.empty()) {
        JCIC_TRY(out, approve_here(here, approver, password));
    }
    if (there.empty()) return out;
    auto others = approve_elsewhere(there, approver, password);
    if (!others && here.empty()) return others;
    for (const auto& one : there) {
        if (others) break;
        out.push_back({one.query, others.error(), false});
    }
    if (others) out.insert(out.end(), others->begin(), others->end());
    return out;
}

Result<std::vector<SignedPage>> ApprovalDesk::approve_here(const std::vector<SeenPage>& seen,
                                                           const domain::PersonId& approver, const Secret& password) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    std::vector<SignedPage> out;
    std::vector<domain::Entry> decisions;
    std::vector<std::size_t> whose;  // decision by decision: its place in `out`
    std::set<inquiry::QueryId> hidden;
    for (const auto& one : seen) {
        const auto prepare = [&]() -> Result<domain::Entry> {
            JCIC_TRY(const auto shown, shown_page(*seat, one.query));
            if (!inquiry::only_notes(shown.remarks)) return changed();
            if (shown.hidden) hidden.insert(one.query);
            return prepared(*seat, one, shown, std::nullopt, {}, approver, {});
        };
        auto decision = prepare();
        out.push_back({one.query, decision ? std::nullopt : std::optional(decision.error()), false});
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
        one.first = decisions[i].action == action::query_first_approved;
    }
    return out;
}

Result<ImageFetch> ApprovalDesk::image_to_fetch(const inquiry::QueryId& id) const {
    JCIC_CHECK(parts_.seating.taken_seat());
    const auto* known = elsewhere(id);
    const auto* opened = parts_.hub_line.opened();
    if (known == nullptr || opened == nullptr) return changed();
    const auto& asked = known->to_us.questions.at(id);
    if (!asked.image)
        return fail(
            FaultCode::register_state, "register",
            {{"register", std::string(domain::registers::authorisations.name)}, {"row", id}, {"reason", "unknown"}});
    return ImageFetch{opened->line, name_of_image(asked), ledger::parts_of_image(asked.image->seal.size),
                      asked.row.desk};
}

Result<AttachedFile> ApprovalDesk::open_image(const inquiry::QueryId& id, const std::vector<Bytes>& parts) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    auto* known = elsewhere(id);
    if (known == nullptr) return changed();
    return ElsewhereAnswers(parts_, *seat, *known).open_image(id, parts);
}

Result<void> ApprovalDesk::save_image(const inquiry::QueryId& id, const std::filesystem::path& file,
                                      const Leaving& how) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto saved, SavedFile::at(parts_.machine, *seat, "approval", file, how,
                                             ledger::whoever_is(domain::registers::authorisations.readers),
                                             SavedFile::Forms::attachment));
    JCIC_TRY(const auto fetch, image_to_fetch(id));
    JCIC_TRY(const auto parts, fetch_image(fetch, {}, [](std::size_t) {}));
    JCIC_TRY(const auto opened, open_image(id, parts));
    return saved.save_attachment(*seat, "approvals", id, "form", *opened.bytes).map([](std::size_t) {});
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

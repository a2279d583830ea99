#pragma once
// A person at the desk who does whatever comes next until one applicant's three records are fetched, printed and filed.
// It can be killed at any point and be sent again: everything it knows it reads from the desk.

#include <algorithm>
#include <tuple>

#include "app/desk/printing/paper_desk.h"
#include "app/desk/profile/practice_world.h"
#include "app/desk/queries/approval_desk.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/seat/card_desk.h"
#include "app/desk/seat/seat.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/desk/workplace.h"
#include "scenario/card_hands.h"

namespace jcic::scenario {

class Officer {
public:
    explicit Officer(desk::Workplace& workplace) : desk_(workplace) {}

    [[nodiscard]] desk::PracticeCredential with(domain::Duty duty) const {
        const auto& people = desk_.practice()->credentials();
        return *std::find_if(people.begin(), people.end(), [&](const auto& one) { return one.duties.contains(duty); });
    }
    [[nodiscard]] desk::PracticeCredential named(std::string_view code) const {
        const auto& people = desk_.practice()->credentials();
        return *std::ranges::find(people, code, [](const auto& one) { return one.person.text(); });
    }
    [[nodiscard]] static Secret secret(const std::string& text) { return Secret::from(view(text)); }

    Result<desk::SignedIn> sign_in(const desk::PracticeCredential& one) {
        return desk_.seat().sign_in(one.person, secret(one.password));
    }
    Result<desk::SignedIn> sign_in(domain::Duty duty = domain::Duty::query_officer) { return sign_in(with(duty)); }

    /// The first example that the rules let through with all three items.
    Result<inquiry::Form> whole_form() {
        for (const auto& form : desk_.practice()->examples()) {
            JCIC_TRY(const auto verdict, desk_.queries().check(form));
            if (verdict.query && verdict.query->items.size() == std::size(domain::all_items)) return form;
        }
        return fail(FaultCode::query_unknown, "scenario");
    }
    Result<inquiry::QueryId> submit() {
        JCIC_TRY(const auto form, whole_form());
        return desk_.queries().submit(form);
    }
    /// Another authorisation of the form's subject for a house loan, accepted today: the form then leans on it.
    Result<void> authorise_anew(inquiry::Form& form, const std::string& reference = "P-9001") {
        const auto& book = domain::registers::authorisations;
        const auto today = domain::roc_date_at(desk_.snapshot()->now).text();
        form.authorisation = reference;
        const std::tuple<std::string_view, std::string, domain::registers::Values> steps[]{
            {"authorisation.signed",
             "",
             {{"reference", form.authorisation},
              {"subject", form.subject_id},
              {"name", form.subject_name},
              {"application", "個人房屋貸款"},
              {"items", "T50,T51,T52"},
              {"signed", today},
              {"ends", today},
              {"read-box", "yes"},
              {"each-item", "yes"},
              {"form-code", "yes"},
              {"identity", "id-card"},
              {"notices", "yes"}}},
            {"authorisation.sent", form.authorisation, {{"sent", today}}},
            {"authorisation.accepted", form.authorisation, {{"answered", today}}}};
        for (const auto& [action, row, typed] : steps)
            JCIC_CHECK(desk_.registers().take_step({&book, book.step(action), row, typed, std::nullopt}));
        return {};
    }
    Result<void> approve(const inquiry::QueryId& query,
                         const std::set<domain::Item>& items = {std::begin(domain::all_items),
                                                                std::end(domain::all_items)}) {
        const auto supervisor = with(domain::Duty::supervisor);
        JCIC_TRY(const auto shown, desk_.approvals().approval(query));
        return desk_.approvals().decide(query, shown.page, items, "", supervisor.person, secret(supervisor.password),
                                        "not-needed");
    }
    /// A step that the person of that duty signs at this seat with their own password.
    Result<std::string> beside(domain::Duty duty, domain::registers::StepRequest wanted,
                               const Secret* chosen = nullptr) {
        const auto second = with(duty);
        wanted.beside = second.person;
        JCIC_TRY(const auto page, desk_.registers().page(wanted));
        return desk_.registers().take_step(wanted, page, secret(second.password), chosen);
    }
    Result<void> hand_over(bool out) {
        return scenario::hand_over(desk_, out, desk_.snapshot()->cards.front().number,
                                   secret(with(domain::Duty::card_custodian).password));
    }
    Result<void> open_jcic() {
        desk_.practice()->insert_card();
        return desk_.card().open_jcic(secret(desk_.practice()->card_password()), {});
    }
    Result<void> card_ready() {
        if (!desk_.snapshot()->cards.front().holder) JCIC_CHECK(hand_over(true));
        if (desk_.parts().seating.seat()->jcic().is_open()) return {};
        return open_jcic();
    }
    /// T50 and T51 take a while at the agencies: the practice clock is hurried instead of waiting.
    Result<void> fetch(const inquiry::QueryId& query, domain::Item item) {
        for (int tries = 0; tries < 12; ++tries) {
            JCIC_TRY(const bool fetched, desk_.queries().retrieve(query, item, {}));
            if (fetched) return {};
            JCIC_CHECK(desk_.practice()->hurry(std::chrono::minutes{30}));
        }
        return fail(FaultCode::host_not_yet, "scenario");
    }
    /// One sheet, put into the case file. Without a queue the number becomes void: then nothing is out.
    Result<void> print(const inquiry::QueryId& query, domain::Item item) {
        JCIC_TRY(const auto record, desk_.paper().open(query, item, "重新列印"));
        return desk_.paper().close(record);
    }

    [[nodiscard]] static bool accounted(const desk::BoardRow& row) {
        return !row.copies.empty() &&
               std::all_of(row.copies.begin(), row.copies.end(), [](const inquiry::CopyEntry& copy) {
                   return copy.state == domain::CopyState::void_ || copy.state == domain::CopyState::filed;
               });
    }

    /// One step further with a row; false where it needs nothing more.
    Result<bool> step(const desk::BoardRow& row) {
        using S = domain::ItemState;
        switch (row.state) {
            case S::submitted:
                JCIC_CHECK(approve(row.query));
                return true;
            case S::approved:
                JCIC_CHECK(card_ready());
                JCIC_CHECK(desk_.queries().request(row.query, {}));
                return true;
            case S::requesting:
            case S::unsettled:
                JCIC_CHECK(card_ready());
                JCIC_CHECK(desk_.queries().settle(row.query, {}));
                return true;
            case S::serial_held:
                JCIC_CHECK(card_ready());
                JCIC_CHECK(fetch(row.query, row.item));
                return true;
            case S::retrieved:
                if (accounted(row)) return false;
                for (const auto& copy : row.copies)
                    if (copy.state == domain::CopyState::reserved)
                        JCIC_CHECK(desk_.paper().close({row.query, row.item, copy.number}));
                if (row.copies.empty()) JCIC_CHECK(print(row.query, row.item));
                return true;
            case S::draft:
            case S::refused:
            case S::expired:
            case S::failed:
            case S::withdrawn:
                return fail(FaultCode::query_state, "scenario", {{"state", std::string(domain::name_of(row.state))}});
        }
        return false;
    }

    /// The whole job, from wherever it stands.
    Result<void> work() {
        JCIC_TRY(const auto signed_in, sign_in());
        if (signed_in.host) return tl::unexpected<Fault>(*signed_in.host);
        if (desk_.snapshot()->board.empty()) JCIC_CHECK(submit());
        for (bool more = true; more;) {
            more = false;
            const auto snapshot = desk_.snapshot();
            for (const auto& row : snapshot->board) {
                JCIC_TRY(const bool stepped, step(row));
                more = more || stepped;
                if (stepped) break;  // the board is another one now
            }
        }
        return desk_.seat().sign_out("asked", std::nullopt);
    }

private:
    desk::Workplace& desk_;
};

}  // namespace jcic::scenario

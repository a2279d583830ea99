#include "app/desk/owed.h"

#include <algorithm>
#include <utility>

#include "app/desk/rooms/hub_view.h"
#include "app/desk/rooms/legal_holds.h"
#include "app/desk/rooms/machine_watch.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/plugs.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "app/domain/acts/act.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/approver_keys.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/deletions.h"
#include "app/domain/registers/next_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/people.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/urgency.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;
using domain::Duty;
using domain::PersonId;
using domain::RocDate;
using Hands = std::vector<PersonId>;

/// Who serves the branch today.
class Office {
public:
    Office(const Seat& seat, RocDate today) {
        for (const auto& [code, person] : seat.people().people())
            if (auto duties = seat.people().duties(code, today); !duties.empty())
                serving_.push_back({code, std::move(duties)});
    }
    /// Those of whom it is true, by code and duties.
    template <class May>
    [[nodiscard]] Hands those(May may) const {
        Hands out;
        for (const auto& one : serving_)
            if (may(one.code, one.duties)) out.push_back(one.code);
        return out;
    }
    [[nodiscard]] Hands with(registers::Duties duties) const {
        return those([&](const auto&, const auto& of) { return registers::holds_one(of, duties); });
    }

private:
    struct Serving {
        PersonId code;
        std::set<Duty> duties;
    };
    std::vector<Serving> serving_;
};

constexpr std::array change_card_passwords{Duty::query_officer, Duty::card_custodian, Duty::unit_head};

/// Nothing of it can be approved while a stop holds (R-LO-6): to refuse it is nobody's task meanwhile.
bool stopped_all(const Snapshot& shown, const ApprovalRow& row) {
    return std::ranges::all_of(row.items, [&](domain::Item item) {
        return std::ranges::any_of(shown.stops,
                                   [&](const StopView& one) { return one.stop.forbids(item, row.querier); });
    });
}

/// What a case's step is called here; nullopt where another thing tells it: an approval, a copy.
std::optional<TodoKind> kind_of(CaseStep step, const BoardRow& row) {
    static constexpr std::pair<CaseStep, TodoKind> kinds[]{
        {CaseStep::fetch, TodoKind::fetch},         {CaseStep::settle, TodoKind::settle},
        {CaseStep::request, TodoKind::request},     {CaseStep::ask_anew, TodoKind::ask_anew},
        {CaseStep::hand_over, TodoKind::hand_over}, {CaseStep::look_at_end, TodoKind::look_at_end},
        {CaseStep::print, TodoKind::read_record}};
    const auto* found = std::ranges::find(kinds, step, &std::pair<CaseStep, TodoKind>::first);
    const bool tells_nothing = step == CaseStep::print && (!row.copies.empty() || row.used_up);
    return found == std::end(kinds) || tells_nothing ? std::nullopt : std::optional(found->second);
}

/// Told once of a query, whatever number of its items it is about.
bool is_of_query(TodoKind kind) {
    return kind == TodoKind::request || kind == TodoKind::ask_anew || kind == TodoKind::hand_over ||
           kind == TodoKind::look_at_end;
}

/// Why nobody in office may.
const char* why_nobody(TodoKind kind) {
    static constexpr std::pair<TodoKind, const char*> why[]{
        {TodoKind::approve, JCIC_WORD("registers", "現無人得核准（申請人、承辦人及已核准者除外），請指定核准主管")},
        {TodoKind::hand_over, JCIC_WORD("registers", "現無查詢人員可接辦，或無核准主管可移交，請指定")},
        {TodoKind::unlock_account, JCIC_WORD("registers", "現無其他帳號管理人員，由二人共同解除鎖定，或請指定")},
        {TodoKind::confirm_recovered, JCIC_WORD("registers", "現無得確認身分之人員，請指定核准、覆核或稽核人員")},
        {TodoKind::register_step, JCIC_WORD("registers", "現無得辦理之人員，請指定")}};
    const auto* found = std::ranges::find(why, kind, &std::pair<TodoKind, const char*>::first);
    return found == std::end(why) ? JCIC_WORD("registers", "現無查詢人員，請指定") : found->second;
}

class Owing {
public:
    Owing(const Snapshot& shown, const Machine& machine, const Seat& seat)
        : shown_(shown),
          seat_(seat),
          calendar_(machine.calendar()),
          today_(domain::roc_date_at(shown.now)),
          office_(seat, today_) {}

    void add_approvals() {
        for (const auto& row : shown_.approvals) {
            if (stopped_all(shown_, row)) continue;
            const auto* query = row.desk.empty() ? seat_.book().find(row.query) : nullptr;
            const auto may = [&](const PersonId& who, const std::set<Duty>& duties) {
                return duties.contains(Duty::supervisor) && who != row.querier && who != query->holder &&
                       !(query->first && query->first->by == who);
            };
            // Another desk asked who is signed in here.
            const auto asked = row.own ? Hands{} : Hands{seat_.person()};
            if (query == nullptr && asked.empty()) continue;
            auto& one = add(TodoKind::approve, query == nullptr ? asked : office_.those(may));
            one.query = row.query;
            one.who = row.subject_name;
            one.since = row.submitted_at;
        }
    }

    void add_cases() {
        std::set<std::pair<TodoKind, inquiry::QueryId>> told;
        for (const auto& one : shown_.cases)
            for (const auto& item : one.items) {
                const auto* query = seat_.book().find(item.row.query);
                if (query == nullptr) continue;
                for (auto& [kind, hands] : turns(item.row, *query))
                    if (!is_of_query(kind) || told.emplace(kind, item.row.query).second)
                        add_turn(kind, item.row, *query, std::move(hands));
            }
    }

    void add_copies() {
        for (const auto& row : shown_.copies) {
            if (row.copy.state == domain::CopyState::reserved || domain::accounted_for(row.copy.state)) continue;
            // A file of what is used up goes: nothing else comes of it (R-PA-10).
            const bool goes = row.copy.set_aside() || (row.copy.state == domain::CopyState::exported &&
                                                       row.record == domain::RecordState::used_up);
            const auto& act = domain::acts::named(goes ? "copy.destroy" : "copy.file");
            auto& one = add(goes ? TodoKind::destroy_copy : TodoKind::account_for_copy,
                            office_.those([&](const auto&, const auto& duties) {
                                return domain::acts::entitles(act, duties).has_value();
                            }));
            one.query = row.query;
            one.item = row.item;
            one.who = row.subject_name;
            one.copy = row.copy.number;
            one.hold = row.hold;
            one.since = row.copy.moved_at ? row.copy.moved_at : row.copy.sent_at;
        }
    }

    /// R-PA-6: T52s whose case officer must decide on their need (if that person has left, any officer, only to mark
    /// them as no longer needed), and those to be deleted. One no longer needed but under a legal hold
    /// (app/domain/hold.h) is the unit head's, too, because the rules conflict.
    void add_months_of_t52() {
        constexpr std::array holding{Duty::query_officer, Duty::unit_head};
        for (const auto& row : shown_.board) {
            const auto until = row.delete_by ? row.delete_by : row.decide_by;
            if (!until) continue;
            const bool held = row.delete_by && !row.hold.empty();
            auto& one = add_of(held            ? TodoKind::t52_held
                               : row.delete_by ? TodoKind::delete_record
                                               : TodoKind::decide_record,
                               row,
                               held            ? office_.with(holding)
                               : row.delete_by ? officers()
                                               : officers_of(row));
            one.book = registers::deletions.name;
            one.owed = held            ? JCIC_WORD("registers", "資料使用完竣，保全中不得刪除")
                       : row.delete_by ? JCIC_WORD("registers", "資料使用完竣，一個月內刪除")
                       : row.filed ? JCIC_WORD("registers", "併案附卷之資料：每年複核是否仍有必要")
                                   : JCIC_WORD("registers", "一個月內應刪除之資料：決定是否保存");
            one.item = row.item;
            if (one.who.empty()) one.who = row.case_number;
            one.officer = row.holder_name;
            one.hold = row.hold;
            one.until = until;
            one.by = domain::roc_date_at(*until - std::chrono::days{1});
            one.days_left = static_cast<int>((one.by->days() - today_.days()).count());
            one.late = *one.days_left < 0 && !held;
            one.in_hand = !row.left;
            one.filed = row.filed;
            one.later = !row.delete_by && !row.asked_to_decide;
        }
    }

    /// Records retrieved on a revoked authorisation without another recorded basis: for the case officer, and for any
    /// officer, to destroy them, if that person has left.
    void add_without_basis() {
        for (const auto& row : shown_.board) {
            const bool goes = row.used_up && row.delete_by;  // told with its month
            if (!row.asked_for_basis || goes) continue;
            const bool held = row.used_up && !row.hold.empty();
            auto& one = add_of(held          ? TodoKind::t52_held
                               : row.used_up ? TodoKind::delete_record
                                             : TodoKind::decide_basis,
                               row, officers_of(row));
            one.item = row.item;
            if (one.who.empty()) one.who = row.case_number;
            one.in_hand = !row.left;
            one.hold = row.hold;
        }
    }

    /// Locked ones; and of who came in by a recovery key: until somebody says that it is they, nothing of what they
    /// sign counts.
    void add_accounts() {
        const auto& people = seat_.people().people();
        std::set<PersonId> heads;
        for (const auto& [code, person] : people)
            if (person.let_in_by.empty() && domain::heads_the_unit(seat_.people().duties(code, today_)))
                heads.insert(code);
        for (const auto& [code, person] : people) {
            if (person.ended) continue;
            const auto add_account = [&, &of = code](TodoKind kind, Hands hands) {
                auto& one = add(kind, std::move(hands));
                one.who = name_of(of);
                one.person = of;
            };
            const auto unlocks = [&, &of = code](const PersonId& who, const std::set<Duty>& duties) {
                return domain::may_unlock(who, duties, of, seat_.people().duties(of, today_)).has_value();
            };
            if (person.locked) add_account(TodoKind::unlock_account, office_.those(unlocks));
            if (person.let_in_by.empty()) continue;
            domain::Confirming confirming{code, {}, code, person.let_in_by, heads};
            const auto* row = seat_.registers().row(registers::people, code.text());
            if (const auto replaced = domain::replaced_heads(row == nullptr ? "" : row->value(domain::replaces)))
                std::erase_if(confirming.unit_heads, [&](const auto& head) { return replaced->contains(head); });
            add_account(TodoKind::confirm_recovered,
                        office_.those([&](const PersonId& who, const std::set<Duty>& duties) {
                            confirming.acting = who;
                            confirming.acting_duties = duties;
                            return domain::may_confirm_recovery(confirming).has_value();
                        }));
        }
        const auto& behind = seat_.people().behind_key();
        if (!behind.empty() && !somebody_confirms(seat_, behind, today_))  // whoever comes in would wait for ever
            add(TodoKind::remake_recovery, office_.with(registers::head_only));
    }

    /// Each card that is out, its holder's until the office closes; and after that each unexplained card seen with
    /// another person than its borrower: everybody's.
    void add_cards() {
        const auto hours = registers::policy_on(seat_.registers(), today_).office_hours;
        const auto everybody = office_.with(registers::everybody);
        for (const auto& card : shown_.cards) {
            if (card.seen_on && (office_has_closed(shown_.now, hours) || *card.seen_on < today_)) {
                auto& one = add(TodoKind::card_other_hand, everybody);
                one.who = card.seen_with;
                one.card = card.number;
                one.late = true;
                one.since = domain::start_of(*card.seen_on);
            }
            const bool late = out_too_long(card, shown_.now, hours);
            if (!card.holder) continue;
            const bool gives_it_back = card.holder_present || card.holder == seat_.person();
            if (!gives_it_back && !late) continue;  // taken back, by what the register owes
            auto& one = add(gives_it_back ? TodoKind::give_card_back : TodoKind::card_out,
                            gives_it_back ? Hands{*card.holder} : everybody);
            one.who = gives_it_back ? card.custodian_name : card.holder_name;
            one.card = card.number;
            one.late = late;
            one.since = card.since;
        }
    }

    void add_card_passwords() {
        for (const auto& card : shown_.cards) {
            if (card.password_leaver.empty()) continue;
            auto& one = add(TodoKind::change_card_password, office_.with(change_card_passwords));
            one.who = card.password_leaver;
            one.book = registers::cards.name;
            one.row = card.number;
            one.owed = JCIC_WORD("registers", "查詢人員離任，變更晶片卡密碼");
            const auto& cards = seat_.people().cards();
            const auto leaver =
                password_known_to_leaver(seat_.people(), seat_.registers(), cards.at(card.number), today_);
            const auto* row = leaver ? seat_.registers().row(registers::people, leaver->text()) : nullptr;
            const auto left = row == nullptr ? std::nullopt : registers::authorised_until(*row);
            one.by = std::min(today_, left.value_or(today_));
            one.late = *one.by < today_;
            one.since = domain::start_of(*one.by);
        }
    }

    /// While something waits here, there is another desk, and nobody may approve there: the unit head enters the key.
    void add_at_hub() {
        if (!shown_.hub) return;
        add(owed_at_hub(*shown_.hub, shown_.now), registers::head_and_administrator);
        const auto waits_here = [](const ApprovalRow& row) { return row.desk.empty(); };
        if (std::ranges::any_of(shown_.approvals, waits_here) && !registers::known_desks(seat_.registers()).empty() &&
            registers::approver_keys_in_force(seat_.registers()).empty())
            add(TodoKind::hub_approver_key, office_.with(registers::head_only));
    }

    void add_registers(const LegalHolds& held, const WantedDay& wanted) {
        for (const auto& due : seat_.owed()) {
            if (!wanted(due.until)) continue;
            auto& one = add(TodoKind::register_step, hands_of(due));
            one.due = due.due;
            one.book = due.book->name;
            one.row = due.row;
            one.hold = held.of(due);
            one.owed = owed_title(due, one.hold);
            one.by = due.until;
            one.late = due.until < today_;
            one.later = registers::urgency_of(due.until, today_, calendar_) == registers::Urgency::later;
            const auto* row = due.row.empty() ? nullptr : seat_.registers().row(*due.book, due.row);
            if (row == nullptr) continue;
            if (!due.book->state(row->state).good) one.since = domain::start_of(row->since());
            if (due.book != &registers::authorisations || !registers::reply_is_late(*row, shown_.now)) continue;
            one.late = true;
            one.owed = JCIC_WORD("registers", "逾 20 分鐘未獲聯徵中心回覆，請查明");
        }
    }

    void add(std::vector<Owed> of_machine, registers::Duties duties) {
        for (auto& one : of_machine) out_.emplace_back(std::move(one)).hands = office_.with(duties);
    }

    /// With names, days and ages; and what nobody may do in the unit heads' hands.
    [[nodiscard]] std::vector<Owed> take() {
        const auto heads = office_.with(registers::head_only);
        for (auto& one : out_) {
            if (one.hands.empty()) {
                one.nobody = why_nobody(one.kind);
                one.hands = heads;
            }
            for (const auto& person : one.hands) one.names.push_back(name_of(person));
            if (one.until && !one.by) one.by = domain::roc_date_at(*one.until - Millis{1});
            if (one.by)
                if (const auto day = calendar_.office_day_until(*one.by); day != *one.by) one.office_day = day;
            if (one.since) {
                const auto days = (today_.days() - domain::roc_date_at(*one.since).days()).count();
                one.waits = static_cast<int>(std::max<decltype(days)>(days, 0));
            }
        }
        return std::move(out_);
    }

private:
    Owed& add(TodoKind kind, Hands hands) {
        auto& out = out_.emplace_back();
        out.kind = kind;
        out.hands = std::move(hands);
        return out;
    }

    [[nodiscard]] Owed& add_of(TodoKind kind, const BoardRow& row, Hands hands) {
        auto& one = add(kind, std::move(hands));
        one.query = row.query;
        one.who = row.subject_name;
        return one;
    }

    [[nodiscard]] AtItem at_item(const BoardRow& row, const inquiry::QueryEntry& query, const PersonId& person,
                                 const std::set<Duty>& duties) const {
        const bool sits_here = person == seat_.person();
        const bool submitted = row.state == domain::ItemState::submitted;
        const bool stopped = std::ranges::any_of(shown_.stops, [&](const StopView& one) {
            return one.stop.forbids(row.item, query.querier) || (!submitted && one.stop.forbids(row.item, person));
        });
        const bool fetches = row.ready && duties.contains(Duty::query_officer) && !stopped && !query.revoked_on &&
                             !inquiry::has_approved(query, person);
        return {duties, query.querier == person, query.holder == person, sits_here ? row.fetchable : fetches, stopped};
    }

    /// Whose turn is what. Where it is nobody's, but would be if somebody had the duty, no hands.
    [[nodiscard]] std::map<TodoKind, Hands> turns(const BoardRow& row, const inquiry::QueryEntry& query) const {
        std::map<TodoKind, Hands> out;
        const auto take = [&](const PersonId& who, const std::set<Duty>& duties) {
            const auto turn = turn_of(row, at_item(row, query, who, duties));
            const auto kind = turn.group == CaseGroup::mine ? kind_of(turn.step, row) : std::nullopt;
            if (kind) out[*kind].push_back(who);
            return kind.has_value();
        };
        if (!office_.those(take).empty()) {
            // A case is given to a query officer, and none is there.
            if (const auto given = out.find(TodoKind::hand_over); given != out.end() && officers().empty())
                given->second.clear();
            return out;
        }
        const bool fetches = row.ready && !query.revoked_on;
        const auto turn = turn_of(row, {{Duty::query_officer, Duty::supervisor}, false, false, fetches, row.stopped});
        if (const auto kind = turn.group == CaseGroup::mine ? kind_of(turn.step, row) : std::nullopt) out[*kind];
        return out;
    }

    [[nodiscard]] std::optional<UtcTime> since(TodoKind kind, const BoardRow& row,
                                               const inquiry::QueryEntry& query) const {
        const auto& entry = query.items.at(row.item);
        if (kind == TodoKind::fetch || kind == TodoKind::settle) return row.requested_at;
        if (kind == TodoKind::look_at_end) return row.changed_at;
        if (kind == TodoKind::read_record) return entry.retrieved_at;
        const auto left = seat_.people().people().find(query.holder);
        if (kind == TodoKind::hand_over && left != seat_.people().people().end() && left->second.stopped_querying)
            return left->second.stopped_querying;
        return query.approval ? std::optional(query.approval->at) : std::nullopt;
    }

    void add_turn(TodoKind kind, const BoardRow& row, const inquiry::QueryEntry& query, Hands hands) {
        auto& one = add_of(kind, row, std::move(hands));
        one.since = since(kind, row, query);
        if (!is_of_query(kind) || kind == TodoKind::look_at_end) one.item = row.item;
        if (kind == TodoKind::look_at_end) one.ended = row;
        if (kind == TodoKind::fetch) one.until = row.deadline;
        if (row.state == domain::ItemState::approved) one.until = row.authorised_until;
        if (kind == TodoKind::request) warn_of_request(one, query);
    }

    /// R-SE-6, R-SE-9: requested now, JCIC would delete it on or after days off; or its agency is under maintenance.
    void warn_of_request(Owed& one, const inquiry::QueryEntry& query) {
        std::set<domain::Item> items;
        for (const auto& [item, entry] : query.items)
            if (entry.state == domain::ItemState::approved) items.insert(item);
        for (const auto item : items)
            if (const auto warning = domain::holding_warning(item, shown_.now, calendar_);
                warning && (!one.holding || warning->fetch_by < one.holding->fetch_by))
                one.holding = warning;
        auto announced = registers::maintenances_soon(seat_.registers(), items, shown_.now);
        if (!announced.empty()) one.maintenance = std::move(announced.front());
    }

    [[nodiscard]] Hands hands_of(const registers::Obligation& due) const {
        if (const auto named = seat_.named_for(due, today_)) return {*named};
        return office_.those([&](const PersonId& who, const std::set<Duty>& duties) {
            return registers::owes_by_duty(due, seat_.registers(), who, duties);
        });
    }

    [[nodiscard]] Hands officers() const { return office_.with(registers::officers); }
    /// The case officer; of a leaver's case every query officer.
    [[nodiscard]] Hands officers_of(const BoardRow& row) const {
        return row.left || !row.holder ? officers() : Hands{*row.holder};
    }
    [[nodiscard]] std::string name_of(const PersonId& person) const { return seat_.names().display_name(person); }

    const Snapshot& shown_;
    const Seat& seat_;
    const domain::OfficeCalendar& calendar_;
    RocDate today_;
    Office office_;
    std::vector<Owed> out_;
};

Owed found_at_hub(std::optional<Fault> fault) {
    Owed out;
    out.kind = TodoKind::hub_differs;
    out.fault = std::move(fault);
    return out;
}

/// What is told to those in whose hands it is not; nullopt for nothing.
std::optional<Owed> told_to_others(const Owed& one, const std::set<Duty>& duties) {
    if (one.kind == TodoKind::give_card_back && one.late) {
        auto out = one;
        out.kind = TodoKind::card_out;
        out.who = one.names.front();
        return out;
    }
    const bool month = one.kind == TodoKind::decide_record || one.kind == TodoKind::delete_record;
    if (!month || !one.until || !one.late || !domain::heads_the_unit(duties)) return std::nullopt;
    auto out = one;
    out.kind = TodoKind::t52_late;
    out.who += "（" + one.officer + "）";
    return out;
}

}  // namespace

WantedDay pressing_days(RocDate today, const domain::OfficeCalendar& calendar) {
    // No holidays are longer than that: what is due later need not be looked up among the days.
    static constexpr std::chrono::days far{45};
    return [today, &calendar](RocDate until) {
        return until.days() <= today.days() + far &&
               registers::urgency_of(until, today, calendar) != registers::Urgency::later;
    };
}

std::vector<Owed> owed_of(const Snapshot& shown,
                          const With<const Machine, const HubLine, const LastRound, const MachineWatch>& parts,
                          Seat& seat, const WantedDay& wanted) {
    Owing owing(shown, parts.machine, seat);
    owing.add_approvals();
    owing.add_cases();
    owing.add_copies();
    owing.add_months_of_t52();
    owing.add_without_basis();
    owing.add_accounts();
    owing.add_at_hub();
    owing.add_cards();
    owing.add_card_passwords();
    owing.add_registers(LegalHolds(seat), wanted);
    owing.add(laid_by_loan_system(parts.last_round.laid()), registers::officers);
    owing.add(key_not_at_hand(parts.machine_watch.tpm_lost()), registers::head_and_administrator);
    return owing.take();
}

std::vector<Owed> owed_of_cards(const Snapshot& shown, const Machine& machine, const Seat& seat) {
    Owing owing(shown, machine, seat);
    owing.add_cards();
    return owing.take();
}

std::vector<Owed> todo_of(const std::vector<Owed>& all, const PersonId& person, const std::set<Duty>& duties) {
    std::vector<Owed> out;
    for (const auto& one : all) {
        if (one.later && !one.late) continue;
        if (one.is_of(person) && !one.later)
            out.push_back(one);
        else if (auto told = told_to_others(one, duties))
            out.push_back(*std::move(told));
    }
    return out;
}

bool office_has_closed(UtcTime now, const domain::OfficeHours& hours) {
    const auto when = domain::time_of_week(now);
    return when.time >= hours.closing(when.day);
}

bool out_too_long(const CardRow& card, UtcTime now, const domain::OfficeHours& hours) {
    if (!card.holder) return false;
    return card.since < domain::start_of(domain::roc_date_at(now)) || office_has_closed(now, hours);
}

std::vector<Owed> key_not_at_hand(const std::optional<Fault>& fault) {
    if (!fault) return {};
    Owed row;
    row.kind = TodoKind::workstation_key;
    row.fault = fault;
    row.late = true;
    return {row};
}

std::vector<Owed> owed_at_hub(const HubView& hub, UtcTime now) {
    std::vector<Owed> out;
    if (hub.state == HubView::State::away) {
        auto& row = out.emplace_back();
        row.kind = TodoKind::hub_away;
        row.since = hub.since;
        row.fault = hub.fault;
    }
    if (hub.state == HubView::State::refused) out.push_back(found_at_hub(hub.fault));
    if (hub.owed) out.push_back(found_at_hub(hub.owed));
    if (hub.differ != 0) {
        out.push_back(found_at_hub(std::nullopt));
        out.back().who = std::to_string(hub.differ);
    }
    for (const auto& desk : hub.unread) {
        out.push_back(found_at_hub(std::nullopt));
        out.back().row = desk;
    }
    if (const auto days = days_of_renewal(hub.certificate_until, now)) {
        auto& row = out.emplace_back();
        row.kind = TodoKind::hub_certificate;
        row.until = hub.certificate_until;
        row.days_left = days;
        row.late = *days < 0;
    }
    return out;
}

std::vector<Owed> laid_by_loan_system(const LaidFiles& laid) {
    std::vector<Owed> out;
    const auto add_row = [&out](TodoKind kind, std::size_t files) -> Owed& {
        auto& row = out.emplace_back();
        row.kind = kind;
        row.files = files;
        return row;
    };
    if (laid.waiting > 0 || laid.fault) add_row(TodoKind::laid_cases, laid.waiting).fault = laid.fault;
    if (laid.refused > 0) add_row(TodoKind::laid_refused, laid.refused);
    return out;
}

std::size_t late_replies(const registers::Rows& rows, UtcTime now) {
    const auto& all = rows.of(registers::authorisations);
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [now](const auto& one) { return registers::reply_is_late(one.second, now); }));
}

}  // namespace jcic::desk

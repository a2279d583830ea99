#include "model/acts.h"

#include <algorithm>
#include <tuple>

#include "app/domain/recovery_rules.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/people.h"
#include "model/values.h"

namespace jcic::model {

std::vector<Broken>* broken_by_acts = nullptr;

namespace {

void tell(std::string kind, std::string what) {
    if (broken_by_acts != nullptr) broken_by_acts->push_back({std::move(kind), std::move(what)});
}

std::string line_of(const Typed& typed, const Tried& tried) {
    auto line = typed.by.text() + "> " + std::string(typed.step->action) + " " + tried.entry->subject;
    for (const auto& field : tried.entry->fields)
        if (field.value && field.value->size() < 30 && field.value != "說明" && field.name != field::rests_on &&
            field.name != field::at && field.name != field::beside)
            line.append(" ").append(field.name).append("=").append(*field.value);
    return tried.beside ? line + " (+" + tried.beside->text() + ")" : line;
}

/// What a person may do, and whether they may sign in: nobody gives themselves more of it.
struct Standing {
    std::set<Duty> duties;
    std::optional<RocDate> until;
    bool shut_out = false;
    [[nodiscard]] bool gains_over(const Standing& before) const {
        const bool longer = before.until && (!until || *before.until < *until);
        return !std::ranges::includes(before.duties, duties) || (longer && !duties.empty()) ||
               (before.shut_out && !shut_out);
    }
};
Standing standing(View& view, const PersonId& who) {
    (void)view.journal.refresh(view.people);
    const auto& one = view.people.people().at(who);
    return {view.duties(who), one.until, one.locked || !one.let_in_by.empty()};
}

/// With what it entails elsewhere (app/desk/registers/people_desk.cpp): who is replaced as head is ended.
void write(View& view, const Typed& typed, const Entry& entry) {
    view.journal.author = typed.by.text();
    view.journal.write(entry);
    if (const auto gone = replaced_heads(entry.value(replaces)); gone && administers(view.duties(typed.by)))
        for (const auto& head : *gone) view.journal.write(entry_of(action::person_ended, "person:" + head.text()));
    if (typed.step->erases) (void)view.journal.erase(entry.subject);
}

/// Refused for who takes it and when, whatever is typed and whoever is there to sign: no button offers that. What the
/// step's own rule says of the values, none can know (`rule_of_row`: it says nothing of them).
void tell_if_offered_wrongly(const Typed& typed, const Fault& fault) {
    static constexpr std::array<std::string_view, 5> judged{"never-named", "only-named", "same-person", "head-in-force",
                                                            "other-state"};
    const auto reason = fault.detail("reason");
    const bool of_who_and_when = fault.code == FaultCode::person_duty || fault.code == FaultCode::register_state;
    if (of_who_and_when && reason != "nobody-beside" && reason != "there-already" &&
        (typed.step->rule_of_row || typed.step->rule == nullptr || std::ranges::find(judged, reason) != judged.end()))
        tell("offered and refused: " + std::string(typed.step->action) + " " + std::string(reason),
             typed.by.text() + " " + typed.row);
}

std::optional<std::string> take_step(State& state, const Typed& typed) {
    View view(state);
    const auto* row = typed.row.empty() ? nullptr : state.rows.row(*typed.book, typed.row);
    if (!view.is_able(typed.by) || (!typed.row.empty() && row == nullptr)) return std::nullopt;
    const auto possible = view.steps(typed.by).possible(*typed.book, row);
    if (std::ranges::find(possible, typed.step) == possible.end()) return std::nullopt;
    const auto tried = what_fits(view, typed);
    if (!tried.entry) {
        tell_if_offered_wrongly(typed, tried.fault);
        return std::nullopt;
    }
    auto line = line_of(typed, tried);
    std::map<PersonId, Standing> before{{typed.by, standing(view, typed.by)}};
    if (tried.beside) before.emplace(*tried.beside, standing(view, *tried.beside));
    const auto believed = state.rows.believed();
    write(view, typed, *tried.entry);
    if (state.rows.believed() == believed)
        tell("accepted, and not believed by the fold: " + std::string(typed.step->action), line);
    for (const auto& [who, was] : before)
        if (standing(view, who).gains_over(was))
            tell("gains by a signature of their own: " + std::string(typed.step->action), line);
    return line;
}

/// Fields of which each value leads elsewhere.
bool matters(const events::Field& field) {
    using events::Kind;
    return field.kind == Kind::choice || field.kind == Kind::duties || field.kind == Kind::person ||
           field.kind == Kind::number || field.name == replaces || field.name == "until";
}

Act act_of(Typed typed) {
    return {std::string(typed.step->action),
            [typed = std::move(typed)](State& state) { return take_step(state, typed); }};
}

void add_each_value(std::vector<Act>& out, const View& view, Typed typed) {
    for (const auto& field : typed.step->asks) {
        if (field.given || !matters(field)) continue;
        const auto all = values_of(view, typed, field, std::nullopt).size();
        for (std::size_t i = 1; i < std::min<std::size_t>(all, 10); ++i) {
            typed.first = {field.name, i};
            out.push_back(act_of(typed));
        }
    }
}

/// An act of a person who must be able to when it is taken.
Act by_person(const PersonId& who, const std::string& name, const std::string& what,
              std::function<bool(State&, View&)> does) {
    const auto line = who.text() + "> " + name + (what.empty() ? "" : " " + what);
    return {name, [=, does = std::move(does)](State& state) -> std::optional<std::string> {
                View view(state);
                if (!view.is_able(who) || !does(state, view)) return std::nullopt;
                return line;
            }};
}

void add_makings(std::vector<Act>& out, const View& view) {
    for (const auto& maker : view.able)
        for (auto one = view.able.begin(); one != view.able.end(); ++one)
            for (auto two = std::next(one); two != view.able.end(); ++two) {
                if (!may_make_recovery(view.duties(maker)) || maker == *one || maker == *two) continue;
                out.push_back(by_person(
                    maker, "recovery.made", one->text() + "," + two->text(),
                    [maker, one = *one, two = *two](State& state, View& now) {
                        std::map<PersonId, std::set<Duty>> people;
                        for (const auto& code : now.everybody) people.emplace(code, now.duties(code));
                        if (!now.is_able(one) || !now.is_able(two) || !may_make_recovery(now.duties(maker)) ||
                            !may_keep_parts(maker, {one, two}, people))
                            return false;
                        now.journal.author = maker.text();
                        auto entry = entry_of(action::recovery_made, "recovery:" + std::to_string(state.events.size()));
                        entry.plain(field::keeper_1, one.text()).plain(field::keeper_2, two.text());
                        now.journal.write(entry);
                        return true;
                    }));
            }
}

/// Both keepers are there with their parts; the maker keeps none.
bool parts_are_there(const View& view) {
    const auto made = std::find_if(view.state.events.rbegin(), view.state.events.rend(),
                                   [](const auto& one) { return one->entry.action == action::recovery_made; });
    if (made == view.state.events.rend()) return false;
    return std::ranges::all_of(std::array{field::keeper_1, field::keeper_2}, [&](std::string_view keeper) {
        return view.is_there(person((*made)->entry.value(keeper)));
    });
}

Act recovered(const PersonId& who, bool as_head) {
    return {"person.recovered", [=](State& state) -> std::optional<std::string> {
                View view(state);
                if (!parts_are_there(view)) return std::nullopt;
                auto entry = entry_of(action::person_recovered, "person:" + who.text());
                if (as_head) entry.plain(field::duties, "unit-head").plain(replaces, view.heads());
                view.journal.write(entry);
                return "> person.recovered " + who.text() + (as_head ? " as head" : "");
            }};
}

void add_recoveries(std::vector<Act>& out, const View& view) {
    if (!parts_are_there(view)) return;
    for (const auto& code : view.everybody) {
        const auto& one = view.people.people().at(code);
        if (one.ended || !view.is_there(code)) continue;
        if (one.locked) out.push_back(recovered(code, false));
        if (one.let_in_by.empty() && !view.people.behind_key().contains(code) && !heads_the_unit(view.duties(code)) &&
            !view.heads().empty())
            out.push_back(recovered(code, true));
    }
}

void add_confirmations(std::vector<Act>& out, const View& view) {
    std::set<PersonId> heads;
    for (const auto& [code, one] : view.people.people())
        if (one.let_in_by.empty() && heads_the_unit(view.duties(code))) heads.insert(code);
    for (const auto& [code, one] : view.people.people()) {
        if (one.let_in_by.empty() || one.ended) continue;
        const auto* row = view.state.rows.row(reg::people, code.text());
        const auto replaced = replaced_heads(row->value(replaces)).value_or(std::set<PersonId>{});
        auto others = heads;
        std::erase_if(others, [&](const PersonId& head) { return replaced.contains(head); });
        for (const auto& by : view.able)
            if (may_confirm_recovery({by, view.duties(by), code, one.let_in_by, others}))
                out.push_back(by_person(
                    by, "person.recovery-confirmed", code.text(), [by, who = code, replaced](State&, View& now) {
                        if (now.people.people().at(who).let_in_by.empty()) return false;
                        now.journal.author = by.text();
                        now.journal.write(entry_of(action::person_recovery_confirmed, "person:" + who.text()));
                        for (const auto& head : replaced)
                            now.journal.write(entry_of(action::person_ended, "person:" + head.text()));
                        return true;
                    }));
    }
}

void add_unlockings(std::vector<Act>& out, const View& view) {
    for (const auto& locked : view.everybody) {
        if (!view.people.people().at(locked).locked) continue;
        for (const auto& one : view.able)
            for (const auto& two : view.able)
                if (one < two && one != locked && two != locked &&
                    may_unlock_together(one, view.duties(one), two, view.duties(two)))
                    out.push_back(by_person(one, "person.unlocked-together", locked.text() + " with " + two.text(),
                                            [one, two, locked](State&, View& now) {
                                                if (!now.is_able(two)) return false;
                                                now.journal.author = one.text();
                                                now.journal.write(entry_of(action::person_unlocked_together,
                                                                           "person:" + locked.text())
                                                                      .plain(field::with, two.text()));
                                                return true;
                                            }));
    }
}

}  // namespace

bool states_a_fact(std::string_view action) {
    return action == action::card_lost || action == action::card_damaged || action == reg::card_reported ||
           action.ends_with(".mistaken");
}

std::vector<Act> register_acts(State& state, const Wanted& wanted, Values values, std::uint64_t pick) {
    View view(state);
    std::vector<Act> out;
    std::set<std::tuple<const reg::Step*, std::string, std::set<Duty>>> alike;
    for (const auto* book : reg::all()) {
        if (std::ranges::none_of(book->steps, [&](const auto& step) { return wanted(*book, step); })) continue;
        const auto add = [&](const PersonId& who, const std::string& id, const reg::Row* row) {
            for (const auto* step : view.steps(who).possible(*book, row)) {
                const bool read_from_card = row == nullptr && step->counted && book == &reg::cards;
                if (step->written == reg::Written::elsewhere || read_from_card || !wanted(*book, *step)) continue;
                const bool anybodys = step->only_by.empty() && id != who.text();
                if (values == Values::each && anybodys && !alike.emplace(step, id, view.duties(who)).second) continue;
                const Typed typed{book, step, id, who, pick};
                out.push_back(act_of(typed));
                if (values == Values::each) add_each_value(out, view, typed);
            }
        };
        for (const auto& who : view.able) {
            add(who, "", nullptr);
            for (const auto& [id, row] : state.rows.of(*book)) add(who, id, &row);
        }
    }
    return out;
}

std::vector<Act> recovery_acts(State& state) {
    View view(state);
    std::vector<Act> out;
    add_makings(out, view);
    add_recoveries(out, view);
    add_confirmations(out, view);
    add_unlockings(out, view);
    return out;
}

std::vector<Act> happenings(State& state, Size size) {
    View view(state);
    std::vector<Act> out;
    const auto happens = [&](const std::string& what, const std::string& who, std::function<void(State&)> does) {
        out.push_back({"* " + what, [=, does = std::move(does)](State& then) {
                           does(then);
                           return std::optional("* " + who + " " + what);
                       }});
    };
    for (const auto& code : view.everybody) {
        const auto& one = view.people.people().at(code);
        if (one.ended) continue;
        if (!view.is_there(code)) {
            if (!state.away.at(code)) happens("is back", code.text(), [code](State& then) { then.away.erase(code); });
            continue;
        }
        if (size == Size::ten) happens("is ill", code.text(), [code](State& then) { then.away[code] = false; });
        happens("dies", code.text(), [code](State& then) { then.away[code] = true; });
        if (!one.locked)
            happens("forgets the password", code.text(), [code](State& then) {
                View(then).journal.write(entry_of(action::person_locked, "person:" + code.text()));
            });
    }
    for (const int days : {1, 30, 2200})
        happens("+" + std::to_string(days) + "d", "", [days](State& then) { then.now += std::chrono::days{days}; });
    return out;
}

}  // namespace jcic::model

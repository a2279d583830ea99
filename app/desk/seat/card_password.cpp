#include "app/desk/seat/card_password.h"

#include <algorithm>
#include <array>
#include <functional>
#include <thread>
#include <utility>

#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/host_session.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/seat/card_hand.h"
#include "app/domain/events/effects.h"
#include "app/domain/own_words.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/named_steps.h"

namespace jcic::desk {
namespace {

/// The tries of a card's password around an attempt. Reading them costs none.
struct Tries {
    int before = 0;
    Result<int> after{};  ///< a failure
};

/// What a refusal cost. Where the card can be asked no more, or tells no number (by a module), its own word on the
/// password decides; that it is locked may be older than this password where no flag is believed.
int spent(const CardLine& line, const Fault& fault, const Tries& tries) {
    if (tries.after && !line.by_module()) return std::max(0, tries.before - *tries.after);
    const bool locks =
        fault.code == FaultCode::card_pin_blocked && (!line.by_module() || line.password().flags_believed);
    const bool password = fault.code == FaultCode::card_pin_wrong || locks;
    return password && fault.detail("which") != "puk" && tries.before > 0 ? 1 : 0;
}

/// By a module only what it says while no password was wrong is a number, and only if its flags are believed.
bool is_counted(const CardLine& line, int tries) {
    return !line.by_module() || (line.password().flags_believed && tries == line.password().tries);
}

/// What is written of an act that is not done. Of one of which nobody knows no number is a guess: only one that says
/// whether a try is missing.
std::vector<domain::Fact> facts_of(const CardLine& line, const Fault& fault, const Tries& tries) {
    const auto became = act_outcome_of(fault);
    const bool not_known = became == ActOutcome::not_known;
    const bool told = tries.after && (!not_known || is_counted(line, *tries.after));
    std::vector<domain::Fact> out{{field::problem, std::string(fault.text())},
                                  {field::tries_left, told ? std::to_string(*tries.after) : ""}};
    if (not_known && is_counted(line, tries.before)) out.push_back({field::tries_before, std::to_string(tries.before)});
    if (became == ActOutcome::not_done) out.push_back({field::spent, std::to_string(spent(line, fault, tries))});
    return out;
}

/// Of the signing of a file: no password was given.
std::vector<domain::Fact> facts_of_signing(const Fault& fault, const Tries& tries) {
    return {{field::problem, std::string(fault.text())},
            {field::tries_left, tries.after ? std::to_string(*tries.after) : ""},
            {field::spent, "0"}};
}

bool is_locked(const Fault& fault, const Result<int>& after) {
    return after ? *after == 0 : fault.code == FaultCode::card_pin_blocked && fault.detail("which") != "puk";
}

/// An attempt on a card without a try is nothing new.
bool is_known_as_locked(const Seat& seat, const std::string& number) {
    const auto* row = seat.registers().row(domain::registers::cards, number);
    return row != nullptr && row->day_of(action::card_locked).has_value();
}

/// Of a card whose row was erased nothing is written any more.
bool may_be_locked(const Seat& seat, const std::string& number) {
    namespace registers = domain::registers;
    const auto* row = seat.registers().row(registers::cards, number);
    return row == nullptr || registers::may_follow(*registers::cards.step(action::card_locked), row);
}

/// R-DU-5: that nobody knows which password the card has, or that one was verified since, of the card and its letters;
/// written together. Nothing where that is known already.
std::vector<domain::Entry> known_or_not(const Seat& seat, const std::string& number, bool known) {
    namespace registers = domain::registers;
    const auto event_of = [&](const registers::Register& book, const std::string& id, std::string_view action) {
        return plain_entry(action, std::string(book.about) + id, {});
    };
    std::vector<domain::Entry> out;
    const auto* card = seat.registers().row(registers::cards, number);
    const auto said = known ? registers::card_pin_known : registers::card_pin_not_known;
    if (card == nullptr || !registers::may_follow(*registers::cards.step(said), card)) return out;
    if (registers::password_not_known_since(*card).has_value() != known) return out;
    out.push_back(event_of(registers::cards, number, said));
    const auto action = known ? registers::envelope_known : registers::envelope_not_known;
    for (const auto& [id, row] : seat.registers().of(registers::envelopes))
        if (registers::is_envelope_of(row, number) && registers::may_follow(*registers::envelopes.step(action), &row))
            out.push_back(event_of(registers::envelopes, id, action));
    return out;
}

Result<void> write_known(Seat& seat, const std::string& number, bool known) {
    if (known_or_not(seat, number, known).empty()) return {};
    JCIC_CHECK(
        seat.transact([&]() -> Result<std::vector<domain::Entry>> { return known_or_not(seat, number, known); }));
    return {};
}

/// Writes what is about to be done, does it, and writes what became of it. `facts`: of the success.
Result<void> attempt(CardLine& line, Seat& seat, const std::string& number, const domain::Effect& what,
                     const std::vector<domain::Fact>& facts, const std::function<Result<void>()>& act) {
    Tries tries;
    JCIC_TRY(tries.before, line.card().tries_left());
    const std::string subject = "card:" + number;
    const auto write = [&](std::string_view action, const std::vector<domain::Fact>& said,
                           const ledger::Permit& permit = nullptr) {
        return seat.session().append(plain_entry(action, subject, said), permit);
    };
    JCIC_CHECK(write(what.begins, {{field::tries_left, std::to_string(tries.before)}}, ledger::anybody));
    auto done = act();
    if (done) {
        line.show_present(number, line.password().tries);
        JCIC_CHECK(write(what.done, facts));
        return what.gives_password || what.sets_password ? write_known(seat, number, true) : Result<void>();
    }
    // The next password is asked for beside what is left now.
    tries.after = line.card().tries_left();
    if (tries.after) line.show_present(number, *tries.after);
    const auto became = act_outcome_of(done.error());
    JCIC_CHECK(write(what.ended(became), what.gives_password || what.sets_password
                                             ? facts_of(line, done.error(), tries)
                                             : facts_of_signing(done.error(), tries)));
    if (what.sets_password && became == ActOutcome::not_known) JCIC_CHECK(write_known(seat, number, false));
    if (is_locked(done.error(), tries.after) && may_be_locked(seat, number) &&
        (tries.before > 0 || !is_known_as_locked(seat, number)))
        JCIC_CHECK(write(action::card_locked, {}));
    return done;
}

/// While it lives, a request to stop ends the entry at the reader's keys. Telling the reader may take as long as the
/// entry itself, so it has a thread of its own.
class StopsEntry {
public:
    StopsEntry(card::Card& card, const std::stop_token& stop)
        : card_(card), when_asked_(stop, [this] { teller_ = std::jthread([this] { card_.cancel_pinpad(); }); }) {}

private:
    card::Card& card_;
    std::jthread teller_;
    std::stop_callback<std::function<void()>> when_asked_;  ///< last: no new teller once the old one is waited for
};

std::string not_held_because(const Seat& seat, const std::string& card) {
    const auto& cards = seat.people().cards();
    const auto found = cards.find(card);
    if (found == cards.end()) return "unknown";
    return found->second.holder ? "other" : "with-custodian";
}

/// The card in the reader and who types its password, for a use that leaves nothing verified on it.
class PassingUse {
public:
    static Result<PassingUse> begin(const With<const Machine, Seating, HostLine, CardLine>& parts,
                                    std::string_view what_for, const SteppedIn& typist) {
        JCIC_TRY(Seat * seat, parts.seating.taken_seat());
        std::string signed_for;
        // Who is refused as its typist ends nobody's session: it is left for a use that begins.
        if (seat->jcic().is_open()) {
            signed_for = seat->jcic().opened_by().number;
            JCIC_CHECK(step_in(parts.machine, *seat, signed_for, what_for, typist));
            end_host_session(parts, "card-password");
        }
        JCIC_TRY(auto card, open_held_card(parts, *seat));
        PassingUse out(parts.card_line, *seat, std::move(card));
        if (out.card().number != signed_for)
            JCIC_CHECK(step_in(parts.machine, *seat, out.card().number, what_for, typist));
        return out;
    }
    ~PassingUse() {
        if (line_ != nullptr) line_->card().close();
    }
    PassingUse(PassingUse&& other) noexcept
        : line_(std::exchange(other.line_, nullptr)), seat_(other.seat_), card_(std::move(other.card_)) {}
    PassingUse(const PassingUse&) = delete;
    PassingUse& operator=(const PassingUse&) = delete;
    PassingUse& operator=(PassingUse&&) = delete;

    [[nodiscard]] Seat& seat() const { return *seat_; }
    [[nodiscard]] const card::CardIdentity& card() const { return card_; }

private:
    PassingUse(CardLine& line, Seat& seat, card::CardIdentity card)
        : line_(&line), seat_(&seat), card_(std::move(card)) {}
    CardLine* line_;
    Seat* seat_;
    card::CardIdentity card_;
};

}  // namespace

Result<card::CardIdentity> open_held_card(const With<const Machine, CardLine>& parts, Seat& seat) {
    std::vector<std::string> held;
    for (const auto& [number, entry] : seat.people().cards())
        if (entry.holder == seat.person()) held.push_back(number);
    std::optional<Fault> why_not;
    for (const auto& number : held) {
        auto card = parts.card_line.open(number);
        if (card) return card;
        if (!why_not) why_not = std::move(card).error();
    }
    if (why_not) return tl::unexpected<Fault>(*why_not);
    JCIC_TRY(const auto card, parts.card_line.open());
    JCIC_CHECK(tell_other_hand(seat, card.number));
    return fail(FaultCode::card_custody, "card.open",
                {{"card", card.number}, {"reason", not_held_because(seat, card.number)}});
}

Result<void> verify_card(const With<const Machine, CardLine>& parts, Seat& seat, const card::CardIdentity& card,
                         const Secret* pin, const card::Consent& last_try, std::stop_token stop) {
    return attempt(parts.card_line, seat, card.number, domain::effect::card_verify, {}, [&] {
        if (pin != nullptr) return parts.card_line.card().verify_pin(*pin, last_try);
        const StopsEntry stops(parts.card_line.card(), stop);
        return parts.card_line.card().verify_on_pinpad(last_try);
    });
}

namespace {

/// R-DU-5, where the branch decided on the one way.
Result<void> may_be_changed_by(const Seating& seating, domain::PasswordChangedBy way) {
    const auto decided = seating.policy().password_changed_by;
    if (decided == domain::PasswordChangedBy::either || decided == way) return {};
    const bool jcic = way == domain::PasswordChangedBy::jcic;
    return fail(FaultCode::rule_du_5, "card.password", {{"way", jcic ? "jcic" : "member"}});
}

constexpr std::string_view for_changing = "變更晶片卡密碼";
constexpr std::string_view for_unblocking = "解鎖晶片卡";

/// The rows of the card's letters that its change closes.
std::vector<domain::registers::StepRequest> changes_to_register(const Seat& seat, const std::string& card,
                                                                std::string_view way, std::string_view in_use) {
    namespace registers = domain::registers;
    const auto& book = registers::envelopes;
    const auto* step = book.step(registers::envelope_changed);
    std::vector<domain::registers::StepRequest> out;
    for (const auto& [id, row] : seat.registers().of(book))
        if (registers::may_follow(*step, &row) && registers::is_envelope_of(row, card))
            out.push_back({&book,
                           step,
                           id,
                           {{"way", std::string(way)}, {std::string(field::in_use), std::string(in_use)}},
                           std::nullopt});
    return out;
}

/// R-DU-5: who, when, which way and the first day in use stand in the register of the card's letters, too, where that
/// was asked for or not. The password is another already: a row that this person, or this way, cannot close stays owed,
/// and is registered there; what else stood in the way is told.
void register_change(const With<const Machine, LastRound>& parts, RegisterDesk& registers, const Seat& seat,
                     const std::string& card) {
    for (const auto& wanted : changes_to_register(seat, card, "member", parts.machine.today().text())) {
        auto taken = registers.take_step(wanted);
        if (taken || taken.error().code == FaultCode::person_duty || taken.error().code == FaultCode::rule_du_5)
            continue;
        parts.last_round.note(std::move(taken).error());
    }
}

/// The card has another password afterwards.
Result<void> attempt_change(const With<const Machine, CardLine, LastRound>& parts, RegisterDesk& registers,
                            const PassingUse& use, const domain::Effect& what,
                            const std::function<Result<void>()>& act) {
    JCIC_CHECK(attempt(parts.card_line, use.seat(), use.card().number, what, {{field::way, "member"}}, act));
    register_change(parts, registers, use.seat(), use.card().number);
    return {};
}

}  // namespace

Result<void> tell_unfinished_changes(const Machine& machine, Seat& seat) {
    namespace registers = domain::registers;
    constexpr std::chrono::minutes may_go_on{10};
    const auto tells = [](const domain::Recorded& event) {
        const auto& what = event.entry.action;
        const auto* effect = domain::effect_of(what);
        const bool of_password = effect != nullptr && (effect->sets_password || what == action::card_verified);
        return of_password || what == registers::card_pin_not_known || what == registers::card_pin_known;
    };
    for (const auto& [number, row] : seat.registers().of(registers::cards)) {
        if (registers::cards.state(row.state).over) continue;
        ledger::EventQuery query;
        query.action = "card.";
        query.subject = std::string(registers::cards.about) + number;
        query.newest_first = true;
        JCIC_TRY(const auto events, seat.session().events(query));
        const auto last = std::ranges::find_if(events, tells);
        if (last == events.end()) continue;
        const auto* effect = domain::effect_of(last->entry.action);
        const auto& what = last->entry.action;
        if (effect == nullptr || (what != effect->begins && what != effect->not_known)) continue;
        if (machine.clock().now() < last->at + may_go_on) continue;
        JCIC_CHECK(write_known(seat, number, false));
    }
    return {};
}

namespace {

/// What the events of a card, the newest first, leave of its last password: whether a try may have gone of which no
/// right one told since.
bool leaves_doubt(const std::vector<domain::Recorded>& events) {
    bool was_not_sent = false;
    for (const auto& event : events) {
        const auto* effect = domain::effect_of(event.entry.action);
        if (effect == nullptr || !effect->gives_password) continue;
        const auto became = domain::outcome_told(event.entry);
        if (became == ActOutcome::done) return false;
        if (became && became != ActOutcome::not_sent) return true;
        // A beginning: unless it was not sent, nobody knows how it ended.
        if (!became && !was_not_sent) return true;
        was_not_sent = became.has_value();
    }
    return false;
}

}  // namespace

Result<void> recall_doubts(CardLine& line, Seat& seat) {
    namespace registers = domain::registers;
    if (!line.by_module() || line.password().flags_believed) return {};
    Result<void> recalled;
    for (const auto& [number, row] : seat.registers().of(registers::cards)) {
        if (registers::cards.state(row.state).over) continue;
        ledger::EventQuery query;
        query.action = "card.";
        query.subject = std::string(registers::cards.about) + number;
        query.newest_first = true;
        const auto events = seat.session().events(query);
        if (!events || leaves_doubt(*events)) line.card().doubt(number);  // what cannot be read is no answer
        if (!events && recalled) recalled = tl::unexpected<Fault>(events.error());
    }
    return recalled;
}

Result<void> CardPasswordDesk::verify(const Secret& pin, const card::Consent& last_try, const SteppedIn& typist) {
    JCIC_TRY(const auto use, PassingUse::begin(parts_, "驗證晶片卡密碼", typist));
    return verify_card(parts_, use.seat(), use.card(), &pin, last_try);
}

Result<void> CardPasswordDesk::change(const Secret& old_pin, const Secret& new_pin, const card::Consent& last_try,
                                      const SteppedIn& typist) {
    JCIC_CHECK(may_be_changed_by(parts_.seating, domain::PasswordChangedBy::member));
    JCIC_TRY(const auto use, PassingUse::begin(parts_, for_changing, typist));
    return attempt_change(parts_, registers_, use, domain::effect::card_pin_change,
                          [&] { return parts_.card_line.card().change_pin(old_pin, new_pin, last_try); });
}

Result<void> CardPasswordDesk::unblock(const Secret& puk, const Secret& new_pin, const card::Consent& last_try,
                                       const SteppedIn& typist) {
    JCIC_TRY(const auto use, PassingUse::begin(parts_, for_unblocking, typist));
    return attempt_change(parts_, registers_, use, domain::effect::card_unblock,
                          [&] { return parts_.card_line.card().unblock(puk, new_pin, last_try); });
}

Result<void> CardPasswordDesk::change_at_reader(const card::Consent& last_try, std::stop_token stop,
                                                const SteppedIn& typist) {
    JCIC_CHECK(may_be_changed_by(parts_.seating, domain::PasswordChangedBy::member));
    JCIC_TRY(const auto use, PassingUse::begin(parts_, for_changing, typist));
    return attempt_change(parts_, registers_, use, domain::effect::card_pin_change, [&] {
        const StopsEntry stops(parts_.card_line.card(), stop);
        return parts_.card_line.card().change_on_pinpad(last_try);
    });
}

Result<void> CardPasswordDesk::unblock_at_reader(const card::Consent& last_try, std::stop_token stop,
                                                 const SteppedIn& typist) {
    JCIC_TRY(const auto use, PassingUse::begin(parts_, for_unblocking, typist));
    return attempt_change(parts_, registers_, use, domain::effect::card_unblock, [&] {
        const StopsEntry stops(parts_.card_line.card(), stop);
        return parts_.card_line.card().unblock_on_pinpad(last_try);
    });
}

Result<CardPasswordDesk::FileSignature> CardPasswordDesk::sign_file(const Secret& pin, std::string_view content,
                                                                    const card::Consent& last_try,
                                                                    const SteppedIn& typist) {
    JCIC_TRY(const auto use, PassingUse::begin(parts_, "簽署檔案", typist));
    JCIC_CHECK(verify_card(parts_, use.seat(), use.card(), &pin, last_try));
    Bytes message = to_bytes("jcic-desk file v1");
    message.push_back(0);
    message.insert(message.end(), content.begin(), content.end());
    FileSignature out{use.card().number, {}, use.card().certificate.der()};
    JCIC_CHECK(
        attempt(parts_.card_line, use.seat(), use.card().number, domain::effect::card_sign, {}, [&]() -> Result<void> {
            JCIC_TRY(out.signature, parts_.card_line.card().sign(message));
            return {};
        }));
    return out;
}

Result<void> CardPasswordDesk::changed_by_jcic(const std::string& card, const std::string& letter,
                                               std::string_view in_use) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    static constexpr std::array told{domain::Duty::unit_head, domain::Duty::query_officer};
    if (!domain::registers::holds_one(seat->duties(), told))
        return fail(FaultCode::rule_du_1, "card.password", {{"person", seat->person().text()}});
    if (!seat->people().cards().contains(card))
        return fail(FaultCode::card_custody, "card.password", {{"card", card}, {"reason", "unknown"}});
    JCIC_CHECK(may_be_changed_by(parts_.seating, domain::PasswordChangedBy::jcic));
    if (domain::says_nothing(letter)) return fail(FaultCode::input_missing, "card.password", {{"field", "letter"}});
    JCIC_TRY(const auto since, domain::RocDate::parse(in_use));
    if (parts_.machine.today() < since)
        return fail(FaultCode::input_form, "card.password",
                    {{"field", std::string(field::in_use)}, {"reason", "future"}});
    auto changed =
        plain_entry(action::card_pin_changed, "card:" + card, {{field::way, "jcic"}, {field::in_use, since.text()}});
    changed.personal(std::string(field::letter), letter, "card:" + card);
    // The change and what it closes are written together: neither stands without the other.
    JCIC_CHECK(seat->transact([&]() -> Result<std::vector<domain::Entry>> {
        JCIC_CHECK(seat->follow_people());
        JCIC_CHECK(ledger::whoever_is(told)(seat->people().duties(seat->person(), parts_.machine.today())));
        const auto steps = register_steps_of(parts_.machine, *seat);
        std::vector<domain::Entry> out;
        for (const auto& wanted : changes_to_register(*seat, card, "jcic", since.text())) {
            JCIC_TRY(auto step, steps.event_of(wanted));
            out.push_back(std::move(step));
        }
        out.push_back(std::move(changed));
        std::ranges::move(known_or_not(*seat, card, true), std::back_inserter(out));
        return out;
    }));
    return {};
}

}  // namespace jcic::desk

#include "app/desk/rounds.h"

#include <algorithm>
#include <utility>

#include "app/desk/owed.h"
#include "app/desk/queries/work_on_queries.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/host_session.h"
#include "app/desk/rooms/machine_watch.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/plugs.h"
#include "app/desk/rooms/print_jobs.h"
#include "app/desk/seat/card_hand.h"
#include "app/desk/seat/seat.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/search/look_up.h"
#include "pcsc/redirected.h"

namespace jcic::desk {
namespace {

/// A card that another program has is asked for again so often: PC/SC does not tell when a transaction ends, nor when a
/// connection that kept an exclusive one out does.
constexpr Millis busy_pause{2'000};
/// A token in no reader of the card service comes and goes without a word, and one in a reader may have been another
/// program's when the module looked: it is looked for so often.
constexpr Millis token_pause{5'000};
/// One whose module did not answer is left alone so long: each look waits for it, and holds up what people ask for.
constexpr Millis late_module_pause{60'000};
constexpr Millis host_pause{20'000};
constexpr Millis check_pause{600'000};  ///< until a daily verification that failed is tried again

CardState state_of(const pcsc::SeenReaders& readers) {
    if (readers.fault) return CardState::no_service;
    const auto any_used = [&](auto&& fits) {
        return std::any_of(readers.readers.begin(), readers.readers.end(), [&](const pcsc::SeenReader& reader) {
            return !pcsc::is_redirected(reader.name) && fits(reader);
        });
    };
    if (!any_used([](const pcsc::SeenReader&) { return true; })) return CardState::no_reader;
    const auto any = [&](pcsc::CardState wanted) {
        return any_used([&](const pcsc::SeenReader& reader) { return reader.state == wanted; });
    };
    if (any(pcsc::CardState::card)) return CardState::unknown_card;  // until it is read
    if (any(pcsc::CardState::mute)) return CardState::mute;
    return any(pcsc::CardState::busy) ? CardState::busy : CardState::empty;
}

CardState state_of(const Fault& fault) {
    if (fault.code == FaultCode::card_mute || fault.code == FaultCode::card_unresponsive) return CardState::mute;
    if (fault.code == FaultCode::card_busy) return CardState::busy;
    if (fault.code == FaultCode::card_none || fault.code == FaultCode::card_removed) return CardState::empty;
    return CardState::unknown_card;
}

/// The reader whose name the slot of a module bears, cut where PKCS #11 cuts it; "" where the service lists none.
std::string reader_of_slot(const pcsc::SeenReaders& readers, const std::string& slot) {
    constexpr std::size_t longest_slot = 64;
    for (const auto& one : readers.readers)
        if (one.name == slot || (slot.size() == longest_slot && one.name.starts_with(slot))) return one.name;
    return {};
}

/// Whether time alone has changed what the windows show since the last round.
bool time_moved_on(const With<const Machine, Seating>& parts, inquiry::Retrievals::Items fetchable) {
    auto& seat = *parts.seating.seat();
    const auto now = parts.machine.clock().now();
    Moment moment{parts.machine.today(), office_has_closed(now, parts.seating.policy().office_hours),
                  std::move(fetchable), late_replies(seat.registers(), now)};
    return seat.moves_to(std::move(moment));
}

/// Where the ledger refused, or the question made way, it stands as it stood.
bool something_became_of(const inquiry::Retrievals::Fetched& one) {
    if (!one || *one) return one.has_value();
    return one->error().code != FaultCode::cancelled && !one->error().text().starts_with("ledger.");
}

/// What the search lacks, more of it than whoever looks takes in by themselves: an erasure threw its index away, say.
/// Slice by slice, while nobody waits; whether more is left.
bool take_in_for_search(const With<Seating, const LastRound>& parts) {
    constexpr std::size_t in_a_look_up = 1'000;  // events
    constexpr std::size_t slice = 1'000;         // some tens of milliseconds
    if (!parts.seating.seat() || !parts.last_round.goes_on()) return false;
    if (parts.seating.seat()->daily_check()) return false;  // which holds it
    auto& session = parts.seating.seat()->session();
    const auto events = session.count();
    if (!events || *events <= in_a_look_up) return false;
    const auto stands = ledger::advance_index(session, 0);
    if (!stands || stands->total - stands->done <= in_a_look_up) return false;
    const auto now = ledger::advance_index(session, slice);
    return now && now->total - now->done > in_a_look_up;
}

/// As far as this person could see more than was seen.
bool is_verified_today(const With<const Machine, const Seating, const Verified>& parts) {
    const auto today = parts.machine.today();
    if (parts.verified.now().quiet && domain::roc_date_at(parts.verified.now().quiet->at) == today)
        return parts.verified.now().quiet->not_compared == 0 || parts.verified.now().quiet->read_records ||
               !parts.seating.seat()->session().reads_records();
    return parts.verified.now().at && domain::roc_date_at(*parts.verified.now().at) == today;
}

}  // namespace

RoundEnd Rounds::go(std::stop_token stop) {
    if (parts_.last_round.take_look_anew()) {
        parts_.host_line.ask_anew();
        parts_.card_line.watch().look_anew();
    }
    const auto warned = warnings_of(parts_);
    const bool failed_before = parts_.last_round.take_fault().has_value();
    bool changed = card();
    changed = look_at_hand(parts_) || changed;
    parts_.machine_watch.look(parts_);
    changed = host(stop) || changed;
    changed = printers() || changed;
    changed = daily_check() || changed;
    changed = warnings_of(parts_) != warned || changed;
    if (parts_.seating.seat()) parts_.diagnostics.security(parts_.seating.seat()->session());
    auto end = queries(stop);
    if (!end.more_due && !stop.stop_requested()) end.more_due = take_in_for_search(parts_);
    end.changed = end.changed || changed || failed_before != parts_.last_round.fault().has_value();
    return end;
}

/// The day's first sign-in has the ledger verified beside; what came of it is taken in by a later round. Again where it
/// failed, after a pause, and where who was first could not open what is personal and this person can.
bool Rounds::daily_check() {
    if (!parts_.verified.now().daily || !parts_.seating.seat() || parts_.seating.seat()->password().must_change())
        return false;
    auto& seat = *parts_.seating.seat();
    if (const auto* check = seat.daily_check()) {
        if (!check->ended()) return false;
        take_daily(parts_, seat.end_daily_check());
        return true;
    }
    if (is_verified_today(parts_)) return false;
    if (parts_.verified.now().failed_at &&
        parts_.machine.clock().since_boot() - *parts_.verified.now().failed_at < check_pause)
        return false;
    seat.begin_daily_check();
    return true;
}

/// Of several, the one that the signed-in person has out; else any.
Result<card::CardIdentity> Rounds::card_to_show() {
    if (parts_.seating.seat())
        for (const auto& [number, entry] : parts_.seating.seat()->people().cards())
            if (entry.holder == parts_.seating.seat()->person())
                if (auto held = parts_.card_line.open(number)) return held;
    return parts_.card_line.open();
}

void Rounds::show_card(CardView& view, const card::CardIdentity& card) {
    auto& line = parts_.card_line;
    view.state = CardState::present;
    view.fault.reset();
    view.reader = card.reader;
    view.number = card.number;
    view.tries = line.password().tries;
    view.shortest_password = static_cast<int>(line.password().shortest);
    view.longest_password = static_cast<int>(line.password().longest);
    view.letters = line.password().letters;
    if (const auto tries = line.card().tries_left()) view.tries_left = line.told_tries(*tries);
    view.doubted = line.card().doubted();
    if (const auto keys = line.card().pin_entry()) {
        view.keys_verify = keys->pinpad_verifies;
        view.keys_change = keys->pinpad_changes;
        view.keys_can_cancel = keys->can_cancel;
        view.keys_time = std::chrono::duration_cast<std::chrono::seconds>(keys->limit);
    }
}

void Rounds::read_card(const pcsc::SeenReaders& readers) {
    auto& line = parts_.card_line;
    CardView view;
    view.by_module = line.by_module();
    view.state = state_of(readers);
    view.fault = readers.fault;
    const bool seen = view.state == CardState::unknown_card;
    if (seen || line.by_module()) {
        auto card = card_to_show();
        if (card) {
            show_card(view, *card);
            if (line.by_module()) view.reader = reader_of_slot(readers, card->reader);
        } else if (seen || card.error().code != FaultCode::card_none) {  // what the service says of none is nearer
            view.state = state_of(card.error());
            view.fault = card.error();
        }
    }
    line.watch().watch(view.reader);
    line.show(std::move(view), parts_.machine.clock().since_boot());
}

bool Rounds::is_due(Millis pause) const {
    const auto& read_at = parts_.card_line.read_at();
    return read_at && parts_.machine.clock().since_boot() - *read_at >= pause;
}

bool Rounds::busy_card_is_due() const {
    return parts_.card_line.view().state == CardState::busy && is_due(busy_pause);
}

/// Of a token that is in no reader of the service: whether it came, or is there no more. Of one that the module did not
/// see at the first look: whether it is time for another.
bool Rounds::token_moved() {
    auto& line = parts_.card_line;
    const auto& readers = line.watch().latest()->readers;
    const bool may_be_there = readers.empty() || std::ranges::any_of(readers, [](const pcsc::SeenReader& reader) {
                                  return reader.state == pcsc::CardState::card || reader.state == pcsc::CardState::busy;
                              });
    const auto& fault = line.view().fault;
    const bool late = fault && fault->code == FaultCode::card_module && fault->detail("reason") == "late";
    if (!line.by_module() || !is_due(late ? late_module_pause : token_pause)) return false;
    if (line.view().state == CardState::present) {
        if (!line.view().reader.empty()) return false;
        line.show(line.view(), parts_.machine.clock().since_boot());
        return !line.card().tries_left();
    }
    return may_be_there;
}

/// The card that opened JCIC, which is verified still.
bool Rounds::still_opens(const pcsc::SeenReaders& readers) {
    auto& card = parts_.card_line.card();
    const bool by_module = parts_.card_line.by_module();
    const auto& opened_in = parts_.seating.seat()->jcic().opened_by().reader;
    const auto reader = by_module ? reader_of_slot(readers, opened_in) : opened_in;
    const bool there = std::any_of(readers.readers.begin(), readers.readers.end(), [&](const pcsc::SeenReader& one) {
        return one.name == reader && (one.state == pcsc::CardState::card ||
                                      (by_module && one.state == pcsc::CardState::busy));  // held by the module
    });
    if (!there && !(by_module && reader.empty())) return false;
    // Asked, the module knows, too; one that was put back is another to it.
    return (!by_module || card.tries_left()) && card.verified();
}

bool Rounds::card() {
    auto& line = parts_.card_line;
    if (!line.watch().take_changed() && !token_moved()) {
        if (!busy_card_is_due()) return false;
        read_card(*line.watch().latest());
        return line.view().state != CardState::busy;
    }
    const bool was_open = parts_.seating.seat() && parts_.seating.seat()->jcic().is_open();
    if (was_open) {
        // It may have been opened before any round read it; held exclusively by the desk it is no busy one from then
        // on.
        const auto& reader = parts_.seating.seat()->jcic().opened_by().reader;
        line.watch().watch(line.by_module() ? reader_of_slot(*line.watch().latest(), reader) : reader);
        if (still_opens(*line.watch().latest())) return true;  // another reader's card came or went
        // A pulled card ends the session at JCIC; the windows then cover what they show (R-PW-5, R-DU-9).
        parts_.seating.seat()->work_queue().end({FaultCode::card_removed, "work", {}});
        end_host_session(parts_, "card-pulled");
    }
    read_card(*line.watch().latest());
    return true;
}

bool Rounds::host(std::stop_token stop) {
    const bool session = parts_.seating.seat() && parts_.seating.seat()->jcic().is_begun();
    const HostState standing =
        session ? (parts_.seating.seat()->jcic().is_open() ? HostState::opened : HostState::signed_in)
                : HostState::reachable;
    const auto before = parts_.host_line.view().state;
    if (session) {
        parts_.host_line.show(standing);
        return before != standing;
    }
    if (!parts_.host_line.trusted() || without_host(parts_.host_line)) return false;
    const auto now = parts_.machine.clock().since_boot();
    if (parts_.host_line.asked_at() && now - *parts_.host_line.asked_at() < host_pause) return false;
    auto answer = parts_.host_line.host().capabilities(std::move(stop));
    if (!answer && answer.error().code == FaultCode::cancelled) return false;  // asked again by the next round
    parts_.host_line.note_asked(now);
    if (answer) {
        parts_.machine_watch.compare_clocks(parts_, answer->server_time, now);
        parts_.host_line.take_capabilities(*answer);
        parts_.host_line.show(answer->maintenance_until ? HostState::maintenance : HostState::reachable);
        parts_.host_line.show_fault(std::nullopt);
    } else {
        parts_.host_line.show(answer.error().code == FaultCode::host_maintenance ? HostState::maintenance
                                                                                 : HostState::unreachable);
        parts_.host_line.show_fault(answer.error());
    }
    return before != parts_.host_line.view().state;
}

/// Takes in what the print server said since, and names the jobs that it is to be asked about.
bool Rounds::printers() {
    if (parts_.seating.seat()) parts_.printing.watch().follow(open_jobs(parts_.seating.seat()->book()));
    if (!parts_.printing.watch().take_changed()) return false;
    parts_.printing.show(printer_view(*parts_.printing.watch().latest(), parts_.machine.settings().printing));
    return true;
}

RoundEnd Rounds::queries(std::stop_token stop) {
    if (!parts_.seating.seat() || parts_.seating.seat()->password().must_change()) return {};
    auto& seat = *parts_.seating.seat();
    if (!seat.session().reads_records()) return {};
    const auto before = seat.book().applied();
    auto& inquiries = seat.inquiries();
    // What the host or a rule refused stands with its item; what the ledger refused stands nowhere else.
    auto note = [&](const auto& result) {
        if (!result && result.error().text().starts_with("ledger.")) parts_.last_round.note(result.error());
        return bool(result);
    };
    if (!note(seat.follow_trail(parts_.machine))) return {true, false};
    note(inquiries.retrievals.expire());
    PluggedHost host(parts_);
    auto& queue = seat.work_queue();
    const auto worked_before = queue.stand();
    if (!seat.jcic().is_open()) queue.end({FaultCode::host_session, "work", {}});
    const auto unsettled = inquiries.settlements.to_settle();
    const auto ready = queue.goes_on() ? inquiry::Retrievals::Items{} : inquiries.retrievals.to_fetch();
    const bool rests = queue.work() && queue.work()->paused;
    // A ledger that does not take what became of one query takes nothing of the next either.
    const auto settle = [&](const auto& query) {
        const auto settled = inquiries.settlements.settle(query, host, stop);
        if (!note(settled) && settled.error().text().starts_with("ledger.")) queue.end(settled.error());
    };
    bool more_of_the_same = false;
    if (seat.jcic().is_open() && !stop.stop_requested()) {
        if (!unsettled.empty()) {
            settle(unsettled.front());
        } else if (queue.goes_on()) {
            work_on(parts_, stop);
            more_of_the_same = queue.goes_on() && queue.stand() != worked_before;
        } else if (!ready.empty() && !rests) {
            const auto told = fetch_each(parts_, ready, stop);
            for (const auto& fetched : told)
                if (fetched) note(*fetched);
            more_of_the_same = told.size() < ready.size() && std::ranges::any_of(told, something_became_of);
        }
    }
    RoundEnd end;
    end.changed = seat.book().applied() != before || queue.stand() != worked_before;
    // What time alone changes is looked at when they are over, not each time.
    end.more_due = more_of_the_same && seat.jcic().is_open();
    if (end.more_due) return end;
    auto fetchable = inquiries.retrievals.fetchable();
    const auto still_unsettled = inquiries.settlements.to_settle().size();
    const auto still_ready = inquiries.retrievals.to_fetch(fetchable).size();
    end.changed = time_moved_on(parts_, std::move(fetchable)) || end.changed;
    // Where nothing came of it (the ledger refused, the question made way) there is no reason to hurry.
    const bool moved =
        queue.stand() != worked_before || still_unsettled < unsettled.size() || still_ready < ready.size();
    end.more_due = seat.jcic().is_open() && moved && (queue.goes_on() || still_unsettled + still_ready > 0);
    return end;
}

}  // namespace jcic::desk

#include "app/desk/exchange/statement_desk.h"

#include <algorithm>
#include <utility>

#include "app/base/numbers.h"
#include "app/desk/exchange/exchange_uses.h"
#include "app/desk/exchange/own_statement.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/desks.h"
#include "app/domain/registers/parts.h"
#include "app/files/files.h"
#include "app/hub/line.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;
using domain::DeskExchange;
using domain::SignedStatement;
using domain::StatementPut;
using Own = Result<std::optional<SignedStatement>>;

/// What names its place is no part of what is signed: it is held to it.
Result<ExchangeRead> read_statement(const Machine& machine, Seat& seat, const SignedStatement& statement) {
    JCIC_TRY(const auto read, domain::read_exchange(statement.bytes));
    const auto& said = read.said;
    if (said.desk != statement.desk || said.since != statement.since || said.through != statement.through)
        return not_taken("place", {{"file", statement.desk + "-" + std::to_string(statement.since) + "-" +
                                                std::to_string(statement.through)}});
    JCIC_TRY(auto judged, judged_exchange(machine, seat, statement.bytes));
    return take_judged(machine, seat, std::move(judged), ledger::anybody);
}

std::optional<UtcTime> made_in(const registers::Row& row) {
    const auto made = domain::parse_iso(row.value(field::made));
    return made && registers::told_through(row) != 0 ? std::optional(*made) : std::nullopt;
}

/// Where nothing is next: what is there last may be younger than what was read, and its numbers smaller. Then that desk
/// was put back, and is told of as by a file that a person reads.
std::optional<Fault> put_back(const Machine& machine, Seat& seat, const registers::Row& row,
                              const SignedStatement& last) {
    if (last.through >= registers::told_through(row)) return std::nullopt;
    const auto read = domain::read_exchange(last.bytes);
    const auto made = made_in(row);
    if (!read || !made || read->said.made <= *made) return std::nullopt;
    const auto judged = judged_exchange(machine, seat, last.bytes);
    return judged ? std::nullopt : std::optional(judged.error());
}

void read_all(const Machine& machine, Seat& seat, const std::vector<SignedStatement>& statements, DeskLink& link) {
    for (const auto& statement : statements) {
        const auto* row = registers::known_desk(seat.registers(), link.desk);
        // Another program of this desk has read it meanwhile.
        if (row != nullptr && statement.through <= registers::told_through(*row)) continue;
        auto read = read_statement(machine, seat, statement);
        if (!read) {
            const bool to_come = read.error().detail("reason") == "future";
            if (!link.fault) {
                link.fault = std::move(read).error();
                link.refused = statement.through;
            }
            if (to_come) continue;  // its desk may have superseded it
            return;
        }
        link.fault.reset();
        link.refused.reset();
        ++link.read;
        link.news += read->news;
        std::ranges::move(read->differ, std::back_inserter(link.differ));
        std::ranges::move(read->held_back, std::back_inserter(link.held_back));
    }
}

DeskLink link_with(const Machine& machine, Seat& seat, const RoundHeard::Of& heard) {
    DeskLink link{heard.desk};
    if (!heard.next)
        link.fault = heard.next.error();
    else
        read_all(machine, seat, *heard.next, link);
    if (const auto* row = registers::known_desk(seat.registers(), heard.desk)) {
        if (heard.last) link.fault = put_back(machine, seat, *row, *heard.last);
        link.through = registers::told_through(*row);
        link.made = made_in(*row);
    }
    return link;
}

/// Whether this ledger wrote those bytes: exchange.written stands behind the last event that they tell of.
Result<bool> wrote(Seat& seat, const SignedStatement& statement) {
    const auto digest = to_hex(sha256_of(view(statement.bytes)));
    ledger::EventQuery wanted;
    wanted.action = action::exchange_written;
    wanted.start = statement.through + 1;
    bool found = false;
    JCIC_CHECK(each_event(seat.session(), wanted, [&](const domain::Recorded& event) {
        found = event.entry.value(field::digest) == digest;
        return !found;
    }));
    return found;
}

/// What is not acknowledged, as it was signed: a signature is never made twice alike. In clear, as on its way.
std::filesystem::path kept_in(const Machine& machine) {
    return machine.profile() / "statements" / "exchange.jcic";
}

/// That is still to go behind what is acknowledged. What was kept and not written of yet goes to nobody.
Own kept_statement(const Machine& machine, Seat& seat, std::uint64_t acknowledged) {
    const auto bytes = files::read_text(kept_in(machine));
    if (!bytes && bytes.error().code == FaultCode::file_missing) return std::nullopt;
    if (!bytes) return tl::unexpected<Fault>(bytes.error());
    if (const auto read = domain::read_exchange(*bytes)) {
        const auto& said = read->said;
        SignedStatement out{domain::StatementKind::exchange, said.desk, said.since, said.through, *bytes};
        JCIC_TRY(const bool written, wrote(seat, out));
        if (written && said.through > acknowledged && said.since <= acknowledged) return out;
    }
    JCIC_CHECK(files::remove(kept_in(machine)));
    return std::nullopt;
}

/// Without its times, and what was told before: each round would find something.
Result<bool> is_news(Seat& seat, const DeskExchange& said, const std::optional<DeskExchange>& last) {
    if (!last || said.cards != last->cards) return true;
    for (const auto& sheet : said.sheets)
        if (std::ranges::find(last->sheets, sheet) == last->sheets.end()) return true;
    return uses_are_news(seat, said.uses, said.since);
}

template <class Part>
void put_before(std::vector<Part>& all, const std::vector<Part>& earlier) {
    all.insert(all.begin(), earlier.begin(), earlier.end());
}

/// What the rounds before this one came to: what one found stands until whoever reads it has left.
void add_earlier(ExchangeLinks& links, const ExchangeLinks& earlier) {
    put_before(links.own.left_out, earlier.own.left_out);
    for (auto& link : links.others) {
        const auto before = std::ranges::find(earlier.others, link.desk, &DeskLink::desk);
        if (before == earlier.others.end()) continue;
        link.read += before->read;
        link.news += before->news;
        put_before(link.differ, before->differ);
        put_before(link.held_back, before->held_back);
    }
}

Own sign_and_keep(const Machine& machine, Seat& seat, ExchangeWritten said, RoundTaken& out) {
    JCIC_TRY(auto statement, signed_exchange(machine, seat, said));
    const auto place = kept_in(machine);
    JCIC_CHECK(files::make_folder(place.parent_path()));
    JCIC_CHECK(files::replace(place, statement.bytes));
    JCIC_CHECK(note_written(seat, said.said, statement.bytes, ledger::anybody));
    out.links.own.left_out = std::move(said.left_out);
    return statement;
}

/// As much as one statement takes; `more` where that is not all.
Result<ExchangeWritten> as_much_as_fits(const Machine& machine, Seat& seat, std::uint64_t since, bool& more) {
    auto said = unsigned_exchange(machine, seat, {since});
    if (said || said.error().code != FaultCode::exchange_file) return said;
    const auto through = whole_number<std::uint64_t>(said.error().detail("through"));
    if (!through || *through <= since) return said;
    more = true;
    return unsigned_exchange(machine, seat, {since, *through});
}

/// Signed while this clock was ahead: others refuse what says a time to come, and all that follows it. Another one
/// begins where the first of them did.
Own superseding(const Machine& machine, Seat& seat, std::uint64_t acknowledged, UtcTime now, RoundTaken& out) {
    ledger::EventQuery wanted;
    wanted.action = action::exchange_written;
    wanted.since = now + clocks_differ;
    auto since = acknowledged;
    JCIC_CHECK(each_event(seat.session(), wanted, [&](const domain::Recorded& event) {
        const auto begins = whole_number<std::uint64_t>(event.entry.value(field::since_event));
        if (begins) since = std::min(since, *begins);
        return true;
    }));
    bool part = false;
    JCIC_TRY(auto said, as_much_as_fits(machine, seat, since, part));
    if (said.said.through <= acknowledged) return std::nullopt;
    return sign_and_keep(machine, seat, std::move(said), out);
}

}  // namespace

Result<std::string> StatementDesk::fingerprint() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto signer, workstation_signer(parts_.machine, seat->session()));
    return to_hex(sha256_of(signer.certificate()));
}

Result<RoundAsked> StatementDesk::ask() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    RoundAsked out{parts_.machine.settings().workstation, {}};
    for (const auto& [id, row] : seat->registers().of(registers::desks))
        if (registers::known_desk(seat->registers(), id) != nullptr)
            out.others.push_back({id, registers::told_through(row)});
    return out;
}

Result<RoundTaken> StatementDesk::take_heard(const RoundHeard& heard) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    RoundTaken out;
    for (const auto& one : heard.others) {
        out.links.others.push_back(link_with(parts_.machine, *seat, one));
        out.more = out.more || (out.links.others.back().read > 0 && !out.links.others.back().fault);
    }
    auto next = next_own(*seat, heard, out);
    if (!next)
        out.links.own.fault = std::move(next).error();
    else if (*next) {
        out.links.own.waits = (*next)->through;
        out.to_put = *std::move(next);
    }
    add_earlier(out.links, links_);
    links_ = out.links;
    return out;
}

Own StatementDesk::next_own(Seat& seat, const RoundHeard& heard, RoundTaken& out) {
    if (!heard.own) return tl::unexpected<Fault>(heard.own.error());
    std::optional<DeskExchange> last;
    if (const auto& there = *heard.own) {
        JCIC_TRY(const bool own, wrote(seat, *there));
        if (!own) return not_taken("put-back", {{"through", std::to_string(there->through)}});
        JCIC_TRY(auto read, domain::read_exchange(there->bytes));
        last = std::move(read.said);
    }
    const auto acknowledged = last ? last->through : 0;
    out.links.own.through = acknowledged;
    JCIC_TRY(auto kept, kept_statement(parts_.machine, seat, acknowledged));
    if (!kept && heard.ahead > hub::most_apart) return tl::unexpected<Fault>(*hub::clock_fault(heard.ahead));
    if (!kept) return new_statement(seat, last, out);
    out.more = true;  // what happened since it was made
    return kept;
}

Own StatementDesk::new_statement(Seat& seat, const std::optional<DeskExchange>& last, RoundTaken& out) {
    const auto now = parts_.machine.clock().now();
    if (last && last->made > now + clocks_differ) return superseding(parts_.machine, seat, last->through, now, out);
    const auto since = last ? last->through : 0;
    JCIC_TRY(const auto count, seat.session().count());
    if (last && quiet_from_ == since && quiet_to_ == count) return std::nullopt;
    bool part = false;
    JCIC_TRY(auto said, as_much_as_fits(parts_.machine, seat, since, part));
    JCIC_TRY(const bool news, is_news(seat, said.said, last));
    out.more = out.more || part;
    if (!news && !part) {
        quiet_from_ = since;
        quiet_to_ = count;
        return std::nullopt;
    }
    return sign_and_keep(parts_.machine, seat, std::move(said), out);
}

Result<ExchangeLinks> StatementDesk::look() {
    JCIC_TRY(const Seat* seat, parts_.seating.taken_seat());
    auto out = links_;
    for (const auto& [id, row] : seat->registers().of(registers::desks)) {
        const bool heard = std::ranges::find(out.others, id, &DeskLink::desk) != out.others.end();
        if (heard || registers::known_desk(seat->registers(), id) == nullptr) continue;
        out.others.push_back({id, made_in(row), registers::told_through(row)});
    }
    return out;
}

void StatementDesk::note_put(const SignedStatement& statement, const StatementPut& put) {
    links_.own.fault = put.why;
    if (put.outcome != ActOutcome::done) return;
    links_.own.through = statement.through;
    links_.own.waits.reset();
}

Result<ExchangeLinks> StatementDesk::sync(domain::StatementTransport& transport) {
    links_ = {};
    std::uint64_t put_through = 0;
    for (bool forward = true; forward;) {
        JCIC_TRY(const auto asked, ask());
        JCIC_TRY(auto taken, take_heard(hear(transport, asked)));
        forward = taken.more;
        if (taken.to_put) {
            const auto put = transport.put(*taken.to_put);
            note_put(*taken.to_put, put);
            // A transport that does not show what was put there is not asked for ever.
            forward = forward && put.outcome == ActOutcome::done && taken.to_put->through > put_through;
            put_through = taken.to_put->through;
        }
    }
    return links_;
}

}  // namespace jcic::desk

// JCIC's replies to authorisations: looked at, then taken in (docs/run/authorisation-package.md).
#include <algorithm>
#include <set>

#include "app/base/text.h"
#include "app/desk/registers/authorisation_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/compared.h"
#include "app/domain/registers/parts.h"
#include "app/files/files.h"
#include "app/files/inbox.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;
using registers::ReplyMeans;

constexpr std::string_view about_replies = "authorisation-replies:";
constexpr std::size_t largest_replies = 2U << 20U;
constexpr std::size_t most_settled = 200;  // shown
constexpr std::size_t most_reply_files = 10'000;

Fault not_usable(const char* reason, std::vector<Detail> details = {}) {
    details.insert(details.begin(), {"reason", reason});
    return Fault{FaultCode::authorisation_replies, "replies", std::move(details)};
}

Result<Seat*> seat_that_reads(Seating& seating) {
    JCIC_TRY(Seat * seat, seating.taken_seat());
    if (!registers::holds_one(seat->duties(), registers::officers_and_supervisors))
        return fail(FaultCode::person_duty, "replies", {{"duty", "query-officer,supervisor"}});
    return seat;
}

/// A pipe or a device would be waited for, and what is still being written is nobody's matter. Whoever owns it, the
/// file is read.
std::optional<Fault> why_left(const files::Lying& one) {
    const auto reason = one.against ? one.against->detail("reason") : std::string_view();
    if (reason == "ending" || reason == "name") return not_usable(reason == "ending" ? "ending" : "name");
    if (reason != "link" && reason != "not-regular") return std::nullopt;
    Fault out = *one.against;
    out.code = FaultCode::file_read;
    return out;
}

bool leads_to_a_step(const JudgedReply& line) {
    return line.means == ReplyMeans::accepts || line.means == ReplyMeans::refuses;
}

/// When a file of these bytes was taken in; nullopt for never.
Result<std::optional<UtcTime>> taken_at(const Seat& seat, const std::string& digest) {
    return last_moment(seat.session(), action::authorisation_replies_taken, std::string(about_replies) + digest);
}

Result<std::vector<JudgedReply>> judged(Seat& seat, const std::vector<domain::AuthorisationReply>& replies,
                                        UtcTime now) {
    std::vector<JudgedReply> out;
    std::set<std::string> met;
    for (const auto& reply : replies) {
        JCIC_CHECK(seat.load_row(registers::authorisations, reply.reference));
        const auto* row = seat.registers().row(registers::authorisations, reply.reference);
        const bool first = met.insert(reply.reference).second;
        out.push_back({reply, first ? registers::meaning_of(reply, row, now) : ReplyMeans::twice});
    }
    // Of two answers to one question neither is believed.
    for (auto& line : out) {
        const auto same = [&](const JudgedReply& one) {
            return domain::same_reference(one.reply.reference, line.reply.reference);
        };
        if (leads_to_a_step(line) && std::ranges::count_if(out, same) > 1) line.means = ReplyMeans::twice;
    }
    return out;
}

/// Read, or still as it was read.
Result<const RepliesRead*> read_once(Seat& seat, const std::filesystem::path& file) {
    const auto stamp = files::stamp_of(file);
    if (const auto* known = seat.looked_through().replies(file, stamp)) return known;
    seat.looked_through().forget(file);
    JCIC_TRY(const auto bytes, files::read_given(file, largest_replies));
    RepliesRead out{stamp, to_hex(sha256_of(bytes)), domain::read_replies(to_text(bytes))};
    return seat.looked_through().keep(file, std::move(out));
}

/// Another's, or taken in: by what stays so.
Result<std::optional<Fault>> why_settled(const Machine& machine, const Seat& seat, const RepliesRead& read,
                                         std::optional<UtcTime>& taken) {
    if (read.said->world != ledger::name_of(seat.session().origin().kind)) return not_usable("world");
    if (read.said->institution != machine.settings().institution.text()) return not_usable("institution");
    if (!taken) {
        JCIC_TRY(taken, taken_at(seat, read.digest));
    }
    if (!taken) return std::nullopt;
    return not_usable("taken", {{"at", domain::roc_time_text(*taken)}});
}

/// Whose file it is, and each line by the register as it stands.
Result<RepliesSeen> seen_in(const Machine& machine, Seat& seat, const std::filesystem::path& file) {
    JCIC_TRY(const RepliesRead* read, read_once(seat, file));
    RepliesSeen out{file, read->digest, {}, std::nullopt};
    if (!read->said) {
        out.fault = read->said.error();
        return out;
    }
    auto taken = read->taken;
    JCIC_TRY(out.fault, why_settled(machine, seat, *read, taken));
    if (out.fault) {
        seat.looked_through().settle(file, taken);
        return out;
    }
    JCIC_TRY(out.lines, judged(seat, read->said->replies, machine.clock().now()));
    return out;
}

/// What a step may rest on.
Result<RepliesSeen> seen_anew_in(const Machine& machine, Seat& seat, const std::filesystem::path& file) {
    seat.looked_through().forget(file);
    return seen_in(machine, seat, file);
}

Result<domain::Entry> reply_step(const Machine& machine, const Seat& seat,
                                 const domain::registers::RegisterSteps& steps, const JudgedReply& line) {
    const bool accepts = line.means == ReplyMeans::accepts;
    const auto* step =
        registers::authorisations.step(accepts ? action::authorisation_accepted : action::authorisation_refused);
    // Its clock may be a little before ours at midnight.
    auto day = std::min(domain::roc_date_at(line.reply.at), machine.today());
    if (const auto* row = seat.registers().row(registers::authorisations, line.reply.reference))
        if (const auto sent = registers::day_in(*row, "sent")) day = std::max(day, *sent);
    registers::Values values{{"answered", day.text()}};
    if (day == domain::roc_date_at(line.reply.at))
        values.emplace(registers::reply_time_field, domain::time_of_day_text(line.reply.at));
    if (!accepts) values.emplace("reply", line.reply.code);
    return steps.event_of({&registers::authorisations, step, line.reply.reference, std::move(values), std::nullopt});
}

Result<std::vector<domain::Entry>> entries_of(const Machine& machine, Seat& seat, const RepliesSeen& seen,
                                              RepliesTaken& out) {
    const auto steps = register_steps_of(machine, seat);
    std::vector<domain::Entry> entries;
    for (const auto& line : seen.lines) {
        if (!leads_to_a_step(line)) {
            ++out.passed_over;
            continue;
        }
        JCIC_TRY(auto entry, reply_step(machine, seat, steps, line));
        entries.push_back(std::move(entry));
        ++(line.means == ReplyMeans::accepts ? out.accepted : out.refused);
    }
    if (entries.empty()) return tl::unexpected<Fault>(not_usable("nothing"));
    entries.push_back(plain_entry(action::authorisation_replies_taken, std::string(about_replies) + seen.digest,
                                  {{field::digest, seen.digest},
                                   {field::lines, std::to_string(seen.lines.size())},
                                   {field::accepted, std::to_string(out.accepted)},
                                   {field::refused, std::to_string(out.refused)}}));
    return entries;
}

bool same_lines(const RepliesSeen& one, const RepliesSeen& other) {
    return std::ranges::equal(one.lines, other.lines, [](const JudgedReply& a, const JudgedReply& b) {
        return a.reply == b.reply && a.means == b.means;
    });
}

}  // namespace

std::size_t RepliesSeen::good() const {
    return fault ? 0 : static_cast<std::size_t>(std::ranges::count_if(lines, leads_to_a_step));
}

bool RepliesSeen::settled() const {
    if (!fault || fault->code != FaultCode::authorisation_replies) return false;
    const auto why = fault->detail("reason");
    return why == "taken" || why == "institution" || why == "world";
}

Result<std::vector<RepliesSeen>> AuthorisationDesk::look_at_replies() {
    JCIC_TRY(Seat * seat, seat_that_reads(parts_.seating));
    if (parts_.machine.settings().package_inbox.empty()) return tl::unexpected<Fault>(not_usable("no-inbox"));
    const auto inbox = parts_.machine.profile() / parts_.machine.settings().package_inbox;
    JCIC_TRY(const auto lying, files::lying_in(inbox, {".replies"}, most_reply_files));
    std::set<std::filesystem::path> files;
    std::vector<RepliesSeen> out;
    for (const auto* some : {&lying.files, &lying.left})
        for (const auto& one : *some) {
            if (auto why = why_left(one))
                out.push_back({inbox / visible_line(one.name), {}, {}, std::move(why)});
            else if (some == &lying.files)
                files.insert(inbox / one.name);
        }
    seat->looked_through().forget_all_but(files);
    for (const auto& file : files) {
        auto seen = seen_in(parts_.machine, *seat, file);
        if (!seen) seen = RepliesSeen{file, {}, {}, seen.error()};
        out.push_back(*std::move(seen));
    }
    // Nothing moves files out of the inbox: of what is settled the first by name go, of what is not none.
    auto too_many = static_cast<std::size_t>(std::ranges::count_if(out, &RepliesSeen::settled));
    std::erase_if(out, [&](const RepliesSeen& one) {
        if (!one.settled() || too_many <= most_settled) return false;
        --too_many;
        return true;
    });
    return out;
}

Result<RepliesSeen> AuthorisationDesk::look_at(const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, seat_that_reads(parts_.seating));
    return seen_anew_in(parts_.machine, *seat, file);
}

Result<RepliesTaken> AuthorisationDesk::take_replies(const RepliesSeen& seen) {
    JCIC_TRY(Seat * seat, seat_that_reads(parts_.seating));
    RepliesTaken out;
    // Judged inside: what another program wrote a moment ago counts, and the file is the one that was shown.
    const auto written = seat->transact([&]() -> Result<std::vector<domain::Entry>> {
        JCIC_TRY(const auto now, seen_anew_in(parts_.machine, *seat, seen.file));
        if (now.fault) return tl::unexpected<Fault>(*now.fault);
        if (now.digest != seen.digest || !same_lines(now, seen)) return tl::unexpected<Fault>(not_usable("changed"));
        return entries_of(parts_.machine, *seat, now, out);
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return out;
}

}  // namespace jcic::desk

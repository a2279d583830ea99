#include "app/desk/queries/approval_round.h"

#include <algorithm>

namespace jcic::desk {
namespace {

template <class T>
Result<T> asked(hub::Line& line, std::function<hub::Answer<T>(hub::Connection&)> call) {
    auto answer = line.ask<T>(std::move(call));
    if (!answer) return tl::unexpected<Fault>(std::move(answer).error().fault);
    return *std::move(answer);
}

/// A call that gives nothing, as one that Line::ask carries.
hub::Answer<bool> done(const hub::Answer<void>& answer) {
    if (!answer) return tl::unexpected<hub::NoAnswer>(answer.error());
    return true;
}

/// "" for none that may be asked.
std::string ledger_at(const std::vector<hub::Desk>& desks, const hub::Own& own, const std::string& workstation) {
    const auto found = std::ranges::find_if(desks, [&](const hub::Desk& one) {
        return one.workstation == workstation && one.institution == own.institution && !one.retired &&
               one.ledger != own.ledger;
    });
    return found == desks.end() ? std::string() : found->ledger;
}

/// Hundreds with their certificates: asked for where something is to be judged by them.
Result<void> read_desks(hub::Line& line, ApprovalsHeard& out) {
    if (!out.desks.empty()) return {};
    JCIC_TRY(out.desks, asked<std::vector<hub::Desk>>(line, [](hub::Connection& hub) { return hub::desks(hub); }));
    return {};
}

/// What is asked may be carried out after nobody waits for it any more: it has all by itself.
Result<void> send_approvals(hub::Line& line, const hub::Own& own, const ApprovalsToSay& say, ApprovalsHeard& out) {
    for (const auto& id : say.withdraw)
        JCIC_CHECK(
            asked<bool>(line, [own, id](hub::Connection& hub) { return done(hub::withdraw_approval(hub, own, id)); }));
    if (!say.ask.empty()) JCIC_CHECK(read_desks(line, out));
    for (const auto& one : say.ask) {
        const auto to = ledger_at(out.desks, own, one.desk);
        if (to.empty()) continue;  // it has not joined: asked again when the hub tells of something
        JCIC_CHECK(asked<bool>(line, [own, to, one](hub::Connection& hub) {
            return done(hub::ask_approval(hub, own, to, one.person, one.id, one.page));
        }));
    }
    for (const auto& one : say.answers) {
        JCIC_TRY(const auto became, asked<hub::Answered>(line, [own, one](hub::Connection& hub) {
                     return hub::answer_by_id(hub, own, one.first, one.second);
                 }));
        if (became != hub::Answered::not_there) out.over.push_back(one.first);
    }
    return {};
}

Result<void> hear(hub::Line& line, const hub::Own& own, const ApprovalsToSay& what, ApprovalsHeard& out) {
    using Ids = std::vector<std::string>;
    const auto& known = what.known;
    const auto answered = [own, kept = what.kept](hub::Connection& hub) { return hub::answered_to_us(hub, own, kept); };
    const auto new_here = [own, known](hub::Connection& hub) { return hub::asked_here(hub, own, known); };
    JCIC_TRY(auto come_back, asked<hub::Approvals>(line, answered));
    JCIC_TRY(out.ours, asked<Ids>(line, [own](hub::Connection& hub) { return hub::ids_asked_by_us(hub, own); }));
    JCIC_TRY(out.here, asked<Ids>(line, [own](hub::Connection& hub) { return hub::ids_asked_here(hub, own); }));
    const auto is_known = [&](const auto& id) { return std::ranges::find(known, id) != known.end(); };
    hub::Approvals waiting;
    if (!std::ranges::all_of(out.here, is_known)) {
        JCIC_TRY(waiting, asked<hub::Approvals>(line, new_here));
    }
    if (!waiting.all.empty()) JCIC_CHECK(read_desks(line, out));
    JCIC_TRY(out.images, (asked<std::map<hub::ImageName, std::size_t>>(line, hub::images_there)));
    out.answered = std::move(come_back.all);
    out.asked = std::move(waiting.all);
    out.forged = std::move(come_back.forged);
    out.forged.insert(out.forged.end(), waiting.forged.begin(), waiting.forged.end());
    return {};
}

}  // namespace

ApprovalsHeard say_and_hear(hub::Line& line, const hub::Own& own, const ApprovalsToSay& what) {
    ApprovalsHeard out;
    const auto round = [&]() -> Result<void> {
        JCIC_CHECK(send_approvals(line, own, what, out));
        JCIC_CHECK(hear(line, own, what, out));
        if (what.others.empty()) return {};
        JCIC_TRY(out.seen, asked<std::vector<hub::DeskSeen>>(
                               line, [all = what.others](hub::Connection& hub) { return hub::desks_seen(hub, all); }));
        return {};
    };
    if (auto went = round(); !went) out.fault = std::move(went).error();
    return out;
}

}  // namespace jcic::desk

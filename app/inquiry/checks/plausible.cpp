#include "app/inquiry/checks/plausible.h"

#include "app/domain/office_calendar.h"

namespace jcic::inquiry {
namespace {

using domain::Item;

tl::unexpected<Fault> implausible(std::string reason) {
    return fail(FaultCode::host_answer, "inquiry.answer", {{"reason", std::move(reason)}});
}

/// One answer an item that was asked for, each with a serial number of its own (R-SE-1).
bool answers_what_was_asked(const std::vector<domain::SerialAnswer>& answers, const RequestEntry& request) {
    std::set<Item> items;
    std::set<std::string> serials;
    for (const auto& answer : answers) {
        if (!request.items.contains(answer.item) || !items.insert(answer.item).second) return false;
        if (answer.serial && !serials.insert(answer.serial->whole()).second) return false;
    }
    return true;
}

bool can_be(UtcTime deadline, Item item, UtcTime requested, UtcTime now) {
    return deadline >= requested - clock_difference && deadline <= now + domain::info(item).held + longest_delay;
}

}  // namespace

Believed believed(std::vector<domain::SerialAnswer> answers, const RequestEntry& request, UtcTime now) {
    if (!answers_what_was_asked(answers, request)) return {{}, implausible("items").value()};
    Believed out;
    for (auto& answer : answers) {
        if (answer.deadline && !can_be(*answer.deadline, answer.item, request.at, now)) {
            answer.deadline.reset();
            out.doubt = implausible("deadline").value();
        }
        const auto deadline = domain::holding_deadline(answer.item, request.at, answer.deadline);
        if (answer.ready_at && *answer.ready_at >= deadline) {
            answer.ready_at.reset();
            if (!out.doubt) out.doubt = implausible("ready-at").value();
        }
    }
    out.answers = std::move(answers);
    return out;
}

Result<std::vector<domain::RecoveredSerial>> believed_held(std::vector<domain::RecoveredSerial> held, UtcTime now) {
    std::set<std::string> serials;
    for (auto& one : held) {
        if (!serials.insert(one.serial.whole()).second) return implausible("items");
        const auto oldest = now - domain::info(one.item).held - longest_delay - clock_difference;
        if (one.issued > now + clock_difference || one.issued < oldest) return implausible("issued");
        if (one.deadline && !can_be(*one.deadline, one.item, one.issued, now)) one.deadline.reset();
    }
    return held;
}

Result<void> may_ask_again(UtcTime at, UtcTime deadline, UtcTime now) {
    if (at >= deadline || at > now + longest_delay) return implausible("ask-again");
    return {};
}

Result<void> fits(const domain::Record& record, Item item, const Query& asked) {
    if (record.item() != item) return implausible("other-item");
    const auto named = domain::PersonalId::parse(record.header().subject_id);
    if (!named || *named != asked.subject) return implausible("other-subject");
    const auto year = domain::info(item).needs_year ? asked.year : std::nullopt;
    if (record.header().year != year) return implausible("other-year");
    return {};
}

}  // namespace jcic::inquiry

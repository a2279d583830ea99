#pragma once
// A desk with a fresh practice profile for each test: the real host over TLS, the practice card, the real ledger.

#include <fstream>

#include "app/desk/rooms/parts.h"
#include "app/inquiry/checks/check.h"
#include "officer.h"
#include "profile.h"

namespace jcic::scenario {

class AtTheDesk {
protected:
    void open_desk() {
        profile_ = profiles_.fresh();
        desk_ = scenario::open(profile_);
    }
    void close_desk() {
        desk_.reset();
        std::filesystem::remove_all(profile_);
    }
    Officer officer() { return Officer(*desk_); }
    desk::RegisterDesk& desk() { return desk_->registers(); }
    std::string today() { return desk_->parts().machine.today().text(); }
    static domain::registers::StepRequest wanted(const domain::registers::Register& book, std::string_view action,
                                                 std::string row, domain::registers::Values typed) {
        return {&book, book.step(action), std::move(row), std::move(typed), std::nullopt};
    }
    /// Tells the practice host to misbehave (app/practice/host/host_faults.h); "" ends it.
    void misbehave(const std::string& rules) {
        std::ofstream(profile_ / "practice" / "faults.json") << "{\"rules\": [" << rules << "]}";
    }
    /// The facts of the last event with this action, by field name; empty without one.
    std::map<std::string, std::string> last_event(const std::string& action) {
        ledger::EventQuery wanted;
        wanted.action = action;
        wanted.newest_first = true;
        wanted.limit = 1;
        const auto found = desk_->parts().seating.seat()->session().events(wanted);
        std::map<std::string, std::string> facts;
        if (!found || found->empty()) return facts;
        facts["by"] = found->front().person;
        for (const auto& field : found->front().entry.fields) facts[field.name] = field.value.value_or("");
        return facts;
    }
    std::size_t count_events(const std::string& action) {
        ledger::EventQuery wanted;
        wanted.action = action;
        wanted.limit = 1000;
        const auto found = desk_->parts().seating.seat()->session().events(wanted);
        return found ? found->size() : 0;
    }
    domain::ItemState state(domain::Item item) {
        const auto snapshot = desk_->snapshot();
        for (const auto& row : snapshot->board)
            if (row.item == item) return row.state;
        return domain::ItemState::draft;
    }
    /// The practice clock is the machine's: on to the next office hours, in which nothing stands out by the hour.
    void into_office_hours() {
        const auto parts = desk_->parts();
        auto at = parts.machine.clock().now();
        const auto closed = [&] {
            const auto open = [&](UtcTime moment) {
                return domain::office_time(moment, {}, parts.machine.calendar()) == domain::OfficeTime::open;
            };
            return !open(at) || !open(at + std::chrono::hours{2});
        };
        std::chrono::minutes wait{0};
        for (; closed(); at += std::chrono::minutes{30}) wait += std::chrono::minutes{30};
        if (wait.count() > 0 && !desk_->practice()->hurry(wait)) qFatal("hurry");
    }
    /// Signed in, approved, the card in hand and JCIC open.
    inquiry::QueryId ready_to_request() {
        auto one = officer();
        const auto signed_in = one.sign_in();
        if (!signed_in || signed_in->host) qFatal("sign-in");
        const auto query = one.submit();
        if (!query) qFatal("submit: %s", qPrintable(code(query)));
        if (const auto done = one.approve(*query); !done) qFatal("approve: %s", qPrintable(code(done)));
        if (const auto done = one.card_ready(); !done) qFatal("card: %s", qPrintable(code(done)));
        return *query;
    }

    Profiles profiles_;
    std::filesystem::path profile_;
    std::unique_ptr<desk::Workplace> desk_;
};

}  // namespace jcic::scenario

#pragma once
// A ledger of three years that are over, and what its readers are told.

#include "app/ledger/verify/verify.h"
#include "app/ledger/years/year_closing.h"
#include "ledger/insider.h"

namespace jcic::test {

using ledger::ClosedYear;
using ledger::Session;

inline UtcTime start_of_year(int year) {
    return UtcTime(std::chrono::sys_days(std::chrono::year(year) / 1 / 1)) - std::chrono::hours{8};  // in Taiwan
}

/// A ledger of 2026 to 2028, and the first days of 2029.
struct Years : LedgerWorld {
    static constexpr int days = 3;  ///< a year

    explicit Years(Founding founding = Founding::shared) : LedgerWorld(founding) {
        for (const int year : {2026, 2027, 2028}) spend(year);
        clock.set(start_of_year(2029) + std::chrono::hours{100});
    }
    /// `once_more`: what the queries of a year that was spent before are called besides.
    void spend(int year, const std::string& once_more = {}) {
        for (int day = 0; day < days; ++day) {
            clock.set(start_of_year(year + 1) - std::chrono::hours{24 * (days - day)});
            const auto session = sign_in("Q01").value();
            const auto query = "query:" + std::to_string(year) + "-" + std::to_string(day) + once_more;
            auto submitted = entry("query.submitted", query);
            submitted.plain("items", "T50").plain("case-number", std::to_string(year) + "-房貸-7");
            submitted.personal("subject-name", "林小明", query).apart("request", "位元組在此", query);
            static_cast<void>(session->append(submitted).value());
            for (int i = 0; i < 5; ++i) static_cast<void>(session->append(entry("serial.shown", query)).value());
            static_cast<void>(session->close_epoch(ledger::Closing::sign_out));
        }
    }
    ClosedYear close(int year) {
        const auto session = sign_in("A01").value();
        const auto report = close_year(*session, year).value();
        static_cast<void>(session->close_epoch(ledger::Closing::sign_out));
        return report.year;
    }
    [[nodiscard]] fs::path file(int year) const { return path() / "years" / (std::to_string(year) + ".db"); }
    std::uint64_t first_in_database() {
        Insider insider(*this);
        return std::stoull(insider.rows("SELECT min(sequence) FROM event").front().front());
    }
};

/// What readers are told of the first `size` events.
inline std::string told(Session& session, std::uint64_t size) {
    ledger::EventQuery all;
    all.limit = 100'000;
    const auto events = session.events(all).value();
    std::string out;
    for (const auto& event : events) {
        if (event.sequence > size) continue;
        out += std::to_string(event.sequence) + " " + to_hex(event.hash) + " " + event.entry.action;
        for (const auto& field : event.entry.fields) out += " " + field.name + "=" + field.value.value_or("-");
        out += "\n";
    }
    const auto tell = [&out](const std::vector<domain::Recorded>& found) {
        for (const auto& event : found) out += " " + std::to_string(event.sequence);
        out += "\n";
    };
    ledger::EventQuery about;
    about.subject = "query:2026-1";
    tell(session.events(about).value());
    ledger::LookUp look_up;
    look_up.words.push_back({"小明"});
    look_up.limit = 1000;
    tell(session.look_up(look_up).value().events);
    look_up.since = start_of_year(2027);
    look_up.until = start_of_year(2028);
    tell(session.look_up(look_up).value().events);
    out += to_hex(session.opened().events.root(size).value());
    for (const auto sequence : {std::uint64_t{1}, size / 2, size}) {
        const auto path = ledger::inclusion_proof(sequence - 1, size, session.opened().events.tree()).value();
        for (const auto& hash : path) out += " " + to_hex(hash);
    }
    Counting counting("serial.shown");
    static_cast<void>(session.refresh(counting));
    return out + " " + std::to_string(counting.found()) + (counting.gapless() ? "" : " gaps");
}

inline std::string reasons_of(const Result<ledger::VerifyReport>& report) {
    if (!report) return std::string(report.error().text());
    std::string out;
    for (const auto& fault : report->faults)
        out += (out.empty() ? "" : " ") + std::to_string(fault.sequence) + ":" + fault.reason;
    return out;
}

/// "1 ledger.corrupt": the first bad event that the sign-in names.
inline std::string refusal(LedgerWorld& world) {
    const auto session = world.sign_in("Q01");
    if (session) return {};
    return std::string(session.error().detail("sequence")) + " " + std::string(session.error().text());
}

}  // namespace jcic::test

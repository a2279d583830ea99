#pragma once
// A small practice profile with a little of everything, as golden ones are kept: a query to its printed copies, a
// card's comings and goings, a row of a register, a form that is attached.

#include <fstream>
#include <sstream>

#include "app/base/text.h"
#include "officer.h"
#include "profile.h"
#include "support/small_files.h"

namespace jcic::scenario {

/// What every event up to that number says, a line a field; what is long, by its digest.
inline Result<std::string> all_that_is_said(ledger::Session& session, std::uint64_t through) {
    constexpr std::size_t longest = 120;
    std::string out;
    ledger::EventQuery wanted;
    wanted.start = 1;
    wanted.limit = 200;
    while (wanted.start <= through) {
        JCIC_TRY(const auto events, session.events(wanted));
        if (events.empty()) break;
        wanted.start = events.back().sequence + 1;
        for (const auto& event : events) {
            if (event.sequence > through) break;
            const auto begin = std::to_string(event.sequence) + "\t" + event.entry.action;
            out += begin + "\t" + event.entry.subject + "\t" + event.person + "\t" + to_hex(event.hash) + "\n";
            for (const auto& field : event.entry.fields) {
                auto value = field.value.value_or("");
                if (field.keep == domain::Keep::apart) {
                    JCIC_TRY(value, session.open(event.sequence, field.name));
                }
                const bool short_line = value.size() <= longest && in_one_line(value) == value && is_utf8(view(value));
                out += begin + "\t" + field.name + "\t" +
                       (short_line ? value : "sha256:" + to_hex(desk::sha256_of(view(value)))) + "\n";
            }
        }
    }
    return out;
}

class GoldenProfile {
public:
    static inline const std::string attached = test::small_pdf("form");
    /// Of a profile from before a file was looked at: no page, and yet what its event says is what it was.
    static constexpr std::string_view attached_once = "%PDF-1.7 form";

    /// Makes folder/profile and folder/said.
    explicit GoldenProfile(std::filesystem::path folder) : folder_(std::move(folder)) {}

    Result<void> write() {
        std::filesystem::create_directories(folder_);
        SystemRandom random;
        JCIC_CHECK(rehearsal::worlds().make(folder_ / "profile", random));
        JCIC_TRY(const auto desk, desk::Workplace::open(practice_opening(folder_ / "profile")));
        Officer officer(*desk);
        JCIC_CHECK(officer.work());
        JCIC_CHECK(officer.sign_in());
        desk->practice()->pull_card();
        JCIC_CHECK(officer.hand_over(false));
        JCIC_CHECK(attach(*desk));
        JCIC_CHECK(officer.sign_in(domain::Duty::unit_head));
        const auto& devices = domain::registers::devices;
        JCIC_CHECK(desk->registers().take_step(
            {&devices,
             devices.step("device.taken-in"),
             "",
             {{"kind", "reader"}, {"number", "EZ-0001"}, {"place", "二樓"}, {"keeper", "L05"}},
             std::nullopt}));
        auto& session = desk->parts().seating.seat()->session();
        JCIC_TRY(const auto count, session.count());
        JCIC_TRY(const auto said, all_that_is_said(session, count));
        std::ofstream(folder_ / "said", std::ios::binary) << count << "\n" << said;
        return desk->seat().sign_out("asked", std::nullopt);
    }

private:
    Result<void> attach(desk::Workplace& desk) {
        const auto& book = domain::registers::authorisations;
        const auto file = folder_ / "form.pdf";
        std::ofstream(file) << attached;
        JCIC_TRY(const auto rows, desk.registers().rows(book, {}));
        JCIC_TRY(const auto handle, desk.registers().attach(file));
        JCIC_CHECK(desk.registers().take_step({&book,
                                               book.step("authorisation.form-added"),
                                               rows.rows.front().id,
                                               {{"form", handle.handle}},
                                               std::nullopt}));
        std::filesystem::remove(file);
        return {};
    }

    std::filesystem::path folder_;
};

}  // namespace jcic::scenario

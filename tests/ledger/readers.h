#pragma once
// All that anybody can be told by a ledger's folder, asked for in the same way each time, with the same time and the
// same chance: two folders that say the same give the same bytes.

#include "app/backup/export.h"
#include "app/keys/slot.h"
#include "app/ledger/session/opened.h"
#include "app/ledger_check/verify.h"
#include "app/proofs/proof_source.h"
#include "app/search/look_up.h"
#include "ledger/ledger_world.h"

namespace jcic::test {

/// What readers of one folder heard.
struct Heard {
    std::string refused;  ///< where the program noticed, and as what: "opening ledger.corrupt", "verification seal"
    std::string told;     ///< what they were told, where it noticed nothing
};

class Readers {
public:
    explicit Readers(fs::path folder) : folder_(std::move(folder)) {}

    /// `also`: signs in besides the unit head, who reads all.
    [[nodiscard]] Heard listen(const ledger::Witnesses& witnesses, const std::string& also) {
        const auto done = hear(witnesses, also);
        if (!done) note("reading", done.error());
        return std::move(heard_);
    }

private:
    void note(const std::string& where, const Fault& fault) {
        heard_.refused = where + " " + std::string(fault.text());
    }
    template <class... Parts>
    void tell(const Parts&... parts) {
        ((heard_.told += parts, heard_.told += '\x1f'), ...);
        heard_.told += '\n';
    }

    Result<void> hear(const ledger::Witnesses& witnesses, const std::string& also) {
        auto ledger = ledger::Ledger::open(folder_, ledger::ProfileKind::practice, dependencies_);
        if (!ledger) {
            note("opening", ledger.error());
            return {};
        }
        JCIC_CHECK(tell_accounts(**ledger));
        {
            const auto session = (*ledger)->sign_in(code("H01"), password_of("H01"));
            if (!session) {
                note("sign-in", session.error());
                return {};
            }
            JCIC_CHECK(hear(**session, witnesses));
        }
        if (also.empty() || !heard_.refused.empty()) return {};
        const auto other = (*ledger)->sign_in(code(also), password_of(also));
        if (!other)
            note("sign-in", other.error());
        else
            tell("also", also, (*other)->reads_records() ? "reads records" : "reads no records");
        return {};
    }

    Result<void> hear(ledger::Session& session, const ledger::Witnesses& witnesses) {
        JCIC_TRY(const auto report, ledger::verify(session, witnesses));
        if (!report.ok) {
            heard_.refused = "verification";
            for (const auto& fault : report.faults)
                if (heard_.refused.find(fault.reason) == std::string::npos) heard_.refused += " " + fault.reason;
            return {};
        }
        JCIC_CHECK(tell_events(session));
        JCIC_CHECK(tell_look_ups(session));
        JCIC_CHECK(tell_export(session));
        return {};
    }

    /// How often a password failed is no part of the story: docs/trust/ledger-format.md says so.
    Result<void> tell_accounts(ledger::Ledger& ledger) {
        JCIC_TRY(const auto accounts, ledger.accounts());
        for (const auto& one : accounts)
            tell(one.code.text(), one.name, std::to_string(one.password_changed.time_since_epoch().count()),
                 one.ended ? "ended" : "");
        return {};
    }

    void tell_event(const domain::Recorded& event) {
        tell(std::to_string(event.sequence), std::to_string(event.at.time_since_epoch().count()),
             std::to_string(event.since_boot.count()), event.person, event.workstation, to_hex(event.hash),
             event.entry.action, event.entry.subject);
        for (const auto& field : event.entry.fields) tell(field.name, field.value.value_or("not told"), field.key);
        for (const auto& one : event.entry.signatures) tell(one.signer.text(), one.purpose, to_hex(one.value));
    }

    Result<void> tell_events(ledger::Session& session) {
        ledger::EventQuery all;
        all.limit = 100'000;
        JCIC_TRY(const auto events, session.events(all));
        std::set<std::string> subjects;
        for (const auto& event : events) {
            tell_event(event);
            // The sign-in made good what was done to the folder, and wrote into the trail that it had to.
            if (event.entry.action == "deletion.redone" || event.entry.action == "ledger.listed-anew" ||
                event.entry.action == "outer.file-mended")
                heard_.refused = "trail " + event.entry.action;
            subjects.insert(event.entry.subject);
            for (const auto& field : event.entry.fields) {
                if (field.keep != domain::Keep::apart) continue;
                const auto opened = session.open(event.sequence, field.name);
                if (!opened && opened.error().code != FaultCode::ledger_erased)
                    return tl::unexpected<Fault>(opened.error());
                tell(opened ? *opened : "erased");
            }
        }
        for (const auto& subject : subjects) {
            ledger::EventQuery about;
            about.subject = subject;
            JCIC_TRY(const auto found, session.events(about));
            tell(subject);
            for (const auto& event : found) tell(std::to_string(event.sequence));
        }
        JCIC_TRY(const auto people, session.people());
        for (const auto& person : people) tell(person.code.text(), person.name, person.ended ? "ended" : "");
        JCIC_TRY(const auto keys, ledger::ProofSource(session).seals_file());
        tell(keys);
        return {};
    }

    Result<void> tell_look_ups(ledger::Session& session) {
        std::vector<ledger::LookUp> asked(5);
        asked[0].words.push_back({"小明"});
        asked[1].words.push_back({"歐陽"});
        asked[2].kind = "record.";
        asked[3].item = "T50";
        asked[4].person = "Q01";
        for (const auto& look_up : asked) {
            JCIC_TRY(const auto found, ledger::look_up(session, look_up));
            tell("look-up");
            for (const auto& event : found.events) tell(std::to_string(event.sequence));
        }
        return {};
    }

    Result<void> tell_export(ledger::Session& session) {
        const auto file = folder_ / "readers.export";
        JCIC_CHECK(ledger::export_ledger(session, file, {}));
        heard_.told += to_text(contents(file));
        return {};
    }

    fs::path folder_;
    TestClock clock_{UtcTime(std::chrono::sys_days(std::chrono::year(2026) / 12 / 1))};
    TestRandom random_{7};
    ledger::Dependencies dependencies_{clock_, random_, "seat-1", ledger::floor_only, {}, anything, false};
    Heard heard_;
};

}  // namespace jcic::test

#pragma once
// A branch whose events are written by somebody who holds every key and asks no program, and what both verifiers find
// in it (README.md).

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rules/line_words.h"
#include "verify/export_world.h"

namespace jcic::forged {

using rules::Slip;
using rules::words_of;

/// What is found of which event, "12:signer".
using Findings = std::multiset<std::string>;

/// Both verifiers' answers: the ledger's own, and the independent one's.
struct Found {
    Findings by_the_ledger;
    Findings by_the_other;
};

/// What an act of the program came to.
struct Acted {
    std::uint64_t number = 0;  ///< of its event
    std::string fault{};       ///< with its details, "" if there is none
};

class ForgedTrail {
public:
    /// An event: "Q01 copy.reserved query:0 item=T50 signed S01:approval". Returns its number. Under the records key
    /// that is in force, renewed as the program would if `renews`.
    std::uint64_t write(const std::vector<std::string>& words, bool renews);
    /// The same, asked of the program. Returns "" or the fault with its details.
    std::string ask(const std::vector<std::string>& words);
    /// What the program does for people: "H01 adds L03 query-officer", "A01 ends L03". nullopt: no such act.
    std::optional<Acted> act(const std::vector<std::string>& words);
    /// Whoever that is sits there from now on.
    void sit(const std::string& person);
    /// They sign in elsewhere, and do nothing.
    void sign_in(const std::string& person) { static_cast<void>(world_.sign_in(person).value()); }
    void pass(Millis time) { world_.clock.advance(time); }
    /// Somebody sets the clock by so much.
    void set_clock(Millis by) { world_.clock.set(world_.clock.now() + by); }
    void seal();
    void erase(const std::string& key);
    /// The state of a register's row as the desk reads it, "" if there is none.
    [[nodiscard]] std::string state_of(const std::string& subject);
    [[nodiscard]] Found found() const;
    /// "@query.submitted/query:0" is the newest event of that action and subject, "@name" what was named so.
    [[nodiscard]] std::uint64_t number_of(const std::string& reference) const;
    void name(const std::string& name, std::uint64_t number) { names_[name] = number; }

private:
    [[nodiscard]] domain::Entry entry_of(const std::vector<std::string>& words, std::vector<std::string>& signatures);
    [[nodiscard]] std::string value_of(const std::string& name, const std::string& text, const std::string& id) const;
    void sign(domain::Entry& entry, const std::string& author, const std::vector<std::string>& signatures);
    [[nodiscard]] ledger::OpenLedger& opened() const { return world_.session->opened(); }

    mutable test::ExportWorld world_;
    std::map<std::string, std::uint64_t> names_;
};

/// "+2h", "-30m": NUMBER and s, m, h or d behind its sign. Slip.
[[nodiscard]] Millis time_of(const std::string& word);

}  // namespace jcic::forged

#pragma once
// Somebody who holds the ledger's key and everybody's passwords, and asks no program: writes what it would refuse,
// signed with keys that are in force. What verification finds in it, it finds by what was written.

#include "app/keys/slot.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/renewal.h"
#include "app/ledger/session/writing.h"
#include "ledger/ledger_world.h"

namespace jcic::test {

/// One signature: by whom, and for what.
struct Signs {
    std::string_view person;
    std::string_view purpose;
};

class Forger {
public:
    /// Writes as `author`; as the person who is signed in, or where such an event is not theirs as whose it is.
    Forger(LedgerWorld& world, ledger::Session& session, std::string author = {})
        : world_(world), opened_(session.opened()), author_(std::move(author)) {}

    [[nodiscard]] std::string author_of(const domain::Entry& entry) const {
        if (!author_.empty()) return author_;
        const auto* event = domain::events::find(entry.action);
        const auto by = event == nullptr ? domain::events::Duties{} : event->writer.by;
        const auto roster = opened_.roster().value();
        const auto may = [&](const domain::PersonId& person) {
            const auto duties = roster.duties_of(person, opened_.today());
            return by.empty() || std::ranges::any_of(by, [&](domain::Duty duty) { return duties.contains(duty); });
        };
        if (may(opened_.person())) return opened_.person().text();
        for (const auto& [person, member] : roster.all())
            if (may(person)) return person.text();
        return opened_.person().text();
    }

    [[nodiscard]] ledger::SigningKey key_of(std::string_view person) const {
        const auto slot = ledger::read_slot(world_.path(), code(person)).value();
        return std::move(slot.unwrap(opened_.origin(), password_of(person)).value().signing);
    }
    void sign(domain::Entry& entry, std::string_view person, std::string_view purpose,
              const ledger::SigningKey& key) const {
        const auto occasion = opened_.occasion_as(author_of(entry)).value();
        static_cast<void>(ledger::sign_entry(entry, occasion, code(person), purpose, key));
    }
    /// Prepared, and signed by all of them.
    [[nodiscard]] domain::Entry signed_by(domain::Entry entry, const std::vector<Signs>& signatures) const {
        entry = ledger::prepared(std::move(entry), opened_.dependencies().random);
        for (const auto& [person, purpose] : signatures) entry.to_be_signed(code(person), purpose);
        for (const auto& [person, purpose] : signatures) sign(entry, person, purpose, key_of(person));
        for (std::size_t i = 1; i < entry.signatures.size(); ++i)  // one who signs twice
            if (!entry.signatures[i].given()) entry.signatures[i] = entry.signatures[i - 1];
        return entry;
    }
    /// As it is; gives its number. Under the records key that the program would have in force.
    std::uint64_t write(const domain::Entry& entry) const {
        const bool seals = std::ranges::any_of(entry.fields, [](const auto& one) { return !one.key.empty(); });
        if (seals && opened_.records_key()) {
            ledger::keep_up_with_records_key(opened_);
            static_cast<void>(ledger::renew_records_key(opened_));
        }
        return write_past_the_key(entry);
    }
    std::uint64_t write_past_the_key(const domain::Entry& entry) const {
        auto transaction = ledger::Transaction::begin(opened_.database()).value();
        const auto written = opened_.events().append(entry, opened_.author_as(author_of(entry))).value();
        static_cast<void>(ledger::commit_events(opened_, transaction));
        return written.sequence;
    }
    std::uint64_t write(domain::Entry entry, const std::vector<Signs>& signatures) const {
        return write(signed_by(std::move(entry), signatures));
    }
    [[nodiscard]] domain::EarlierEvent event(std::uint64_t sequence) const {
        return {sequence, opened_.events().stored(sequence).value().hash};
    }

    /// As the program would: a change of people, on the last one of the same person.
    [[nodiscard]] domain::Entry resting(domain::Entry entry) const {
        const auto roster = opened_.roster();
        const auto person = ledger::person_in(entry.subject);
        const auto* member = roster && person ? roster->find(*person) : nullptr;
        if (member != nullptr && ledger::rests_on_last_change(entry.action)) entry.rests_on(event(member->changed_in));
        return entry;
    }

private:
    LedgerWorld& world_;
    ledger::OpenLedger& opened_;
    std::string author_;  ///< "": whoever may
};

}  // namespace jcic::test

#pragma once
// A renewal of the records key as no program makes it: by whoever writes it, of whatever they put into it.

#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"
#include "ledger/ledger_world.h"

namespace jcic::test {

struct RenewalByHand {
    ledger::KeyGeneration generation = 2;
    Secret key{};                     ///< of theirs
    const Secret* older = nullptr;    ///< sealed under it; null: bytes that open under nothing
    std::set<std::string> spoiled{};  ///< whose shares open with nothing

    /// For all who read that day; unsigned.
    [[nodiscard]] domain::Entry entry(LedgerWorld& world, ledger::OpenLedger& opened) const {
        auto out = world.entry("records-key.renewed", "ledger");
        out.plain("generation", std::to_string(generation));
        out.plain("older-key", older == nullptr ? to_hex(world.random.bytes<60>())
                                                : to_hex(ledger::seal_before(opened.origin(), {generation, key.clone()},
                                                                             *older, world.random)));
        const auto who = ledger::who_is_who(opened.events()).value();
        for (const auto& [reader, exchange] : ledger::readers_on(opened.today(), who.roster, who.recovery)) {
            const auto context = ledger::renewal_context(opened.origin(), generation, reader);
            const auto sealed = ledger::seal_to(exchange, context, key.view(), world.random).value();
            out.plain("reader", reader);
            out.plain("sealed-key", spoiled.contains(reader) ? to_hex(world.random.bytes<92>()) : to_hex(sealed));
        }
        return out;
    }
};

}  // namespace jcic::test

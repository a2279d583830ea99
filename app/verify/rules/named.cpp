#include "app/verify/rules/named.h"

#include <array>

namespace jcic::verify {
namespace {

constexpr std::string_view keeps_cards = "card-custodian";
constexpr std::string_view opens_cards = "password-custodian";
constexpr std::string_view keeps_or_types = "password-custodian,query-officer";

constexpr std::array known_persons{
    NamedPerson{.action = "card.received", .field = "custodian", .having = keeps_cards, .barred = opens_cards},
    NamedPerson{.action = "card.brought-forward", .field = "custodian", .having = keeps_cards, .barred = opens_cards},
    NamedPerson{
        .action = "card.handed-out", .field = "custodian", .signs = true, .having = keeps_cards, .barred = opens_cards},
    NamedPerson{.action = "card.handed-out",
                .field = "holder",
                .signs = true,
                .having = "query-officer",
                .barred = opens_cards},
    NamedPerson{.action = "card.handed-back", .field = "custodian", .signs = true},
    NamedPerson{.action = "card.handed-back", .field = "holder", .signs = true},
    NamedPerson{.action = "card.taken-back", .field = "custodian", .signs = true},
    NamedPerson{.action = "card.taken-back", .field = "holder"},
    NamedPerson{.action = "card.taken-back", .field = "unit-head", .signs = true, .having = "unit-head"},
    NamedPerson{.action = "card.custodian-changed",
                .field = "custodian",
                .signs = true,
                .another = true,
                .having = keeps_cards,
                .barred = opens_cards},
    NamedPerson{.action = "card.found",
                .field = "custodian",
                .signs = true,
                .another = true,
                .having = keeps_cards,
                .barred = opens_cards},
    NamedPerson{.action = "card.in-other-hand", .field = "seen-with"},
    NamedPerson{
        .action = "envelope.brought-forward", .field = "keeper", .having = keeps_or_types, .barred = keeps_cards},
    NamedPerson{.action = "envelope.handed-on",
                .field = "keeper",
                .signs = true,
                .another = true,
                .having = keeps_or_types,
                .barred = keeps_cards},
    NamedPerson{.action = "envelope.passed-on",
                .field = "keeper",
                .signs = true,
                .another = true,
                .having = keeps_or_types,
                .barred = keeps_cards},
    NamedPerson{.action = "device.taken-in", .field = "keeper"},
    NamedPerson{.action = "device.moved", .field = "keeper"},
    NamedPerson{.action = "machine.entered", .field = "keeper"},
    NamedPerson{.action = "machine.moved", .field = "keeper"},
    NamedPerson{.action = "room.entered", .field = "keeper"},
    NamedPerson{.action = "room.changed", .field = "keeper"},
    NamedPerson{.action = "copy.destroyed", .field = "witness", .signs = true, .another = true},
    NamedPerson{.action = "record.erased", .field = "witness", .signs = true, .another = true},
    NamedPerson{.action = "erasure.of-record", .field = "witness"},
    NamedPerson{.action = "erasure.of-query", .field = "witness"},
    NamedPerson{.action = "query.handed-over", .field = "from"},
    NamedPerson{.action = "query.handed-over", .field = "to"},
    NamedPerson{.action = "ledger.exported-with-values", .field = "second", .signs = true},
    NamedPerson{.action = "recovery.made", .field = "keeper-1", .signs = true},
    NamedPerson{.action = "recovery.made", .field = "keeper-2", .signs = true},
    NamedPerson{.action = "person.unlocked-together", .field = "with", .signs = true},
    NamedPerson{.action = "weekly-sheet.closed", .field = "querier"},
    NamedPerson{.action = "weekly-sheet.closed-early", .field = "querier", .signs = true},
    NamedPerson{.action = "review.drawn", .field = "querier"},
    NamedPerson{.action = "usage.received", .field = "sent-to"},
    NamedPerson{.action = "hold.entered", .field = "officer"},
    NamedPerson{.action = "finding.opened", .field = "owner"},
    NamedPerson{.action = "finding.given", .field = "owner"},
    NamedPerson{.action = "self-check.begun", .field = "filler"},
    NamedPerson{.action = "self-check.given", .field = "filler"},
    NamedPerson{.action = "stop.ordered", .field = "person"},
    NamedPerson{.action = "stop.imposed", .field = "person"},
    NamedPerson{.action = "stop.ordered-in-absence", .field = "person"},
    NamedPerson{.action = "stop.ordered-in-absence", .field = "stands-in", .signs = true},
    NamedPerson{.action = "incident.notified-in-absence", .field = "stands-in", .signs = true},
};

}  // namespace

std::span<const NamedPerson> named_persons() {
    return known_persons;
}

}  // namespace jcic::verify

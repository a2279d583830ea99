#include "app/ledger_check/read_events.h"

#include <algorithm>
#include <utility>

#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/trail/demands.h"

namespace jcic::ledger {
namespace {

using domain::Keep;

constexpr std::uint64_t piece_size = 1024;  ///< events that are read under one lock

OpenedEvent open_event(StoredEvent event, Admits admits) {
    OpenedEvent out;
    out.sequence = event.sequence;
    out.hashes = std::move(event.hashes);
    out.hash = leaf_hash(event.body);
    out.body = std::move(event.body);
    auto leaf = Leaf::unpack(out.body);
    if (!leaf || leaf->sequence != event.sequence || !same_bytes(leaf->id, event.id)) return out;
    out.leaf = std::move(*leaf);
    out.form = wrong_in_form(*out.leaf, admits);
    if (std::ranges::any_of(out.leaf->fields, [](const auto& field) { return field.keep != Keep::plain; })) {
        out.held.resize(out.leaf->fields.size());
        out.sealed_under.resize(out.leaf->fields.size());
    }
    return out;
}

/// Notes whether the value is the field's that it stands for, and what that commits to. Of two in one place (without
/// their store) neither is: who reads only one of them may be told something else.
void hold(OpenedEvent& event, const SealedValue& value, ValueStore* values) {
    if (value.position >= event.held.size()) return;
    event.held[value.position] = false;
    if (values == nullptr) return;
    const auto& field = event.leaf->fields[value.position];
    if (field.keep == Keep::plain || value.key != field.text) return;
    const auto opened = values->open(value);
    if (!opened || commitment_of(opened->opening, opened->value) != field.commitment) return;
    event.held[value.position] = true;
    event.sealed_under[value.position] = value.generation;
    if (field.name == field::page && !event.page) event.page = sha256({view(opened->value)});
}

/// Of one moment.
struct ReadPiece {
    std::vector<OpenedEvent> events;
    std::uint64_t listed = 0;  ///< rows of the listing
    Result<void> read;

    /// nullptr also where one before it is missing: then it is looked at again.
    OpenedEvent* leaf_at(std::uint64_t sequence) {
        const auto place = sequence - (events.empty() ? 0 : events.front().sequence);
        if (place >= events.size() || events[place].sequence != sequence || !events[place].leaf) return nullptr;
        return &events[place];
    }
};

ReadPiece open_piece(ReadHandle& ledger, std::uint64_t first, std::uint64_t end) {
    ReadPiece out;
    const auto snapshot = ReadLock::hold(*ledger.database);
    if (!snapshot) {
        out.read = tl::unexpected<Fault>(snapshot.error());
        return out;
    }
    const auto last = std::min(end, first + piece_size - 1);
    out.events.reserve(last - first + 1);
    out.read = ledger.events.rows_between(first, last, [&](StoredEvent event) {
        out.events.push_back(open_event(std::move(event), ledger.opened.dependencies().admits));
    });
    ledger.events.listing().between(first, last, [&](const ListedEvent& row) {
        ++out.listed;
        auto* event = out.leaf_at(row.sequence);
        if (event != nullptr) event->listed = row.says(*event->leaf);
    });
    std::pair<std::uint64_t, std::size_t> before{};
    ledger.values.between(first, last, [&](const SealedValue& value) {
        auto* event = out.leaf_at(value.sequence);
        const auto place = std::pair{value.sequence, value.position};
        const bool again = place <= std::exchange(before, place);
        if (event != nullptr) hold(*event, value, again ? nullptr : &ledger.values);
    });
    return out;
}

}  // namespace

Result<std::uint64_t> read_events(ReadHandle& ledger, std::uint64_t last,
                                  const std::function<Result<void>(const OpenedEvent&)>& visit) {
    std::uint64_t listed = 0;
    for (std::uint64_t first = 1; first <= last; first += piece_size) {
        const auto piece = open_piece(ledger, first, last);
        for (const auto& event : piece.events) JCIC_CHECK(visit(event));
        listed += piece.listed;
        JCIC_CHECK(piece.read);
    }
    return listed;
}

}  // namespace jcic::ledger

#include "app/ledger/read_ahead.h"

#include <algorithm>
#include <utility>

#include "app/ledger/crypto.h"

namespace jcic::ledger {
namespace {

using domain::Keep;

constexpr std::uint64_t piece_size = 1024;  ///< events that one thread reads under one lock

/// Of one moment.
struct Piece {
    std::vector<StoredEvent> events;
    std::vector<ListedEvent> listed;
    std::vector<SealedValue> values;
    Result<void> read;
};

Piece read_piece(ReadHandle& ledger, std::uint64_t first, std::uint64_t last) {
    Piece out;
    const auto snapshot = Snapshot::hold(*ledger.database);
    if (!snapshot) {
        out.read = tl::unexpected<Fault>(snapshot.error());
        return out;
    }
    out.read = ledger.events.stored_between(first, last, out.events);
    out.listed = ledger.events.listed_between(first, last);
    out.values = ledger.values.between(first, last);
    return out;
}

const SealedValue* find_value(const std::vector<SealedValue>& values, std::uint64_t sequence, std::size_t position) {
    const auto place = [](const SealedValue& value) { return std::pair{value.sequence, value.position}; };
    const auto found = std::ranges::lower_bound(values, std::pair{sequence, position}, {}, place);
    return found != values.end() && place(*found) == std::pair{sequence, position} ? &*found : nullptr;
}

/// Whether the row is the field's and holds what the field commits to.
bool holds(const LeafField& field, const SealedValue* row, ValueOpener& opener, std::optional<Digest>& page) {
    if (row == nullptr || row->key != field.text) return false;
    auto opened = opener.open(*row);
    if (!opened) return false;
    const bool held = commitment_of(opened->opening, opened->value) == field.commitment;
    if (held && field.name == "page" && !page) page = sha256({view(opened->value)});
    opened->wipe();
    return held;
}

OpenedEvent open_event(StoredEvent stored, const Piece& piece, ValueOpener& opener) {
    OpenedEvent out{std::move(stored), {}, {}, false, {}, {}};
    out.hash = leaf_hash(out.stored.body);
    auto leaf = Leaf::unpack(out.stored.body);
    if (!leaf) return out;
    const auto row = std::ranges::lower_bound(piece.listed, leaf->sequence, {}, &ListedEvent::sequence);
    out.listed = row != piece.listed.end() && row->says(*leaf);
    for (std::size_t i = 0; i < leaf->fields.size(); ++i) {
        const auto& field = leaf->fields[i];
        out.held.push_back(field.keep == Keep::plain ||
                           holds(field, find_value(piece.values, leaf->sequence, i), opener, out.page));
    }
    out.leaf = std::move(*leaf);
    return out;
}

struct OpenedPiece {
    std::vector<OpenedEvent> events;
    TrailRows rows;
    Result<void> read;
};

TrailRows rows_of(const Piece& piece, const IndexedRange& range) {
    TrailRows out{piece.listed.size(), IndexedRows(range)};
    for (const auto& row : piece.listed) out.indexed.subjects.add(view(row.subject), row.sequence);
    for (const auto& event : piece.events)
        if (event.sequence >= range.first_id) out.indexed.ids.add(event.id, event.sequence);
    return out;
}

OpenedPiece open_piece(ReadHandle& ledger, const IndexedRange& range, std::uint64_t first) {
    auto piece = read_piece(ledger, first, std::min(range.last, first + piece_size - 1));
    ValueOpener opener(ledger.origin, ledger.records_key, ValueOpener::Work::much);
    OpenedPiece out{{}, rows_of(piece, range), {}};
    out.events.reserve(piece.events.size());
    for (auto& event : piece.events) out.events.push_back(open_event(std::move(event), piece, opener));
    out.read = std::move(piece.read);
    return out;
}

}  // namespace

Result<TrailRows> read_ahead(const ReadHandles& handles, const IndexedRange& range,
                             const std::function<Result<void>(const OpenedEvent&)>& visit) {
    TrailRows rows{0, IndexedRows(range)};
    const auto open = [&range](ReadHandle& ledger, std::uint64_t piece) {
        return open_piece(ledger, range, piece * piece_size + 1);
    };
    const auto take = [&](OpenedPiece piece) -> Result<void> {
        for (const auto& event : piece.events) JCIC_CHECK(visit(event));
        rows.listed += piece.rows.listed;
        rows.indexed.add(piece.rows.indexed);
        return std::move(piece.read);
    };
    JCIC_CHECK(in_order(handles, (range.last + piece_size - 1) / piece_size, open, take));
    return rows;
}

}  // namespace jcic::ledger

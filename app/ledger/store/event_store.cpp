#include "app/ledger/store/event_store.h"

#include <algorithm>

#include "app/domain/catalogue/catalogue.h"
#include "app/ledger/store/seal_store.h"
#include "app/store/meta.h"

namespace jcic::ledger {
namespace {

using domain::Entry;
using domain::EntryField;
using domain::Keep;
using domain::Recorded;

/// Under one lock, for which a writer waits.
constexpr std::size_t read_at_once = 256;

tl::unexpected<Fault> bad_entry(std::string_view what) {
    return fail(FaultCode::input_form, "ledger.append", {{"field", std::string(what)}});
}

/// Of events that may announce that a key is to be destroyed.
const std::vector<std::string_view>& destroying_actions() {
    static const auto actions = [] {
        std::vector<std::string_view> out;
        for (const auto& event : domain::events::all())
            if (event.field(field::destroys) != nullptr) out.push_back(event.action);
        return out;
    }();
    return actions;
}

Result<void> check(const Entry& entry) {
    if (entry.action.empty()) return bad_entry("action");
    for (const auto& field : entry.fields) {
        const bool keyed = field.keep != Keep::plain;
        if (field.name.empty() || !field.value || keyed == field.key.empty()) return bad_entry(field.name);
    }
    return {};
}

}  // namespace

Result<void> EventStore::lay_out() {
    JCIC_CHECK(database_.run(schema));
    JCIC_CHECK(database_.run(stays));
    JCIC_CHECK(database_.run(meta_schema));
    JCIC_CHECK(database_.run(SealStore::schema));
    JCIC_CHECK(database_.run(ValueStore::schema));
    JCIC_CHECK(database_.run(labels_schema));
    return database_.run((listing_table("listing") + listing_indexes("listing", "")).c_str());
}

Result<Recorded> EventStore::append(const Entry& entry, const Author& author) {
    JCIC_CHECK(check(entry));
    JCIC_TRY(const auto first, with_id(entry.id));
    if (first) return repeated(*first, entry);
    JCIC_TRY(const auto last, count());
    Leaf leaf{last + 1,           entry.id,       author.at,    author.since_boot, author.person,
              author.workstation, author.address, entry.action, entry.subject,     {},
              entry.signatures};
    for (std::size_t i = 0; i < entry.fields.size(); ++i) {
        const auto& field = entry.fields[i];
        const auto value = field.value.value_or("");
        if (field.keep == Keep::plain) {
            leaf.fields.push_back({field.name, field.keep, value, {}});
            continue;
        }
        JCIC_TRY(const auto commitment, values_.put(leaf.sequence, i, field));
        leaf.fields.push_back({field.name, field.keep, field.key, commitment});
    }
    auto body = leaf.pack();
    const auto hash = leaf_hash(body);
    JCIC_TRY(const auto hashes, completed_by(hash, last, tree()));
    JCIC_CHECK(put({leaf.sequence, Bytes(entry.id.begin(), entry.id.end()), in_a_row(hashes), std::move(body), hash}));
    JCIC_CHECK(listing_.put(leaf));
    JCIC_TRY(auto out, recorded(leaf, hash, Personal::closed));
    // What was sealed just now need not be opened again.
    for (std::size_t i = 0; i < entry.fields.size(); ++i)
        if (entry.fields[i].keep == Keep::personal) out.entry.fields[i].value = entry.fields[i].value;
    return out;
}

/// What is compared is what was asked for; time, place and number are the first writing's.
Result<Recorded> EventStore::repeated(const StoredEvent& first, const Entry& entry) {
    const auto changed = [&] {
        return fail(FaultCode::query_changed, "ledger.append", {{"sequence", std::to_string(first.sequence)}});
    };
    JCIC_TRY(const auto leaf, leaf_of(first));
    if (leaf.action != entry.action || leaf.subject != entry.subject || leaf.signatures != entry.signatures ||
        leaf.fields.size() != entry.fields.size())
        return changed();
    for (std::size_t i = 0; i < leaf.fields.size(); ++i) {
        const auto& was = leaf.fields[i];
        const auto& now = entry.fields[i];
        const bool plain = now.keep == Keep::plain;
        if (was.name != now.name || was.keep != now.keep || was.text != (plain ? now.value.value_or("") : now.key))
            return changed();
        if (plain) continue;
        const auto opened = values_.get(leaf.sequence, i, was.text);
        if (opened && opened->value != now.value) return changed();
    }
    return recorded(leaf, first.hash);
}

Result<Recorded> EventStore::read(std::uint64_t sequence, Personal personal) {
    JCIC_TRY(const auto event, stored(sequence));
    return recorded(event, personal);
}

Result<std::vector<Recorded>> EventStore::list(const EventQuery& query) {
    JCIC_TRY(const auto lock, ReadLock::hold(database_));
    JCIC_TRY(const auto found, listing_.fitting(query));
    std::vector<Recorded> out;
    for (const auto sequence : found) {
        JCIC_TRY(const auto stored, listed_event(sequence));
        JCIC_TRY(auto event, recorded(stored));
        out.push_back(std::move(event));
    }
    return out;
}

Result<void> EventStore::each_listed(std::span<const std::uint64_t> listed,
                                     const std::function<Result<void>(const StoredEvent&)>& visit) {
    while (!listed.empty()) {
        JCIC_TRY(const auto lock, ReadLock::hold(database_));
        const auto piece = listed.first(std::min(listed.size(), read_at_once));
        for (const auto sequence : piece) {
            JCIC_TRY(const auto event, listed_event(sequence));
            JCIC_CHECK(visit(event));
        }
        listed = listed.subspan(piece.size());
    }
    return {};
}

Result<std::vector<Leaf>> EventStore::leaves(std::span<const std::uint64_t> listed) {
    std::vector<Leaf> out;
    JCIC_CHECK(each_listed(listed, [&](const StoredEvent& event) -> Result<void> {
        JCIC_TRY(auto leaf, leaf_of(event));
        out.push_back(std::move(leaf));
        return {};
    }));
    return out;
}

Result<std::vector<Leaf>> EventStore::about(std::string_view subject_beginning) {
    JCIC_TRY(const auto lock, ReadLock::hold(database_));
    JCIC_TRY(const auto found, listing_.about(subject_beginning));
    return leaves(found);
}

Result<std::vector<Announced>> EventStore::announced(std::uint64_t from) {
    JCIC_TRY(const auto found, listing_.under(destroying_actions(), from));
    JCIC_TRY(const auto announcing, leaves(found));
    std::vector<Announced> out;
    for (const auto& leaf : announcing)
        for (const auto& field : leaf.fields)
            if (field.keep == Keep::plain && field.name == field::destroys) out.push_back({field.text, leaf.sequence});
    return out;
}

Result<void> EventStore::of_actions(std::span<const std::string_view> actions, std::uint64_t from,
                                    const std::function<Result<void>(const Recorded&)>& visit) {
    JCIC_TRY(const auto found, listing_.under(actions, from));
    return each_listed(found, [&](const StoredEvent& stored) -> Result<void> {
        JCIC_TRY(const auto event, recorded(stored));
        return visit(event);
    });
}

Result<std::vector<Leaf>> EventStore::leaves_of(std::span<const std::string_view> actions) {
    JCIC_TRY(const auto found, listing_.under(actions, 0));
    return leaves(found);
}

Result<Recorded> EventStore::recorded(const StoredEvent& event, Personal personal) {
    JCIC_TRY(const auto leaf, leaf_of(event));
    return recorded(leaf, event.hash, personal);
}

Result<Recorded> EventStore::recorded(const Leaf& leaf, const Digest& hash, Personal personal) {
    ++given_;
    Recorded out{leaf.sequence, leaf.at, leaf.since_boot, leaf.person, leaf.workstation, leaf.address, hash, {}};
    out.entry.id = leaf.id;
    out.entry.action = leaf.action;
    out.entry.subject = leaf.subject;
    out.entry.signatures = leaf.signatures;
    for (std::size_t i = 0; i < leaf.fields.size(); ++i) {
        const auto& field = leaf.fields[i];
        EntryField read{field.name, field.text, field.keep, {}};
        if (field.keep != Keep::plain) {
            read.key = field.text;
            read.value = std::nullopt;
        }
        if (field.keep == Keep::personal && personal == Personal::opened) {
            auto opened = values_.get(leaf.sequence, i, field.text);
            if (opened)
                read.value = std::string(opened->value);
            else if (opened.error().code == FaultCode::ledger_corrupt)
                return fail(FaultCode::ledger_corrupt, "ledger.value", {{"sequence", std::to_string(leaf.sequence)}});
            else if (opened.error().code != FaultCode::ledger_sealed && opened.error().code != FaultCode::ledger_erased)
                return tl::unexpected<Fault>(std::move(opened).error());
        }
        out.entry.fields.push_back(std::move(read));
    }
    return out;
}

}  // namespace jcic::ledger

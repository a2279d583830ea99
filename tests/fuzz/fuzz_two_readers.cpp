// The ledger's own reader and the second verifier's share no code: where one believes an event, a note, a seal, an
// anchor or a proof, the other must not see something else in the same bytes.
#include <algorithm>

#include "app/ledger/trail/anchor.h"
#include "app/ledger/trail/checkpoint.h"
#include "app/ledger/trail/leaf.h"
#include "app/ledger/trail/tree.h"
#include "app/verify/trail/leaf.h"
#include "app/verify/trail/note.h"
#include "app/verify/trail/tree.h"
#include "app/verify/trail/typed.h"
#include "tests/fuzz/check.h"

using namespace jcic;

namespace {

void events_agree(ByteView bytes) {
    const auto ours = ledger::Leaf::unpack(bytes);
    const auto theirs = verify::Event::unpack(bytes);
    fuzz::promise(ours.has_value() == theirs.has_value());
    if (!ours) return;
    fuzz::promise(ours->sequence == theirs->sequence && ours->action == theirs->action &&
                  ours->subject == theirs->subject && ours->fields.size() == theirs->fields.size() &&
                  ours->signatures.size() == theirs->signatures.size());
    fuzz::promise(ledger::leaf_hash(bytes) == verify::leaf_hash(bytes));
}

void notes_agree(const std::string& text) {
    const auto ours = ledger::Note::parse(text);
    const auto theirs = verify::Note::parse(text);
    if (ours && theirs) fuzz::promise(ours->text == theirs->text && ours->lines.size() == theirs->lines.size());
    const auto seal = ledger::Seal::parse(text);
    const auto read = verify::Seal::parse(text);
    fuzz::promise(!seal || read);
    if (seal)
        fuzz::promise(seal->head.size == read->head.size && seal->head.root == read->head.root &&
                      seal->epoch == read->epoch && std::ranges::equal(seal->next, read->next));
}

void anchors_agree(const std::string& text) {
    const auto ours = ledger::Anchor::parse(text);
    const auto theirs = verify::read_anchor(text);
    fuzz::promise(ours.has_value() == theirs.has_value());
    if (ours) fuzz::promise(ours->size == theirs->size && std::ranges::equal(ours->root, theirs->root));
}

/// Index, size, then hashes: the leaf, the root, the path.
void proofs_agree(ByteView bytes) {
    Unpacker in(bytes);
    const std::uint64_t index = in.u8();
    const std::uint64_t size = in.u8();
    std::vector<Digest> hashes;
    for (auto rest = bytes.subspan(std::min<std::size_t>(2, bytes.size())); rest.size() >= 32; rest = rest.subspan(32))
        std::copy_n(rest.begin(), 32, hashes.emplace_back().begin());
    if (hashes.size() < 2) return;
    const std::vector<Digest> path(hashes.begin() + 2, hashes.end());
    fuzz::promise(ledger::inclusion_holds(hashes[0], index, size, path, hashes[1]) ==
                  verify::path_holds(hashes[0], index, size, path, hashes[1]));
}

/// A tree of as many leaves as there are bytes: both reckon the same root, and the path that one collects convinces
/// both.
void trees_agree(ByteView bytes) {
    if (bytes.empty()) return;
    const auto followed = bytes.size() / 2;
    verify::Tree tree;
    tree.follow(followed);
    ledger::TreeEdge edge;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto leaf = ledger::leaf_hash(bytes.subspan(i, 1));
        tree.add(leaf);
        edge.add(leaf);
    }
    fuzz::promise(tree.root() == edge.root());
    const auto leaf = ledger::leaf_hash(bytes.subspan(followed, 1));
    fuzz::promise(ledger::inclusion_holds(leaf, followed, bytes.size(), *tree.path(), edge.root()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes{data, size};
    events_agree(bytes);
    notes_agree(to_text(bytes));
    anchors_agree(to_text(bytes));
    proofs_agree(bytes);
    trees_agree(bytes.first(std::min<std::size_t>(size, 64)));
    return 0;
}

// The Merkle tree: RFC 6962's own example (section 2.1.3), the test vectors of the certificate transparency project
// (leaves, roots and proofs of its 8-leaf tree; roots of larger trees), and every small tree against a naive reckoning.

#include <QTest>

#include "app/keys/copies.h"
#include "app/keys/crypto.h"
#include "app/ledger/session/writing.h"
#include "app/ledger/trail/tree.h"
#include "app/ledger_check/verify.h"
#include "ledger/insider.h"
#include "ledger/signing_card.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;

namespace {

/// The tree as the ledger keeps it: with each leaf the hashes it completes.
struct GrowingTree {
    std::vector<std::vector<Digest>> rows;
    mutable int reads = 0;

    [[nodiscard]] TreeReader reader() const {
        return [this](const TreeNode& node) -> Result<Digest> {
            ++reads;
            const auto row = ((node.index + 1) << node.height) - 1;
            if (row >= rows.size() || node.height >= rows[row].size()) return fail(FaultCode::internal, "test.tree");
            return rows[row][node.height];
        };
    }
    void add(ByteView leaf) {
        rows.push_back(completed_by(leaf_hash(leaf), rows.size(), reader()).value());
        leaves.push_back(Bytes(leaf.begin(), leaf.end()));
    }
    std::vector<Bytes> leaves;
};

/// MTH(D[n]), word for word.
Digest naive_root(std::span<const Bytes> leaves) {
    if (leaves.empty()) return sha256({});
    if (leaves.size() == 1) return leaf_hash(leaves[0]);
    std::size_t cut = 1;
    while (cut * 2 < leaves.size()) cut *= 2;
    return node_hash(naive_root(leaves.first(cut)), naive_root(leaves.subspan(cut)));
}

std::vector<Bytes> public_leaves() {
    std::vector<Bytes> out;
    for (const auto* hex :
         {"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"})
        out.push_back(from_hex(hex).value());
    return out;
}

GrowingTree public_tree(std::size_t size) {
    GrowingTree out;
    for (const auto& leaf : public_leaves())
        if (out.rows.size() < size) out.add(leaf);
    return out;
}

std::vector<std::string> hex_of(const std::vector<Digest>& proof) {
    std::vector<std::string> out;
    for (const auto& hash : proof) out.push_back(to_hex(hash));
    return out;
}

using Hexes = std::vector<std::string>;

}  // namespace

class TestTree : public QObject {
    Q_OBJECT
private slots:
    void leaves_and_nodes_are_hashed_apart() {
        QCOMPARE(to_hex(leaf_hash({})),
                 std::string("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));
        QCOMPARE(to_hex(leaf_hash(view("L123456"))),
                 std::string("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56"));
        QCOMPARE(to_hex(empty_root()), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void roots_of_the_public_tree() {
        const Hexes roots{"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        const auto tree = public_tree(8);
        QCOMPARE(tree_root(0, tree.reader()).value(), empty_root());
        for (std::uint64_t size = 1; size <= 8; ++size)
            QCOMPARE(to_hex(tree_root(size, tree.reader()).value()), roots[size - 1]);
    }

    // Leaf i is i as two bytes, the lower one first.
    void roots_of_larger_public_trees() {
        GrowingTree tree;
        for (unsigned i = 0; i < 1000; ++i) {
            const std::uint8_t leaf[]{static_cast<std::uint8_t>(i & 0xFFU), static_cast<std::uint8_t>(i >> 8U)};
            tree.add(leaf);
        }
        const auto base64 = [](const Digest& hash) {
            return QByteArray(reinterpret_cast<const char*>(hash.data()), 32).toBase64().toStdString();
        };
        QCOMPARE(base64(tree_root(10, tree.reader()).value()),
                 std::string("VjWMPSYNtCuCNlF/RLnQy6HcwSk6CIipfxm+hettA+4="));
        QCOMPARE(base64(tree_root(100, tree.reader()).value()),
                 std::string("dUh9hYH88p0CMoHkdr1wC2szbhcLAXOejWpINIooKUY="));
        QCOMPARE(base64(tree_root(255, tree.reader()).value()),
                 std::string("SmdsuKUqiod3RX2jyF2M6JnbdE4QuTwwipfAowI4/i0="));
        QCOMPARE(base64(tree_root(1000, tree.reader()).value()),
                 std::string("RXrgb8xHd55Y48FbfotJwCbV82Kx22LZfEbmBGAvwlQ="));
    }

    // The names of section 2.1.3: leaves a to f and j, then g, h, i, and k, l above them.
    void proofs_of_the_rfcs_own_example() {
        const auto tree = public_tree(7);
        const auto read = tree.reader();
        const auto at = [&](unsigned height, std::uint64_t index) { return read({height, index}).value(); };
        const auto a = at(0, 0), b = at(0, 1), c = at(0, 2), f = at(0, 5), j = at(0, 6);
        const auto g = at(1, 0), h = at(1, 1), i = at(1, 2), k = at(2, 0), l = node_hash(i, j);
        using Proof = std::vector<Digest>;
        QCOMPARE(inclusion_proof(0, 7, read).value(), (Proof{b, h, l}));
        QCOMPARE(inclusion_proof(3, 7, read).value(), (Proof{c, g, l}));
        QCOMPARE(inclusion_proof(4, 7, read).value(), (Proof{f, j, k}));
        QCOMPARE(inclusion_proof(6, 7, read).value(), (Proof{i, k}));
        QVERIFY(inclusion_holds(a, 0, 7, Proof{b, h, l}, node_hash(k, l)));
    }

    void proofs_of_the_public_tree() {
        const auto tree = public_tree(8);
        const auto read = tree.reader();
        QCOMPARE(hex_of(inclusion_proof(0, 8, read).value()),
                 (Hexes{"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}));
        QCOMPARE(hex_of(inclusion_proof(5, 8, read).value()),
                 (Hexes{"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}));
    }

    void every_small_tree_is_the_naive_one_and_every_proof_holds() {
        GrowingTree tree;
        for (std::uint64_t size = 1; size <= 70; ++size) {
            tree.add(view("leaf " + std::to_string(size)));
            const auto root = tree_root(size, tree.reader()).value();
            QCOMPARE(root, naive_root(tree.leaves));
            for (std::uint64_t index = 0; index < size; ++index)
                QVERIFY(inclusion_holds(leaf_hash(tree.leaves[index]), index, size,
                                        inclusion_proof(index, size, tree.reader()).value(), root));
        }
    }

    void a_proof_altered_anywhere_does_not_hold() {
        const auto tree = public_tree(7);
        const auto read = tree.reader();
        const auto root = tree_root(7, read).value();
        const auto leaf = read({0, 4}).value();
        const auto path = inclusion_proof(4, 7, read).value();
        for (std::size_t i = 0; i < path.size(); ++i) {
            auto bad = path;
            bad[i][7] ^= 1;
            QVERIFY(!inclusion_holds(leaf, 4, 7, bad, root));
        }
        for (const auto& wrong : {std::vector(path.begin(), path.end() - 1), std::vector<Digest>{}}) {
            QVERIFY(!inclusion_holds(leaf, 4, 7, wrong, root));
        }
        auto longer = path;
        longer.push_back(root);
        QVERIFY(!inclusion_holds(leaf, 4, 7, longer, root));
        QVERIFY(!inclusion_holds(leaf, 5, 7, path, root));
        QVERIFY(!inclusion_holds(leaf, 7, 7, path, root));
    }

    void there_is_no_proof_of_what_is_not_there() {
        const auto tree = public_tree(4);
        COMPARE_FAULT(inclusion_proof(4, 4, tree.reader()), input_form);
    }

    void reading_grows_with_the_logarithm() {
        GrowingTree tree;
        for (int i = 0; i < 4095; ++i) tree.add(view(std::to_string(i)));
        tree.reads = 0;
        QVERIFY(tree_root(4095, tree.reader()).has_value());
        QCOMPARE(tree.reads, 12);
        const auto path = inclusion_proof(1234, 4095, tree.reader()).value();
        QVERIFY(path.size() <= 12);
        QVERIFY(tree.reads <= 12 + 2 * 12);
    }

    void a_fault_of_the_store_is_handed_on() {
        const TreeReader broken = [](const TreeNode&) -> Result<Digest> {
            return fail(FaultCode::ledger_corrupt, "test.tree");
        };
        COMPARE_FAULT(tree_root(3, broken), ledger_corrupt);
        COMPARE_FAULT(completed_by(empty_root(), 1, broken), ledger_corrupt);
        COMPARE_FAULT(inclusion_proof(0, 2, broken), ledger_corrupt);
    }
};

// Epochs and their seals: whoever takes over the machine tonight cannot rewrite yesterday.
using namespace jcic::test;

namespace {

StoredSeal last_seal(Session& session) {
    return session.opened().sealer().seals().last().value().value();
}

Finding first_finding(LedgerWorld& world, const Witnesses& witnesses = {}) {
    const auto session = world.sign_in("A01").value();
    const auto report = verify(*session, witnesses).value();
    return report.faults.empty() ? Finding{} : report.faults.front();
}

}  // namespace

class TestSealing : public QObject {
    Q_OBJECT
private slots:
    void the_founding_and_every_sign_in_leave_a_seal() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto& seals = session->opened().sealer().seals();
        const auto founding = seals.of(1).value().value();
        QCOMPARE(founding.seal.why, Closing::founding);
        QCOMPARE(founding.seal.head.size, std::uint64_t{5});
        const auto second = last_seal(*session);
        QCOMPARE(second.seal.epoch, std::uint64_t{2});
        QCOMPARE(second.seal.why, Closing::catch_up);
        QCOMPARE(second.seal.head.size, std::uint64_t{5});  // empty, and there all the same
        QVERIFY(second.note.signed_by(note_origin(world.ledger->origin()), founding.seal.next));
    }

    void an_epoch_ends_with_the_head_and_the_next_key() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto before = last_seal(*session).seal;
        VERIFY_OK(session->append(world.entry("serial.shown")));
        VERIFY_OK(session->close_epoch(Closing::sign_out));
        const auto after = last_seal(*session);
        QCOMPARE(after.seal.epoch, before.epoch + 1);
        QCOMPARE(after.seal.why, Closing::sign_out);
        const auto head = session->head().value();
        QCOMPARE(after.seal.head.size, head.size);
        QCOMPARE(after.seal.head.root, head.root);
        QVERIFY(after.note.signed_by(note_origin(session->origin()), before.next));
        QVERIFY(after.seal.next != before.next);
        QVERIFY(verify(*session).value().ok);
    }

    // It is remembered between two events: the windows ask for it again and again.
    void the_head_that_is_told_is_of_what_is_written() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto told = [&] { return session->head().value(); };
        const auto computed = [&] { return session->opened().events().head().value(); };
        QVERIFY(told() == computed());
        QVERIFY(told() == computed());
        const auto before = told();
        VERIFY_OK(world.sign_in("S01"));  // another program writes
        QVERIFY(told().size > before.size && told() == computed());
        TreeHead taken_back;
        {
            const auto transaction = Transaction::begin(session->opened().database()).value();
            VERIFY_OK(append_signed(session->opened(), world.entry("serial.shown")));
            taken_back = told();
        }
        VERIFY_OK(session->append(world.entry("record.viewed")));
        QCOMPARE(told().size, taken_back.size);
        QVERIFY(told().root != taken_back.root && told() == computed());
    }

    // Byte for byte: no key of an epoch that ended stands in the file, not even wrapped.
    void an_ended_epochs_key_is_overwritten() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto before = contents(world.path() / "ledger.epoch");
        VERIFY_OK(session->close_epoch(Closing::sign_out));
        const auto after = contents(world.path() / "ledger.epoch");
        // Slots 2 and 3 are copies of 0 and 1.
        const auto holds = [](const Bytes& file, std::size_t slot) {
            const auto one = content_in(ByteView(file).subspan(slot * copy_block, copy_block)).value();
            const auto copy = content_in(ByteView(file).subspan((slot + 2) * copy_block, copy_block)).value();
            return one == copy && !one.empty();
        };
        const std::size_t open_before = holds(before, 0) ? 0 : 1;
        QVERIFY(holds(before, open_before) && !holds(before, 1 - open_before));
        QVERIFY(!holds(after, open_before) && holds(after, 1 - open_before));
        for (const std::size_t slot : {open_before, open_before + 2})
            QCOMPARE(Bytes(after.begin() + std::ptrdiff_t(slot * copy_block),
                           after.begin() + std::ptrdiff_t((slot + 1) * copy_block)),
                     copy_of({}));
    }

    // The next key is written, then the stop: before the seal, or after it and before the old key is overwritten.
    void a_stop_while_an_epoch_ends_loses_no_key() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();
            const auto keys = session->opened().sealer().hold_keys().value();
            VERIFY_OK(keys.put({last_seal(*session).seal.epoch + 2, SigningKey::generate(world.random)}));
        }
        QVERIFY(verify(*world.sign_in("Q01").value()).value().ok);
        {
            const auto session = world.sign_in("Q01").value();
            const auto before = contents(world.path() / "ledger.epoch");
            VERIFY_OK(session->close_epoch(Closing::end));
            auto both = contents(world.path() / "ledger.epoch");
            const std::size_t old = both[3] == 0 ? 0 : copy_block;  // the slot that is empty now
            for (const auto at : {old, old + 2 * copy_block})
                std::copy_n(before.data() + at, copy_block, both.data() + at);
            put_contents(world.path() / "ledger.epoch", both);
        }
        QVERIFY(verify(*world.sign_in("Q01").value()).value().ok);
    }

    void the_card_signs_the_seal_before_it_leaves_data() {
        QTest::addColumn<bool>("rsa");
        QTest::newRow("P-256") << false;
        QTest::newRow("RSA 2048") << true;
    }
    void the_card_signs_the_seal_before_it_leaves() {
        QFETCH(bool, rsa);
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const SigningCard card(rsa);
        VERIFY_OK(session->close_epoch(Closing::hand_over, [&](ByteView message) { return card.sign(message); }));
        const auto stored = last_seal(*session);
        QCOMPARE(stored.seal.why, Closing::hand_over);
        QCOMPARE(stored.certificate, card.certificate);
        QVERIFY(signed_by_card(stored.note, session->origin(), card.certificate));
        QVERIFY(!signed_by_card(stored.note, session->origin(), SigningCard(rsa).certificate));
        auto other = stored.note;
        other.lines[1].signature[40] ^= 1;
        QVERIFY(!signed_by_card(other, session->origin(), card.certificate));
        QVERIFY(verify(*session).value().ok);
    }

    void a_card_that_does_not_sign_leaves_the_epoch_open() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto before = last_seal(*session).seal;
        const CardWitness gone = [](ByteView) -> Result<domain::CardSignature> {
            return fail(FaultCode::card_removed, "test.card");
        };
        COMPARE_FAULT(session->close_epoch(Closing::hand_over, gone), card_removed);
        QCOMPARE(last_seal(*session).seal, before);
        VERIFY_OK(session->close_epoch(Closing::hand_over));
    }

    void a_checkpoint_is_signed_by_the_open_epoch() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto standing = session->standing().value();
        const auto note = Note::parse(standing.checkpoint).value();
        const auto origin = note_origin(session->origin());
        QCOMPARE(note.text, (Checkpoint{origin, standing.head.size, standing.head.root}.text()));
        QVERIFY(note.signed_by(origin, last_seal(*session).seal.next));
        QCOMPARE(Anchor::parse(standing.anchor).value(), Anchor::of(standing.head.size, standing.head.root));
    }

    void two_sessions_close_epochs_in_turn() {
        LedgerWorld world;
        const auto one = world.sign_in("Q01").value();
        const auto other = world.sign_in("H01").value();
        VERIFY_OK(one->close_epoch(Closing::hand_over));
        VERIFY_OK(other->close_epoch(Closing::sign_out));
        VERIFY_OK(one->close_epoch(Closing::sign_out));
        QVERIFY(verify(*one).value().ok);
    }

    // Root from tonight on: the whole tree made anew, the head outside too; yesterday's seals cannot be.
    void yesterday_rewritten_is_refused_at_sign_in_with_the_first_event_after_the_last_good_seal() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();  // event 6
            VERIFY_OK(session->append(world.entry("serial.shown", "query:1")));
            VERIFY_OK(session->append(world.entry("serial.shown", "query:2")));
            VERIFY_OK(session->close_epoch(Closing::sign_out));
        }
        {
            Insider insider(world);
            insider.edit(7, [](Leaf& leaf) { leaf.subject = "query:9"; });
            insider.mend_tree();
        }
        const auto session = world.sign_in("Q01");
        COMPARE_FAULT(session, ledger_corrupt);
        QCOMPARE(std::string(session.error().detail("sequence")), std::string("6"));
    }

    // With the ledger's key one can found a chain of seals of one's own: head office's fingerprint finds it, and every
    // person's signature, which is bound to the founding.
    void a_chain_of_ones_own_breaks_every_signature_and_is_found_by_the_fingerprint() {
        LedgerWorld world;
        const auto fingerprint = world.sign_in("Q01").value()->standing().value().fingerprint;
        QCOMPARE(first_finding(world, {std::nullopt, fingerprint}), Finding{});
        Insider(world).rewrite(world, 6, [](Leaf& leaf) { leaf.workstation = "seat-9"; });
        QCOMPARE(first_finding(world), (Finding{2, FaultCode::ledger_corrupt, "signature"}));
        QCOMPARE(first_finding(world, {std::nullopt, fingerprint}),
                 (Finding{1, FaultCode::ledger_foreign, "first-key"}));
    }

    void a_lost_key_begins_a_new_chain_and_is_reported_for_ever() {
        LedgerWorld world;
        const auto next = world.sign_in("Q01").value()->count().value() + 1;
        fs::remove(world.path() / "ledger.epoch");
        QCOMPARE(first_finding(world), (Finding{next, FaultCode::ledger_rolled_back, "seal-restarted", "", 0, true}));
        QCOMPARE(first_finding(world), (Finding{next, FaultCode::ledger_rolled_back, "seal-restarted", "", 0, true}));
    }

    void an_older_key_put_back_signs_the_new_chain_in_and_is_reported() {
        LedgerWorld world;
        std::uint64_t next = 0;
        {
            const auto session = world.sign_in("Q01").value();
            const auto old = contents(world.path() / "ledger.epoch");
            VERIFY_OK(session->close_epoch(Closing::sign_out));
            next = session->count().value() + 1;
            put_contents(world.path() / "ledger.epoch", old);
        }
        const auto session = world.sign_in("A01").value();
        const auto restart = session->opened().events().read(next).value();
        QCOMPARE(restart.entry.action, std::string("seal.restarted"));
        QCOMPARE(restart.entry.value("reason"), std::string("lost"));
        QVERIFY(!restart.entry.value("old-signature").empty());
        QCOMPARE(verify(*session).value().faults.front(),
                 (Finding{next, FaultCode::ledger_rolled_back, "seal-restarted", "", 0, true}));
    }

    void a_seal_that_was_altered_or_taken_out_is_named() {
        LedgerWorld world;
        for (int i = 0; i < 3; ++i) QVERIFY(world.sign_in("Q01").has_value());
        {
            Insider insider(world);
            insider.run("UPDATE seal SET note=replace(note, 'catch-up', 'sign-out') WHERE epoch=2");
        }
        QCOMPARE(first_finding(world), (Finding{6, FaultCode::ledger_corrupt, "seal"}));
        Insider(world).run("DROP TRIGGER seal_stays; DELETE FROM seal WHERE epoch=2");
        QCOMPARE(first_finding(world), (Finding{6, FaultCode::ledger_corrupt, "seal"}));
    }

    void nobody_changes_a_seal_through_this_program() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto& database = session->opened().database();
        for (const auto* sql : {"UPDATE seal SET note=''", "DELETE FROM seal", "DROP TABLE seal",
                                "DROP TRIGGER seal_stays", "UPDATE OR REPLACE event SET id=x'00'",
                                "INSERT OR REPLACE INTO event SELECT * FROM event WHERE sequence=1",
                                "INSERT OR REPLACE INTO seal SELECT * FROM seal WHERE epoch=1"})
            QVERIFY2(!database.run(sql).has_value(), sql);
        QVERIFY(verify(*session).value().ok);
    }
};

JCIC_TEST(TestTree)
JCIC_TEST(TestSealing)
#include "test_tree.moc"

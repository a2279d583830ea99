// The Merkle tree: RFC 6962's own example (section 2.1.3), the test vectors of the certificate transparency project
// (leaves, roots and proofs of its 8-leaf tree; roots of larger trees), and every small tree against a naive reckoning.
#include <QTest>

#include "app/keys/crypto.h"
#include "app/ledger/trail/tree.h"
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

JCIC_TEST(TestTree)
#include "test_tree.moc"

// When a witness signs: every row of the judgement, the forms that it reads, and consistency held to the RFC's own
// definitions for all pairs of sizes.
#include <QTest>

#include "app/ledger/trail/tree.h"
#include "app/verify/trail/tree.h"
#include "app/witness/judgement.h"
#include "support/result.h"
#include "support/test_program.h"
#include "witness/some_log.h"

using namespace jcic;
using namespace jcic::test;
using namespace jcic::witness;

namespace {

/// The witness's example of c2sp.org/tlog-cosignature under another key: signature and key were made by Python's
/// cryptography.
const std::string checkpoint_text =
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
const std::string log_line =
    "— example.com/behind-the-sofa "
    "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
const std::string witness_line =
    "— witness.example/w1 519lMgAAAABkGFDLBuRDazBLVac2NE+Y+IjbjQOcXLfF9CSDZVUIoS83rE1nFZsVE8YiWV6Ngr7lV8H6bdoBQGP/"
    "l73euDMQ9k+bBQ==\n";
const std::string witness_key = "witness.example/w1+e75f6532+BAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    return text.replace(text.find(what), what.size(), by);
}

Kept kept_at(const SomeLog& log, std::size_t size, std::uint8_t key = 1) {
    return {*origin_in(log.origin), size, root_of(first_of(log.leaves, size)), public_half(key)};
}

std::string judged(const Kept& kept, const std::string& request) {
    const auto read = Request::parse(request);
    return read ? std::string(name_of(judge(kept, *read).judgement)) : "malformed";
}

}  // namespace

class TestJudgement : public QObject {
    Q_OBJECT
private slots:
    void reads_a_cosignature_made_elsewhere() {
        const auto note = verify::Note::parse(checkpoint_text + "\n" + log_line + witness_line).value();
        const auto witness = verify::NoteKey::parse(witness_key, verify::KeyType::witness).value();
        QCOMPARE(verify::cosigned_at(note, witness).value(), std::uint64_t{1679315147});
        QCOMPARE(note.pack(), checkpoint_text + "\n" + log_line + witness_line);
    }

    void believes_no_cosignature_that_does_not_hold() {
        const auto witness = verify::NoteKey::parse(witness_key, verify::KeyType::witness).value();
        const auto at = [&](const std::string& text, const std::string& lines) {
            return verify::cosigned_at(verify::Note::parse(text + "\n" + lines).value(), witness);
        };
        QVERIFY(!at(checkpoint_text, log_line));
        QVERIFY(!at(replaced(checkpoint_text, "20852163", "20852164"), witness_line));
        QVERIFY(!at(checkpoint_text + "more\n", witness_line));
        QVERIFY(!at(checkpoint_text, replaced(witness_line, "519lMgAAAABkGFDL", "519lMgAAAABkGFDM")));  // the time
        // One by the same key that holds does not make good one that does not.
        QVERIFY(!at(checkpoint_text, witness_line + replaced(witness_line, "BuRD", "BuRE")));
        QVERIFY(at(checkpoint_text, witness_line + log_line).has_value());
    }

    void reads_keys_as_others_write_them() {
        // From the tests of transparency-dev/formats.
        const std::string remora = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
        const auto key = verify::NoteKey::parse(remora, verify::KeyType::witness).value();
        QCOMPARE(key.name, std::string("remora.n621.de"));
        QCOMPARE(key.text(), remora);
        const std::string peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        QCOMPARE(verify::NoteKey::parse(peter, verify::KeyType::log).value().text(), peter);
        for (const auto& [text, type] : {std::pair{remora, verify::KeyType::log},
                                         {peter, verify::KeyType::witness},
                                         {replaced(remora, "da77ade7", "DA77ADE7"), verify::KeyType::witness},
                                         {replaced(remora, "da77ade7", "da77ade8"), verify::KeyType::witness},
                                         {replaced(remora, "remora", "re mora"), verify::KeyType::witness},
                                         {replaced(remora, "remora.n621.de", ""), verify::KeyType::witness},
                                         {remora.substr(0, remora.size() - 4), verify::KeyType::witness},
                                         {remora + "\n", verify::KeyType::witness},
                                         {std::string(), verify::KeyType::witness},
                                         {std::string("a+b"), verify::KeyType::witness}})
            COMPARE_FAULT(verify::NoteKey::parse(text, type), input_form);
    }

    void follows_consistency_as_the_rfc_defines_it() {
        const auto leaves = some_leaves(33);
        for (std::size_t size = 0; size <= leaves.size(); ++size) {
            const auto now = first_of(leaves, size);
            for (std::size_t old = 0; old <= size; ++old) {
                const auto before = root_of(first_of(leaves, old));
                auto proof = proof_of(old, now);
                const auto read = [&](const ledger::TreeNode& node) -> Result<Digest> {
                    const auto count = std::size_t{1} << node.height;
                    return root_of(first_of(after(now, node.index * count), count));
                };
                QCOMPARE(ledger::consistency_proof(old, size, read).value(), proof);
                QVERIFY(verify::consistency_holds(old, before, size, root_of(now), proof));
                QVERIFY(!verify::consistency_holds(old, before, size, root_of(some_leaves(size + 1, 'b')), proof) ||
                        old == 0);
                if (old > 0)
                    QVERIFY(!verify::consistency_holds(old, root_of(some_leaves(old, 'b')), size, root_of(now), proof));
                if (old > 1 && old < size)
                    QVERIFY(!verify::consistency_holds(old - 1, before, size, root_of(now), proof));
                for (std::size_t i = 0; i < proof.size(); ++i) {
                    auto other = proof;
                    other[i][7] ^= 1U;
                    QVERIFY(!verify::consistency_holds(old, before, size, root_of(now), other));
                }
                proof.push_back({});
                QVERIFY(!verify::consistency_holds(old, before, size, root_of(now), proof));
            }
        }
        QVERIFY(!verify::consistency_holds(2, {}, 1, {}, {}));
    }

    void judges_each_row() {
        const SomeLog log;
        auto forked = log;
        forked.leaves = some_leaves(20, 'b');
        auto grown_apart = log;  // the same first five, then others
        grown_apart.leaves = first_of(log.leaves, 5);
        for (const auto& leaf : some_leaves(15, 'b')) grown_apart.leaves.push_back(leaf);
        const auto kept = kept_at(log, 8);
        const std::vector<std::tuple<const char*, std::string, std::string>> rows{
            {"the first of all", judged(kept_at(log, 0), log.request(0, 3)), "cosigned"},
            {"longer", judged(kept, log.request(8, 13)), "cosigned"},
            {"the same again", judged(kept, log.request(8, 8)), "cosigned"},
            {"by the next epoch", judged(kept, log.request(8, 13, 2, {log.seal(9, 1)})), "cosigned"},
            {"by the third", judged(kept, log.request(8, 13, 3, {log.seal(9, 1), log.seal(9, 2)})), "cosigned"},
            {"steps from before it",
             judged(kept_at(log, 8, 3), log.request(8, 13, 4, {log.seal(2, 1), log.seal(8, 2), log.seal(8, 3)})),
             "cosigned"},
            {"a seal itself", judged(kept, log.request(8, 13, {}, log.seal(13, 1))), "cosigned"},
            {"begun anew by the old key", judged(kept, log.request(8, 13, 9, {log.restart(1, 9)})), "cosigned"},
            {"begun anew after a seal", judged(kept, log.request(8, 13, 9, {log.seal(9, 1), log.restart(2, 9)})),
             "cosigned"},
            {"another log",
             judged(kept,
                    [&] {
                        auto other = log;
                        other.origin.back() = '0';
                        return other.request(8, 13);
                    }()),
             "unknown-log"},
            {"put back", judged(kept, log.request(5, 7)), "older"},
            {"put back, whoever signed", judged(kept, log.request(5, 7, 7)), "older"},
            {"another key", judged(kept, log.request(8, 13, 2)), "unknown-key"},
            {"seals in disorder", judged(kept, log.request(8, 13, 3, {log.seal(9, 2), log.seal(9, 1)})), "unknown-key"},
            {"a seal by another key", judged(kept, log.request(8, 13, 3, {log.seal(9, 2)})), "unknown-key"},
            {"begun anew by another key", judged(kept, log.request(8, 13, 9, {log.restart(2, 9)})), "unknown-key"},
            {"begun anew, not signed over",
             judged(kept,
                    log.request(8, 13, 9,
                                {replaced(log.restart(1, 9), to_base64(public_half(9)), to_base64(public_half(8)))})),
             "unknown-key"},
            {"signed by an epoch that is over", judged(kept_at(log, 8, 2), log.request(8, 13, 1, {log.seal(8, 1)})),
             "unknown-key"},
            {"two roots of one size", judged(kept, forked.request(8, 8)), "split"},
            {"two roots, from elsewhere", judged(kept, forked.request(3, 8)), "split"},
            {"from less than was witnessed", judged(kept, log.request(5, 13)), "behind"},
            {"from nothing", judged(kept, log.request(0, 13)), "behind"},
            {"from more than was witnessed", judged(kept, log.request(10, 13)), "behind"},
            {"the same size from elsewhere", judged(kept, log.request(3, 8)), "behind"},
            {"another history", judged(kept, forked.request(8, 13)), "inconsistent"},
            {"another end of what was witnessed", judged(kept, grown_apart.request(8, 13)), "inconsistent"},
            {"no proof", judged(kept, "old 8\n\n" + log.checkpoint(13, 1)), "inconsistent"},
            {"a proof too many",
             judged(kept, replaced(log.request(8, 13), "\n\n", "\n" + to_base64(Digest{}) + "\n\n")), "inconsistent"},
        };
        for (const auto& [what, is, wanted] : rows)
            QVERIFY2(is == wanted, (std::string(what) + ": " + is + ", not " + wanted).c_str());
    }

    void remembers_only_what_it_signs() {
        const SomeLog log;
        const auto kept = kept_at(log, 8);
        const auto signed_it = judge(kept, Request::parse(log.request(8, 13, 2, {log.seal(9, 1)})).value());
        QCOMPARE(signed_it.kept, kept_at(log, 13, 2));
        for (const auto& request : {log.request(5, 7), log.request(8, 13, 2), log.request(5, 13)})
            QCOMPARE(judge(kept, Request::parse(request).value()).kept, kept);
    }

    void reads_no_more_than_its_bounds() {
        const SomeLog log;
        const auto good = log.request(8, 13, 2, {log.seal(9, 1)});
        QVERIFY(Request::parse(good));
        QCOMPARE(Request::parse(good)->steps.size(), std::size_t{1});
        std::vector<std::string> bad{"",
                                     "\n",
                                     "old 8\n",
                                     "old 8\n\n",
                                     replaced(good, "old 8", "old 08"),
                                     replaced(good, "old 8", "old -8"),
                                     replaced(good, "old 8", "young 8"),
                                     replaced(good, "old 8\n", "old 8\nAAAA\n"),
                                     good + "\n",
                                     good.substr(0, good.size() - 1),
                                     good + "\n" + log.seal(9, 1) + "rest",
                                     "\n" + good,
                                     log.request(8, 13, 2, {log.checkpoint(9, 1)}),  // leads to no key
                                     log.request(8, 13, 2, {"restart a b c\n"}),
                                     log.request(8, 13, 2, {"restart \n"}),
                                     log.request(8, 13, 2, {replaced(log.restart(1, 9), "=\n", "=\nmore\n")})};
        std::string long_proof = "old 8\n";
        for (int i = 0; i < 64; ++i) long_proof += to_base64(Digest{}) + "\n";
        bad.push_back(long_proof + "\n" + log.checkpoint(13, 1));
        bad.push_back(log.request(8, 13, 2, std::vector<std::string>(1026, log.restart(1, 9))));
        bad.push_back(good + std::string(Request::largest, '\n'));
        for (const auto& text : bad) QVERIFY2(!Request::parse(text), text.substr(0, 200).c_str());
        QVERIFY(Request::parse(log.request(8, 13, 2, std::vector<std::string>(1024, log.restart(1, 9)))));
    }

    void knows_the_ledgers_alone() {
        QVERIFY(origin_in("jcic-desk/real/0040000/00112233445566778899aabbccddeeff"));
        for (const auto* other :
             {"", "jcic-desk/", "jcic-desk/real/0040000", "jcic-desk/real/0040000/00112233445566778899AABBCCDDEEFF",
              "jcic-desk/other/0040000/00112233445566778899aabbccddeeff",
              "jcic-desk/real/004000/00112233445566778899aabbccddeeff",
              "jcic-desk/real/../../x/00112233445566778899aabbccddeeff", "jcic-desk/real/0040000/0011",
              "example.com/behind-the-sofa", "jcic-desk/real/0040000/00112233445566778899aabbccddeeff/card"})
            QVERIFY2(!origin_in(other), other);
    }
};

JCIC_TEST(TestJudgement)
#include "test_judgement.moc"

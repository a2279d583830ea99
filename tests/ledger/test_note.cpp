// Signed notes, checkpoints and seals: known answers from the signed-note specification's own example, from the tests
// of golang.org/x/mod/sumdb/note and from the checkpoint specification; and what must be refused.
#include <QTest>

#include "app/base/bytes.h"
#include "app/ledger/trail/checkpoint.h"
#include "app/ledger/trail/tree.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;

namespace {

const std::string go_text =
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n";
const std::string peter =
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const std::string enoch =
    "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

/// Of a verifier or signer key's base64: a byte for the type, then the key.
Bytes key_in(std::string_view base64) {
    const auto bytes = from_base64(base64).value();
    return {bytes.begin() + 1, bytes.end()};
}
PublicKey public_key(std::string_view base64) {
    PublicKey out{};
    std::ranges::copy(key_in(base64), out.begin());
    return out;
}
const PublicKey peters_key = public_key("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
const PublicKey enochs_key = public_key("ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");

Seal some_seal() {
    Seal seal{{"jcic-desk/practice/0129999/00112233445566778899aabbccddeeff", 1234, leaf_hash({})}};
    seal.epoch = 17;
    seal.why = Closing::hand_over;
    seal.at = UtcTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)) + Millis(123);
    seal.next = peters_key;
    return seal;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    return text.replace(text.find(what), what.size(), by);
}

}  // namespace

class TestNote : public QObject {
    Q_OBJECT
private slots:
    void signs_as_the_go_reference_does() {
        const auto key = SigningKey::from(Secret::from(key_in("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"))).value();
        QCOMPARE(key.public_half(), peters_key);
        Note note{go_text, {}};
        note.sign("PeterNeumann", key);
        QCOMPARE(note.pack(), go_text + "\n" + peter);
    }

    void opens_what_two_have_signed() {
        const auto note = Note::parse(go_text + "\n" + peter + enoch).value();
        QCOMPARE(note.text, go_text);
        QCOMPARE(note.lines.size(), std::size_t{2});
        QVERIFY(note.signed_by("PeterNeumann", peters_key));
        QVERIFY(note.signed_by("EnochRoot", enochs_key));
        QVERIFY(!note.signed_by("EnochRoot", peters_key));
        QVERIFY(!note.signed_by("Peter", peters_key));
    }

    void opens_the_specifications_example() {
        const auto note =
            Note::parse(
                "This is an example message.\n\n— example.com/foo "
                "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n")
                .value();
        QVERIFY(note.signed_by("example.com/foo", public_key("AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")));
    }

    void a_text_that_was_changed_is_not_signed() {
        auto note = Note::parse(go_text + "\n" + peter).value();
        note.text[3] = 'Y';
        QVERIFY(!note.signed_by("PeterNeumann", peters_key));
    }

    // One line of a known key that does not hold damns the note, whatever stands beside it.
    void a_bad_line_beside_a_good_one_is_not_passed_over() {
        auto note = Note::parse(go_text + "\n" + peter).value();
        note.lines.push_back(note.lines.front());
        note.lines.back().signature[0] ^= 1;
        QVERIFY(!note.signed_by("PeterNeumann", peters_key));
    }

    void what_is_no_note_is_refused() {
        const auto good = go_text + "\n" + peter;
        const std::vector<std::string> bad{"",
                                           go_text,
                                           go_text + "\n",
                                           good.substr(0, good.size() - 1),
                                           replaced(good, "— ", "- "),
                                           replaced(good, "PeterNeumann ", "Peter+Neumann "),
                                           replaced(good, "nAM=", "nAN="),
                                           replaced(good, "PeterNeumann x08go", "PeterNeumann *08go"),
                                           replaced(good, "cryptography", "crypto\tgraphy"),
                                           go_text + "\n— PeterNeumann x08goA==\n",
                                           good + "\n"};
        for (const auto& text : bad) COMPARE_FAULT(Note::parse(text), ledger_corrupt);
    }

    // The example of c2sp.org/tlog-checkpoint.
    void a_checkpoint_is_three_lines() {
        Checkpoint checkpoint{"example.com/behind-the-sofa", 20852163, {}};
        std::ranges::copy(from_base64("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=").value(), checkpoint.root.begin());
        QCOMPARE(checkpoint.text(),
                 std::string("example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"));
    }

    void a_seal_is_read_as_it_was_written() {
        const auto seal = some_seal();
        QCOMPARE(seal.text(), std::string("jcic-desk/practice/0129999/00112233445566778899aabbccddeeff\n1234\n"
                                          "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n"
                                          "epoch 17\nclosed hand-over 2026-11-20T00:00:00.123Z\n"
                                          "next GlzZBxQ8OExB6DDFvOEqqIF+xWSaqr8sMTiLNbLXRNY=\n"));
        QCOMPARE(Seal::parse(seal.text()).value(), seal);
    }

    void a_seal_has_one_form_only() {
        const auto good = some_seal().text();
        for (const auto& text :
             {replaced(good, "\n1234", "\n01234"), replaced(good, "epoch 17", "epoch 17 "),
              replaced(good, "epoch", "Epoch"), replaced(good, "hand-over", "handover"), replaced(good, ".123Z", "Z"),
              replaced(good, "next ", "next"), good + "more\n", good.substr(0, good.size() - 1), std::string{}})
            QVERIFY(!Seal::parse(text).has_value());
    }
};

JCIC_TEST(TestNote)
#include "test_note.moc"

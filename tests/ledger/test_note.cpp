// Signed notes, checkpoints and seals: known answers from the signed-note specification's own example, from the tests
// of golang.org/x/mod/sumdb/note and from the checkpoint specification; and what must be refused.

#include <QTest>

#include "app/base/bytes.h"
#include "app/keys/bech32m.h"
#include "app/ledger/trail/anchor.h"
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

// The anchor: Bech32m by the test vectors of BIP 350, and what mistyping does.

class TestAnchor : public QObject {
    Q_OBJECT
private slots:
    // Of the valid strings those whose payload is whole bytes, for this reader knows bytes only.
    void valid_strings_of_BIP_350() {
        QVERIFY(from_bech32m("a", "A1LQFN3A").value().empty());
        QVERIFY(from_bech32m("?", "?1v759aa").value().empty());
        QVERIFY(
            from_bech32m("an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber1",
                         "an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11sg7hg6")
                .value()
                .empty());
        const auto bytes = from_bech32m("abcdef", "abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx").value();
        QCOMPARE(to_bech32m("abcdef", bytes), std::string("abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx"));
        const auto words =
            from_bech32m("split", "split1checkupstagehandshakeupstreamerranterredcaperredlc445v").value();
        QCOMPARE(to_bech32m("split", words),
                 std::string("split1checkupstagehandshakeupstreamerranterredcaperredlc445v"));
    }

    void invalid_strings_of_BIP_350() {
        COMPARE_FAULT(from_bech32m("y", "y1b0jsk6g"), input_form);    // a character that is none
        COMPARE_FAULT(from_bech32m("lt", "lt1igcx5c0"), input_form);  // the same
        COMPARE_FAULT(from_bech32m("in", "in1muywd"), input_form);    // too short a checksum
        COMPARE_FAULT(from_bech32m("m", "m1vctc34"), input_form);     // checksum
        COMPARE_FAULT(from_bech32m("a", "a12uel5l"), input_form);     // Bech32, of BIP 173
        COMPARE_FAULT(from_bech32m("m", "M1VUXWEZ"), input_form);     // the checksum of an upper-case kind
    }

    void an_anchor_is_nine_groups_of_five_and_reads_back() {
        const auto anchor = Anchor::of(13'000'000, leaf_hash(view("event")));
        const auto text = anchor.text();
        QCOMPARE(text.size(), std::size_t{45 + 8});
        QVERIFY(text.starts_with("jcic1-"));
        QCOMPARE(Anchor::parse(text).value(), anchor);
        auto typed = " " + text;
        for (auto& c : typed) c = c == '-' ? ' ' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        QCOMPARE(Anchor::parse(typed).value(), anchor);
        QCOMPARE(Anchor::parse(Anchor::of(0, empty_root()).text()).value().size, std::uint64_t{0});
    }

    void every_wrong_character_and_every_swap_is_noticed() {
        const auto text = Anchor::of(417, leaf_hash(view("event"))).text();
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '-') continue;
            for (const char c : std::string_view("qpzry9x8gf2tvdw0s3jn54khce6mua7l1bio")) {
                if (c == text[i]) continue;
                auto bad = text;
                bad[i] = c;
                COMPARE_FAULT(Anchor::parse(bad), input_form);
            }
            if (i + 1 < text.size() && text[i + 1] != '-' && text[i] != text[i + 1]) {
                auto bad = text;
                std::swap(bad[i], bad[i + 1]);
                COMPARE_FAULT(Anchor::parse(bad), input_form);
            }
        }
        COMPARE_FAULT(Anchor::parse(text.substr(0, text.size() - 1)), input_form);
        COMPARE_FAULT(Anchor::parse(""), input_form);
    }

    void a_fingerprint_is_no_anchor_and_is_one_keys_only() {
        PublicKey key{};
        const auto text = fingerprint_of(key);
        QVERIFY(is_fingerprint_of(text, key).value());
        COMPARE_FAULT(Anchor::parse(text), input_form);
        QVERIFY(may_be_fingerprint(text) && !may_be_fingerprint(text + "q"));
        QVERIFY(!may_be_fingerprint(Anchor::of(1, leaf_hash(view("event"))).text()));
        key[31] = 1;
        QVERIFY(!is_fingerprint_of(text, key).value());
        const auto mark = is_fingerprint_of("seal1", key);
        COMPARE_FAULT(mark, input_form);
        QCOMPARE(mark.error().detail("field"), std::string_view("fingerprint"));
        QCOMPARE(Anchor::parse(text).error().detail("field"), std::string_view("anchor"));
    }
};

JCIC_TEST(TestNote)
JCIC_TEST(TestAnchor)
#include "test_note.moc"

// The anchor: Bech32m by the test vectors of BIP 350, and what mistyping does.
#include <QTest>

#include "app/keys/bech32m.h"
#include "app/ledger/trail/anchor.h"
#include "app/ledger/trail/tree.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;

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

JCIC_TEST(TestAnchor)
#include "test_anchor.moc"

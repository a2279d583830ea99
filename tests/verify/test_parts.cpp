// The second verifier's parts against published answers.

#include <QTest>
#include <algorithm>
#include <string>

#include "app/base/bytes.h"
#include "app/base/text.h"
#include "app/domain/compared.h"
#include "app/domain/folding.h"
#include "app/verify/report.h"
#include "app/verify/trail/crypto.h"
#include "app/verify/trail/note.h"
#include "app/verify/trail/same_number.h"
#include "app/verify/trail/tree.h"
#include "app/verify/trail/typed.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::verify;

namespace {

/// The eight leaves of Certificate Transparency's reference tests, and the roots of 1 to 8 of them.
const std::vector<std::string> leaves{
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
const std::vector<std::string> roots{"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                     "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                     "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                     "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                     "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                     "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                     "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                     "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

Tree tree_of(std::size_t size, std::optional<std::uint64_t> followed = {}) {
    Tree out;
    if (followed) out.follow(*followed);
    for (std::size_t i = 0; i < size; ++i) out.add(leaf_hash(from_hex(leaves[i % leaves.size()]).value()));
    return out;
}

}  // namespace

class TestParts : public QObject {
    Q_OBJECT
private slots:
    void the_tree_gives_the_published_roots() {
        QCOMPARE(to_hex(Tree().root()),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        for (std::size_t size = 1; size <= roots.size(); ++size)
            QCOMPARE(to_hex(tree_of(size).root()), roots[size - 1]);
    }
    void a_path_leads_from_each_leaf_to_the_root_and_from_no_other() {
        for (std::size_t size = 1; size <= 20; ++size) {
            const auto root = tree_of(size).root();
            for (std::uint64_t index = 0; index < size; ++index) {
                const auto path = tree_of(size, index).path().value();
                const auto leaf = leaf_hash(from_hex(leaves[index % leaves.size()]).value());
                QVERIFY(path_holds(leaf, index, size, path, root));
                QVERIFY(!path_holds(leaf, index, size, path, Digest{}));
                QVERIFY(!path_holds(Digest{}, index, size, path, root));
                auto longer = path;
                longer.push_back(root);
                QVERIFY(!path_holds(leaf, index, size, longer, root));
            }
        }
        QVERIFY(!tree_of(3, 3).path().has_value());
    }

    // The example of c2sp.org/signed-note (from Go's golang.org/x/mod/sumdb/note).
    void a_published_note_holds() {
        const std::string note =
            "If you think cryptography is the answer to your problem,\n"
            "then you don't know what your problem is.\n"
            "\n"
            "— PeterNeumann "
            "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        const auto read = Note::parse(note).value();
        const auto key = from_base64("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").value();
        QVERIFY(read.signed_by("PeterNeumann", ByteView(key).subspan(1)));
        QVERIFY(!read.signed_by("SomebodyElse", ByteView(key).subspan(1)));
        auto other = read;
        other.text[0] = 'i';
        QVERIFY(!other.signed_by("PeterNeumann", ByteView(key).subspan(1)));
    }
    void what_is_no_note_is_refused() {
        for (const auto* text : {"", "\n", "a\n\n", "a\n\n— b AAAA", "a\n\n- b AAAAAAA=\n", "a\n\n— b AAAA\n",
                                 "a\n\n—  AAAAAAA=\n", "a\x01\n\n— b AAAAAAA=\n", "a\n\n— b AAAAAAB=\n"})
            COMPARE_FAULT(Note::parse(text), ledger_corrupt);
        VERIFY_OK(Note::parse("a\n\n— b AAAAAAA=\n"));
    }
    void what_is_no_checkpoint_or_seal_is_refused() {
        const std::string root(43, 'A');
        VERIFY_OK(Checkpoint::parse("o\n5\n" + root + "=\n"));
        for (const std::string& text :
             std::vector<std::string>{"o\n5\n", "o\n05\n" + root + "=\n", "o\n-5\n" + root + "=\n",
                                      "\n5\n" + root + "=\n", "o\n5\n" + root + "=", "o\n5\nAAAA\n"})
            COMPARE_FAULT(Checkpoint::parse(text), ledger_corrupt);
        const auto head = "o\n5\n" + root + "=\n";
        const auto next = "next " + root + "=\n";
        VERIFY_OK(Seal::parse(head + "epoch 1\nclosed end 2026-11-20T10:40:00.000Z\n" + next));
        for (const std::string& text :
             std::vector<std::string>{"", "epoch 1\nclosed end 2026-11-20T10:40:00.000Z\n",
                                      "epoch 01\nclosed end 2026-11-20T10:40:00.000Z\n" + next,
                                      "epoch 1\nclosed end\n" + next, "epoch 1\nclosed end 2026-11-20 10:40\n" + next,
                                      "epoch 1\nclosed end 2026-11-20T10:40:00.000Z\nnext AAAA\n"})
            COMPARE_FAULT(Seal::parse(head + text), ledger_corrupt);
    }

    void an_anchor_is_read_as_it_is_typed_and_a_slip_is_found() {
        const Bytes bytes{0, 0, 0, 1, 44, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        const auto text = typed_text("jcic", bytes);
        QCOMPARE(read_typed("jcic", text).value(), bytes);
        QCOMPARE(read_anchor(text).value().size, std::uint64_t{300});
        QString upper = QString::fromStdString(text).toUpper().replace(QLatin1Char('-'), QLatin1Char(' '));
        QCOMPARE(read_typed("jcic", upper.toStdString()).value(), bytes);
        COMPARE_FAULT(read_typed("seal", text), input_form);
        COMPARE_FAULT(read_typed("jcic", ""), input_form);
        for (std::size_t at = 5; at < text.size(); ++at) {
            if (text[at] == '-') continue;
            auto slip = text;
            slip[at] = slip[at] == 'q' ? 'p' : 'q';
            COMPARE_FAULT(read_typed("jcic", slip), input_form);
        }
    }
    // An export is anybody's: it must not write over the verdict on the auditor's screen.
    void no_control_character_of_an_export_reaches_the_terminal() {
        Verdict verdict;
        verdict.origin.kind = "practice";
        FoundEvent found;
        found.event.person = "\x1b[2J\x07";
        found.event.workstation = "\xc2\x9b\x7f";
        found.event.action = "\xff\xfe";
        found.event.fields.push_back({"a\nb", true, 0, "\r完整無誤", {}});
        verdict.event = found;
        const auto text = report_text(verdict, {}, Language::chinese);
        for (const char c : text) QVERIFY(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
        QVERIFY(text.find("\xc2\x9b") == std::string::npos);
        QVERIFY(text.find("hex ") != std::string::npos);
        QVERIFY(is_utf8(view(report_json(verdict))));
    }
    void json_escapes_what_it_must() { QCOMPARE(in_quotes("a\"\\\n王"), std::string("\"a\\\"\\\\\\u000a王\"")); }
};

// The second verifier compares numbers by its own hand: as the desk does, whatever the character.

class TestSameNumber : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void both_hands_make_one_form_of_every_character() {
        QStringList faults;
        // Beyond the ideographs there are few that stand for anything else: each of those planes, and samples.
        const auto next = [](char32_t c) {
            return c < 0x32000 || (c >= 0xE0000 && c < 0xE1000) ? c + 1
                   : c < 0xE0000                                ? std::min<char32_t>(c + 97, 0xE0000)
                                                                : c + 97;
        };
        for (char32_t c = 1; c <= 0x10FFFF; c = next(c)) {
            if (c >= 0xD800 && c <= 0xDFFF) continue;
            for (const auto* end : {"-9", "9"}) {
                const auto typed = "a" + domain::utf8_of({&c, 1}) + end;
                if (verify::number_form(typed) != domain::compared_reference(typed)) faults << QString::number(c, 16);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 50).join(u' ')));
    }

    void both_hands_make_one_form_of_rows_of_characters() {
        for (const auto* typed :
             {"", " ", "--", "——-", "2026——房貸－００４１７", "p\xE2\x80", "\x80\x80x", "a\xF0\x9F\x98", "\xED\xA0\x80",
              "\xC0\xAF", "ﬃ-ß", "e\u0301É", " P \u3000 0417 ", "字 第 1 號", "1 - 2", "A\u200B B\u200B", "a \u0301b"})
            QCOMPARE(verify::number_form(typed), domain::compared_reference(typed));
    }

    void numbers_that_are_one_are_one() {
        QVERIFY(verify::same_number("Ｐ－０４１７", "p-0417"));
        QVERIFY(!verify::same_number("P-0417", "P-0418"));
        QVERIFY(!verify::same_number("", "\u3000"));
    }
};

JCIC_TEST(TestParts)
JCIC_TEST(TestSameNumber)
#include "test_parts.moc"

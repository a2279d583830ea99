// What the label of a counted thing says, and how it is read.
#include "app/domain/registers/labels.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
namespace registers = jcic::domain::registers;

class TestLabels : public QObject {
    Q_OBJECT

private slots:
    void a_label_names_its_row_and_is_read_with_what_a_scanner_adds() {
        const auto text = registers::label_text("0129999", registers::cards, "0129999-03");
        QCOMPARE(text, std::string("JCIC:0129999:CARDS:0129999-03"));
        QCOMPARE(registers::read_label("  " + text + "\r\n", "0129999", registers::cards).value(),
                 std::string("0129999-03"));
        QCOMPARE(registers::read_label("0129999-03", "0129999", registers::cards).value(), std::string("0129999-03"));
        QCOMPARE(registers::read_label("JCIC:0129999:DEVICES:a:b", "0129999", registers::devices).value(),
                 std::string("a:b"));
    }
    void another_unit_s_and_another_register_s_are_refused() {
        const auto refused = [](const char* typed) {
            const auto read = registers::read_label(typed, "0129999", registers::devices);
            return read ? std::string() : std::string(read.error().detail("reason"));
        };
        QCOMPARE(refused("JCIC:0129998:DEVICES:3"), std::string("other-unit"));
        QCOMPARE(refused("JCIC:0129999:CARDS:3"), std::string("other-register"));
        QCOMPARE(refused("JCIC:"), std::string("other-unit"));
    }
    void what_two_persons_count_has_labels() {
        std::string out;
        for (const auto* book : registers::all())
            if (registers::has_labels(*book)) out += std::string(book->name) + " ";
        QCOMPARE(out, std::string("cards envelopes devices machines rooms "));
    }
};

JCIC_TEST(TestLabels)
#include "test_labels.moc"

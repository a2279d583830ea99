// What is typed into a SecretField stays in the one Secret: nowhere else in the process's memory, not after use.
#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "support/test_program.h"
#include "ui/look/choice_box.h"
#include "ui/secrets/secret_field.h"
#include "ui/window/program.h"

using namespace jcic;
using namespace jcic::ui;

namespace {

/// Random letters, made so that the whole word stands nowhere: each letter is stored apart, xored.
struct RandomWord {
    static constexpr int length = 24;
    QList<quint32> hidden;
    RandomWord() {
        for (int i = 0; i < length; ++i)
            hidden.append((quint32{u'a'} + QRandomGenerator::system()->bounded(26U)) ^ 0x5A5A5A5AU);
    }
    [[nodiscard]] quint32 letter(int at) const { return hidden[at] ^ 0x5A5A5A5AU; }
};

/// A sanitizer's shadow is larger, and holds nothing that was typed.
constexpr quint64 largest_mapping = quint64{1} << 32;

/// How often the word stands in this process's memory with `width` bytes a character.
int found_in_memory(const RandomWord& word, qsizetype width) {
    QFile maps(QStringLiteral("/proc/self/maps")), memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return -1;
    int found = 0;
    // The buffer stands at one place and is itself in memory: what it holds is wiped before the next look.
    constexpr qsizetype chunk = 1 << 20;
    static char buffer[chunk + 4096];
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const auto parts = line.split(' ');
        if (parts.size() < 2 || !parts[1].startsWith("rw")) continue;
        const auto range = parts[0].split('-');
        const auto begin = range[0].toULongLong(nullptr, 16), end = range[1].toULongLong(nullptr, 16);
        if (end - begin > largest_mapping) continue;
        for (auto at = begin; at < end; at += chunk) {
            if (!memory.seek(static_cast<qint64>(at))) continue;
            const auto read = memory.read(buffer, std::min<qint64>(chunk + 4096, static_cast<qint64>(end - at)));
            for (qint64 i = 0; i + RandomWord::length * width <= read; ++i) {
                const auto real = at + static_cast<quint64>(i);
                const auto own = reinterpret_cast<quint64>(buffer);
                if (real >= own && real < own + sizeof buffer) continue;
                int same = 0;
                while (same < RandomWord::length) {
                    quint32 value = 0;
                    memcpy(&value, buffer + i + same * width, static_cast<size_t>(width));
                    if (value != word.letter(same)) break;
                    ++same;
                }
                if (same == RandomWord::length) ++found;
            }
            memset(buffer, 0, sizeof buffer);
        }
    }
    return found;
}

void type(SecretField& field, const RandomWord& word) {
    for (int i = 0; i < RandomWord::length; ++i) QTest::keyClick(&field, static_cast<char>(word.letter(i)));
}

}  // namespace

class TestSecretField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { install_accessibility(); }
    void the_scan_finds_a_planted_word();
    void nothing_typed_stays_in_memory_after_use();
    void typed_bytes_are_utf8();
    void backspace_takes_a_whole_character();
    void keys_of_the_window_are_left_to_it();
    void paste_and_drop_bring_nothing_in();
    void choosing_another_person_empties_what_was_typed();
    void what_was_typed_goes_with_the_field_out_of_sight();
    void what_nobody_types_on_goes_after_a_minute_and_the_field_says_so();
    void the_first_of_two_stands_while_the_second_types();
    void a_screen_reader_hears_a_password_and_its_length();
    void text_is_overwritten_where_it_stands_in_every_copy();
};

void TestSecretField::the_scan_finds_a_planted_word() {
    const RandomWord word;
    std::u32string plain;
    for (int i = 0; i < RandomWord::length; ++i) plain.push_back(word.letter(i));
    QVERIFY(found_in_memory(word, 4) >= 1);
    const auto utf16 = QString::fromStdU32String(plain);
    QVERIFY(found_in_memory(word, 2) >= 1);
    const auto utf8 = utf16.toUtf8();
    QVERIFY(found_in_memory(word, 1) >= 1);
    QCOMPARE(utf8.size(), RandomWord::length);
}

void TestSecretField::nothing_typed_stays_in_memory_after_use() {
    const RandomWord word;
    SecretField field;
    field.show();
    type(field, word);
    QCOMPARE(field.length(), RandomWord::length);
    // While it is typed there is the one copy, in locked memory.
    QCOMPARE(found_in_memory(word, 1), 1);
    {
        auto secret = field.take();
        QCOMPARE(secret.size(), std::size_t{RandomWord::length});
    }
    QVERIFY(field.empty());
    QCoreApplication::processEvents();
    for (const qsizetype width : {1, 2, 4}) QCOMPARE(found_in_memory(word, width), 0);
}

void TestSecretField::typed_bytes_are_utf8() {
    SecretField field;
    QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, QString::fromUtf8("𠮷é!"));
    QCoreApplication::sendEvent(&field, &key);
    QCOMPARE(field.length(), 3);
    const auto secret = field.take();
    QCOMPARE(to_text(secret.view()), std::string("𠮷é!"));
}

void TestSecretField::backspace_takes_a_whole_character() {
    SecretField field;
    QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, QString::fromUtf8("a堃"));
    QCoreApplication::sendEvent(&field, &key);
    QTest::keyClick(&field, Qt::Key_Backspace);
    QCOMPARE(field.length(), 1);
    QCOMPARE(to_text(field.take().view()), std::string("a"));
    QTest::keyClick(&field, Qt::Key_Backspace);
    QCOMPARE(field.length(), 0);
}

void TestSecretField::keys_of_the_window_are_left_to_it() {
    SecretField field;
    QKeyEvent lock(QEvent::KeyPress, Qt::Key_L, Qt::ControlModifier, QString(QChar(0x0c)));
    lock.accept();
    QCoreApplication::sendEvent(&field, &lock);
    QVERIFY(!lock.isAccepted());
    QVERIFY(field.empty());
}

void TestSecretField::paste_and_drop_bring_nothing_in() {
    QGuiApplication::clipboard()->setText(QStringLiteral("from outside"));
    SecretField field;
    QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(&field, Qt::Key_Insert, Qt::ShiftModifier);
    QVERIFY(field.empty());
    QVERIFY(!field.acceptDrops());
    QVERIFY(!field.testAttribute(Qt::WA_InputMethodEnabled));
}

void TestSecretField::choosing_another_person_empties_what_was_typed() {
    SecretField field;
    ChoiceBox who;
    who.addItems({QStringLiteral("李明"), QStringLiteral("王芳")});
    field.is_of(&who);
    QTest::keyClicks(&field, QStringLiteral("abc"));
    // A list of people read anew is nobody's choice.
    who.setCurrentIndex(1);
    who.setCurrentIndex(0);
    QCOMPARE(field.length(), 3);
    QCoreApplication::processEvents();
    QCOMPARE(field.length(), 3);
    QTest::keyClick(&who, Qt::Key_Down);
    QCOMPARE(who.currentIndex(), 1);
    QVERIFY(field.empty());
    // Nobody chose, and another stands there all the same.
    QTest::keyClicks(&field, QStringLiteral("abc"));
    who.setCurrentIndex(0);
    QCoreApplication::processEvents();
    QVERIFY(field.empty());
}

void TestSecretField::what_was_typed_goes_with_the_field_out_of_sight() {
    QWidget page;
    SecretField field(&page);
    page.show();
    QTest::keyClicks(&field, QStringLiteral("abc"));
    QSignalSpy told(&field, &SecretField::edited);
    page.hide();
    QVERIFY(field.empty());
    QTRY_COMPARE(told.count(), 1);
    page.show();
    QVERIFY(field.empty());
    QVERIFY(!field.lapsed());
}

void TestSecretField::what_nobody_types_on_goes_after_a_minute_and_the_field_says_so() {
    SecretField field;
    field.setAccessibleDescription(QStringLiteral("八個字"));
    auto* standing = field.findChild<QTimer*>();
    QVERIFY(standing != nullptr && !standing->isActive());
    QTest::keyClicks(&field, QStringLiteral("ab"));
    QVERIFY(standing->isActive());
    QCOMPARE(standing->intervalAsDuration(), std::chrono::milliseconds{SecretField::longest_standing});
    QVERIFY(standing->isSingleShot());
    standing->start(0);
    QTRY_VERIFY(field.empty());
    QVERIFY(field.lapsed());
    auto* access = QAccessible::queryAccessibleInterface(&field);
    QCOMPARE(access->text(QAccessible::Description), field.lapsed_words());
    standing->setInterval(SecretField::longest_standing);
    QTest::keyClicks(&field, QStringLiteral("c"));
    QCOMPARE(field.length(), 1);
    QVERIFY(!field.lapsed());
    QCOMPARE(access->text(QAccessible::Description), QStringLiteral("八個字"));
    QTest::keyClick(&field, Qt::Key_Backspace);
    (void)field.take();
    QVERIFY(!standing->isActive());
}

void TestSecretField::the_first_of_two_stands_while_the_second_types() {
    QWidget window;
    SecretField first(&window), second(&window);
    auto* standing = first.findChild<QTimer*>();
    QTest::keyClicks(&first, QStringLiteral("ab"));
    standing->stop();
    QTest::keyClicks(&second, QStringLiteral("x"));
    QVERIFY(standing->isActive());
    QVERIFY(second.findChild<QTimer*>()->isActive());
    standing->stop();
    QTest::keyClick(&second, Qt::Key_Backspace);
    QVERIFY(standing->isActive());
}

void TestSecretField::a_screen_reader_hears_a_password_and_its_length() {
    SecretField field;
    field.setAccessibleName(QStringLiteral("密碼"));
    QTest::keyClicks(&field, QStringLiteral("abc"));
    auto* access = QAccessible::queryAccessibleInterface(&field);
    QVERIFY(access != nullptr);
    QCOMPARE(access->role(), QAccessible::EditableText);
    QVERIFY(access->state().passwordEdit);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("密碼"));
    QCOMPARE(access->text(QAccessible::Value), QStringLiteral("●●●"));
}

void TestSecretField::text_is_overwritten_where_it_stands_in_every_copy() {
    const QString text = QStringLiteral("12") + QString::number(QRandomGenerator::system()->bounded(10, 99));
    const QString shared = text;
    wipe(text);
    QCOMPARE(shared, QString(4, QChar(u'\0')));
    const auto literal = QStringLiteral("nobody's secret");
    wipe(literal);
    QCOMPARE(literal.front(), QChar(u'n'));
    wipe(QString());
}

JCIC_WINDOW_TEST(TestSecretField)
#include "test_secret_field.moc"

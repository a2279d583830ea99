// Secrets live in jcic::Secret: no password, PIN or PUK in a string, and no line edit that would keep one.
#include <QRegularExpression>
#include <QTest>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"

using namespace jcic::house;

namespace {

const QString root = QString::fromStdString(jcic::test::in_source(""));

/// Lines that keep a secret where it cannot be wiped, as "path: text". The practice world's passwords are invented and
/// printed, known to all: its files and types are no concern of this test.
QStringList careless_lines(const Source& source) {
    static const QRegularExpression careless(QStringLiteral(
        R"((?:QString|QByteArray|std::string|std::string_view)[\s&]+(?:\w+_)?(?:password|passphrase|pin|puk)_?\s*[;,)={])"
        R"(|setEchoMode|QLineEdit::Password)"));
    static const QRegularExpression type(QStringLiteral(R"(^(?:struct|class)\s+(\w+))"));
    if (source.path.contains(u"practice") || source.path.startsWith(u"app/rehearsal/")) return {};
    QStringList found;
    QString current_type;
    for (const QString& line : without_comments_and_strings(source.text).split(u'\n')) {
        if (const auto begin = type.match(line); begin.hasMatch()) current_type = begin.captured(1);
        if (current_type.contains(u"Practice")) continue;
        if (careless.match(line).hasMatch()) found << source.path + QStringLiteral(": ") + line.trimmed();
    }
    return found;
}

}  // namespace

class TestSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void no_secret_in_a_string() {
        QStringList faults;
        for (const Source& source : sources(root, {"app", "pcsc", "ui"})) faults += careless_lines(source);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void the_windows_run_in_the_application_that_keeps_keys_secret() {
        static const QRegularExpression plain(QStringLiteral("\\bQApplication\\s+\\w+\\s*[({]"));
        for (const Source& source : sources(root, {"app", "ui"}))
            QVERIFY2(!plain.match(without_comments_and_strings(source.text)).hasMatch(), qPrintable(source.path));
        QVERIFY(read_text(root + "/ui/window/program.cpp").contains(u"    Application application("));
    }

    void a_planted_secret_is_found_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("careless");
        QTest::newRow("QString") << "QString password;" << true;
        QTest::newRow("std::string member") << "std::string card_pin_ = {};" << true;
        QTest::newRow("view as argument") << "void f(std::string_view new_password, int n);" << true;
        QTest::newRow("reference") << "void f(const QString& puk) {" << true;
        QTest::newRow("line edit") << "edit->setEchoMode(QLineEdit::Password);" << true;
        QTest::newRow("Secret") << "Secret password;" << false;
        QTest::newRow("practice type") << "struct PracticePerson {\n    std::string password;\n};" << false;
        QTest::newRow("another word") << "std::string password_rule;" << false;
        QTest::newRow("comment") << "// QString password;" << false;
    }

    void a_planted_secret_is_found() {
        QFETCH(const QString, line);
        QFETCH(const bool, careless);
        QCOMPARE(!careless_lines({"a.cpp", line}).isEmpty(), careless);
    }
};

JCIC_TEST(TestSecrets)
#include "test_secrets.moc"
